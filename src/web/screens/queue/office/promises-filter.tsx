import { commitmentFilters, type CommitmentsView } from '../../../../contract/follow-up-views.ts';
import { Pick } from '../../../parts/pick.tsx';
import { useWords } from '../../../parts/settings.tsx';
import { useUrlFilter } from '../../../parts/url-filter.ts';
import { files, hrefOf } from '../../../paths.ts';

/** Which promises are shown; the export takes the same ones. */
export function PromisesFilter({ found }: { found: CommitmentsView }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const [state, unit] = [filter.get('state'), filter.get('unit')];
  return (
    <div className="filters">
      <Pick
        label={say('track.state')}
        value={state}
        all={say('track.all')}
        options={commitmentFilters.map((each) => ({ value: each, label: say(`track.filter.${each}`) }))}
        onPick={(value) => filter.set({ state: value })}
      />
      <Pick
        label={say('column.unit')}
        value={unit}
        all={say('slips.all-units')}
        options={found.units.map((each) => ({ value: each.unit.id, label: each.unit.name }))}
        onPick={(value) => filter.set({ unit: value })}
      />
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} className="button" href={hrefOf(files.commitments(format, { state, unit }))} download hrefLang={language}>
          {say(`track.export-${format}`)}
        </a>
      ))}
    </div>
  );
}
