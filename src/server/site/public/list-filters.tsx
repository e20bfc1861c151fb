import { labelWord, word } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';
import type { Names } from './case-lines.tsx';
import { filterText, listKinds, listSorts, type ListFilter } from './queries/case-list.ts';
import type { Outline } from './queries/outline.ts';

interface Props {
  visit: Visit;
  filter: ListFilter;
  outline: Outline;
  names: Names;
}
interface Choice {
  value: string;
  label: string;
  count?: number;
}
type Trait = 'year' | 'category' | 'kind' | 'unit' | 'status' | 'class' | 'sort';

/** What can be chosen of each trait, with how many there are in the year looked at. */
function choicesOf({ visit: { language, say }, filter, outline, names: { rules, unitName, unitCode } }: Props): Record<Trait, Choice[]> {
  const within = filter.year === null ? {} : { year: filter.year };
  const listed = (list: readonly { code: string; label: { zh: string; en?: string | undefined } }[], trait: 'category' | 'class' | 'mode', letter?: (code: string) => string): Choice[] =>
    list
      .map(({ code, label }) => ({ value: code, label: `${letter?.(code) ?? ''}${labelWord(language, label).text}`, count: outline.count({ ...within, [trait]: code }) }))
      .filter((each) => each.count > 0);
  const letters = new Map(rules.classes.map((each) => [each.code, `${each.letter} `]));
  return {
    year: outline.years.map(({ year, count }) => ({ value: String(year), label: String(year), count })),
    category: listed(rules.categories, 'category'),
    kind: listKinds
      .map((kind) => ({
        value: kind,
        label: kind === 'key' ? say('public.key-kind') : word(language, `kind.${kind}`),
        count: outline.count({ ...within, ...(kind === 'key' ? { isKey: true } : { kind }) }),
      }))
      .filter((each) => each.count > 0),
    unit: outline.units(filter.year).map(({ unitId, count }) => ({ value: unitCode(unitId), label: unitName(unitId), count })),
    status: listed(rules.openness, 'mode'),
    class: listed(rules.classes, 'class', (code) => letters.get(code) ?? ''),
    sort: listSorts.map((each) => ({ value: each, label: say(`public.sort.${each}`) })),
  };
}

/** 筛选: a form that writes the address; what is chosen stands above the list, each with the way to drop it. */
export function ListFilters(props: Props) {
  const { visit, filter } = props;
  const { say, to } = visit;
  const choices = choicesOf(props);
  const chosen = (Object.keys(choices) as Trait[]).flatMap((trait) => {
    const value = filter[trait];
    if (value === null || trait === 'sort') return [];
    return [{ trait, label: choices[trait].find((each) => each.value === String(value))?.label ?? String(value) }];
  });
  return (
    <>
      <form method="get" action={to('/proposals')} role="search" className="filters">
        <div className="search-line">
          <label htmlFor="q">{say('public.q')}</label>
          <input id="q" name="q" type="search" defaultValue={filter.q} maxLength={100} />
          <button type="submit" className="primary">
            {say('public.search')}
          </button>
        </div>
        <details open={chosen.length > 0}>
          <summary>{say('public.filters')}</summary>
          <div className="filter-fields">
            {(Object.keys(choices) as Trait[]).map((trait) => (
              <label key={trait}>
                {say(`public.filter.${trait}`)}
                <select name={trait} defaultValue={String(filter[trait] ?? '')}>
                  {trait === 'sort' ? null : <option value="">{say('public.any')}</option>}
                  {choices[trait].map(({ value, label, count }) => (
                    <option key={value} value={value}>
                      {label}
                      {count === undefined ? '' : ` (${count})`}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <button type="submit">{say('public.apply')}</button>
          </div>
        </details>
      </form>
      {chosen.length === 0 ? null : (
        <ul className="chosen" aria-label={say('public.chosen')}>
          {chosen.map(({ trait, label }) => (
            <li key={trait}>
              <a href={to(`/proposals${filterText({ ...filter, [trait]: null })}`)}>
                {say(`public.filter.${trait}`)}：{label} <span aria-hidden="true">✕</span>
                <span className="unseen">{say('public.drop')}</span>
              </a>
            </li>
          ))}
          <li>
            <a href={to('/proposals')}>{say('public.clear')}</a>
          </li>
        </ul>
      )}
    </>
  );
}
