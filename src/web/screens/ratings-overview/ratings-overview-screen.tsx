import { Link } from 'react-router';
import type { RatingsOverviewView } from '../../../contract/follow-up-views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';

type Share = RatingsOverviewView['district'][number];

/** W23 评价概览 of the office: closed rounds only, every rate with its base, every number with its cases. */
export function RatingsOverviewScreen() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const year = filter.get('year');
  const query = useView('ratings-overview', year === '' ? {} : { year }, { keepPrevious: true });
  usePageTitle(say('oratings.title'));
  return (
    <>
      <h1>{say('oratings.title')}</h1>
      <Shown query={query}>
        {(found) => (
          <>
            <p className="lead">{say('oratings.lead', { least: found.leastBase })}</p>
            <div className="filters">
              <label className="pick">
                {say('oratings.year')}
                <select value={found.year ?? ''} onChange={(event) => filter.set({ year: event.target.value })}>
                  {found.years.map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <ul className="cards">
              <CaseCount what={say('oratings.asking')} slugs={found.asking} />
              <CaseCount what={say('oratings.dissatisfied')} slugs={found.dissatisfied} />
            </ul>
            <Units found={found} />
          </>
        )}
      </Shown>
    </>
  );
}

function CaseCount({ what, slugs }: { what: string; slugs: readonly string[] }) {
  return (
    <li className="card">
      <h2>{what}</h2>
      <p className="number">
        <CasesLink what={what} slugs={slugs} text={String(slugs.length)} />
      </p>
    </li>
  );
}

/** Longer addresses are not made: the whole year opens instead. */
const linkedMax = 500;

function CasesLink({ what, slugs, text }: { what: string; slugs: readonly string[]; text: string }) {
  const { say } = useWords();
  if (slugs.length === 0) return text;
  const year = Number(slugs[0]?.slice(0, 4));
  return (
    <Link to={paths.proposals(slugs.length > linkedMax ? { year } : { numbers: slugs.join(',') })} aria-label={say('oratings.open', { what, count: slugs.length })}>
      {text}
    </Link>
  );
}

function Units({ found }: { found: RatingsOverviewView }) {
  const { say, language } = useWords();
  const columns: readonly (readonly [id: string, label: string])[] = [
    ['satisfaction.final.of-returned', say('oratings.final-returned')],
    ['satisfaction.final.of-asked', say('oratings.final-asked')],
    ...found.axes.map(({ code, zh, en }) => [`satisfaction.final.${code}.of-returned`, say('oratings.axis', { axis: language === 'en' ? (en ?? zh) : zh })] as const),
    ['satisfaction.first.of-returned', say('oratings.first-returned')],
    ['response-rate', say('oratings.response')],
  ];
  if (found.district.every((each) => each.base === 0)) return <p className="nothing">{say('oratings.none')}</p>;
  const rows = [{ id: '', name: say('oratings.district'), figures: found.district }, ...found.units.map(({ unit, figures }) => ({ ...unit, figures }))];
  return (
    <Section id="units" title={say('oratings.units')}>
      <div className="scroll" role="group" aria-label={say('oratings.units')} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{say('oratings.units')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('column.unit')}</th>
              {columns.map(([id, label]) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {columns.map(([id, label]) => (
                  <td key={id} className="number">
                    <Rate share={row.figures.find((each) => each.id === id)} what={`${row.name} ${label}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The rate where the base is large enough, and always what it is of. */
function Rate({ share, what }: { share: Share | undefined; what: string }) {
  const { say } = useWords();
  if (!share || share.base === 0) return '—';
  return (
    <>
      {share.value === null ? <span className="hint">{say('oratings.small')}</span> : `${share.value.toFixed(1)}%`}{' '}
      <CasesLink what={what} slugs={share.cases} text={say('oratings.share', { count: share.count, base: share.base })} />
    </>
  );
}
