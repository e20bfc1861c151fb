import { archiveFilters, type ArchiveView } from '../../../contract/follow-up-views.ts';
import { useView } from '../../parts/api.ts';
import { BatchReport } from '../../parts/batch-report.tsx';
import { useBatch } from '../../parts/batch.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { files, hrefOf } from '../../paths.ts';
import { VolumesTable } from './volumes-table.tsx';

/** W38 归档: the closed cases of a year, what each file lacks and why that matters; archive them, list them, take them along. */
export function ArchiveScreen() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const state = archiveFilters.find((each) => each === filter.get('state'));
  const [year, after] = [filter.get('year'), filter.get('after')];
  const wanted = { ...(year === '' ? {} : { year }), ...(state ? { state } : {}) };
  const query = useView('archive', { ...wanted, ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  usePageTitle(say('archive.title'));
  return (
    <>
      <h1>{say('archive.title')}</h1>
      <p className="lead">{say('archive.lead')}</p>
      <Shown query={query}>{(found) => <Found found={found} wanted={wanted} />}</Shown>
    </>
  );
}

function Found({ found, wanted }: { found: ArchiveView; wanted: Readonly<Record<string, string>> }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const batch = useBatch();
  const asked = found.year === null ? wanted : { ...wanted, year: String(found.year) };
  return (
    <>
      <div className="filters">
        <label className="pick">
          {say('archive.year')}
          <select value={found.year ?? ''} onChange={(event) => filter.set({ year: event.target.value })}>
            {found.years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <Pick
          label={say('archive.state')}
          value={wanted['state'] ?? ''}
          all={say('archive.all')}
          options={archiveFilters.map((each) => ({ value: each, label: `${say(`archive.filter.${each}`)}（${found.counts[each]}）` }))}
          onPick={(value) => filter.set({ state: value })}
        />
        <a className="button" href={hrefOf(files.archive('archive.html', asked))} target="_blank" rel="noopener">
          {say('archive.print')}
        </a>
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} className="button" href={hrefOf(files.archive(`archive.${format}`, asked))} download hrefLang={language}>
            {say(`track.export-${format}`)}
          </a>
        ))}
      </div>
      <BatchReport batch={batch} />
      <Total total={found.total} />
      {found.items.length === 0 ? <p className="nothing">{say(wanted['state'] === undefined ? 'archive.none' : 'archive.none-of')}</p> : <VolumesTable items={found.items} batch={batch} />}
      <Pager after={found.after} />
    </>
  );
}
