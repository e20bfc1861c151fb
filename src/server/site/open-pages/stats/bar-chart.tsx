import type { Visit } from '../../frame/visit.ts';

export interface Bar {
  label: string;
  /** as it is printed, with its unit */
  shown: string;
  value: number;
  /** the cases behind it */
  path: string | null;
  /** 公开: how many of them are public */
  open: string | null;
}

const rowEm = 3;

/**
 * A chart drawn on the server, with its table behind it. Sizes are in em and per cent, so that it grows with the reader's text
 * and fits any screen; each bar bears its label and number, so that nothing depends on colour. In plain text only the table is left.
 */
export function BarChart({ visit, title, bars, columns }: { visit: Visit; title: string; bars: readonly Bar[]; columns: readonly [string, string] }) {
  const { say, to, display } = visit;
  const most = Math.max(...bars.map((each) => each.value), 0);
  if (bars.length === 0) return null;
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {display.isPlain ? null : (
        <svg role="img" aria-label={say('stats.chart', { title, bars: bars.map((each) => `${each.label} ${each.shown}`).join('，') })} width="100%" height={`${bars.length * rowEm}em`}>
          {bars.map((each, at) => (
            <g key={each.label} aria-hidden="true">
              <text x="0" y={`${at * rowEm + 1.1}em`}>
                {each.label}
              </text>
              <text x="100%" y={`${at * rowEm + 1.1}em`} className="value">
                {each.shown}
              </text>
              <rect className="track" x="0" y={`${at * rowEm + 1.6}em`} width="100%" height="0.9em" />
              <rect className="bar" x="0" y={`${at * rowEm + 1.6}em`} width={`${most === 0 ? 0 : Math.round((each.value * 1000) / most) / 10}%`} height="0.9em" />
            </g>
          ))}
        </svg>
      )}
      <details open={display.isPlain}>
        <summary>{say('stats.table', { title })}</summary>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
              <th scope="col">{say('stats.open')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((each) => (
              <tr key={each.label}>
                <th scope="row">{each.label}</th>
                <td className="number">{each.path === null ? each.shown : <a href={to(each.path)}>{each.shown}</a>}</td>
                <td>{each.open ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
