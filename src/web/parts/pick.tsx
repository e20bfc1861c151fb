/** One native choice of a filter bar: labelled, works with every assistive tool, and “all” is the empty value. */
export function Pick({ label, value, all, options, onPick }: { label: string; value: string; all: string; options: readonly { value: string; label: string }[]; onPick: (value: string) => void }) {
  return (
    <label className="pick">
      {label}
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        <option value="">{all}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}
