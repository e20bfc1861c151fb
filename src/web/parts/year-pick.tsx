import { useView } from './api.ts';
import { Pick } from './pick.tsx';
import { useWords } from './settings.tsx';
import { useUrlFilter } from './url-filter.ts';

/** The year of a list; without one it is the year of the session in force. */
export function YearPick() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const sessions = useView('register', {}).data?.sessions ?? [];
  const years = [...new Set(sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);
  return (
    <Pick
      label={say('proposals.year')}
      value={filter.get('year')}
      all={say('committee.this-year')}
      options={years.map((each) => ({ value: String(each), label: String(each) }))}
      onPick={(year) => filter.set({ year })}
    />
  );
}
