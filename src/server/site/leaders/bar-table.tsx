interface Row {
  key: string;
  label: string;
  value: number;
  /** the value as it is printed, with its base */
  text: string;
  href: string | null;
}

interface BarTableProps {
  caption: string;
  columns: readonly [string, string];
  rows: readonly Row[];
  /** what a full bar stands for; otherwise the largest value */
  full?: number;
}

/** Figures as bars: each row is drawn beside its number, so that the chart is its own table and nothing hangs on seeing it. */
export function BarTable({ caption, columns, rows, full }: BarTableProps) {
  const top = Math.max(1, full ?? 0, ...rows.map((each) => each.value));
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.key}>
            <th scope="row">{each.label}</th>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect className="bar-ground" width="100" height="10" />
                <rect className="bar" width={Math.round((each.value / top) * 1000) / 10} height="10" />
              </svg>
              {each.href === null ? each.text : <a href={each.href}>{each.text}</a>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
