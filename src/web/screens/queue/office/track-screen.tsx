import { useParams } from 'react-router';
import { commitmentFilters, type CommitmentsView } from '../../../../contract/follow-up-views.ts';
import type { MeView } from '../../../../contract/views.ts';
import { useView } from '../../../parts/api.ts';
import { usePageTitle } from '../../../parts/page-title.ts';
import { Pager, Total } from '../../../parts/pager.tsx';
import { useWords } from '../../../parts/settings.tsx';
import { Shown } from '../../../parts/shown.tsx';
import { useUrlFilter } from '../../../parts/url-filter.ts';
import { trackQueue } from '../office-queues.ts';
import { PromisesFilter } from './promises-filter.tsx';
import { PromisesByUnit, PromisesTable } from './promises-tables.tsx';
import { QueueDetail } from './queue-detail.tsx';

/** W25 跟踪: every promise by its day, counted by unit; one opens its case to verify, postpone, give up or convert it. */
export function TrackScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { id } = useParams();
  const filter = useUrlFilter();
  const state = commitmentFilters.find((each) => each === filter.get('state'));
  const [unit, after] = [filter.get('unit'), filter.get('after')];
  const wanted = { ...(state ? { state } : {}), ...(unit === '' ? {} : { unit }) };
  const query = useView('commitments', { ...wanted, ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  usePageTitle(say('track.title'));
  const asked = new URLSearchParams(wanted).toString();
  const search = asked === '' ? '' : `?${asked}`;
  return (
    <>
      <h1>{say('track.title')}</h1>
      <p className="lead">{say('track.lead')}</p>
      <Shown query={query}>
        {(found) =>
          id === undefined ? (
            <>
              {found.units.length === 0 ? <p className="nothing">{say('track.none')}</p> : <PromisesByUnit units={found.units} />}
              <PromisesFilter found={found} />
              <Total total={found.total} />
              {found.isCut ? <p>{say('track.cut')}</p> : null}
              {found.items.length === 0 && found.units.length > 0 ? <p className="nothing">{say('track.none-of')}</p> : null}
              {found.items.length > 0 ? <PromisesTable items={found.items} search={search} /> : null}
              <Pager after={found.after} />
            </>
          ) : (
            <QueueDetail me={me} queue={trackQueue} search={search} back={say('track.back')} next={nextOf(found, id)} />
          )
        }
      </Shown>
    </>
  );
}

/** The next case with a promise in the list; several promises of one case are settled on one page. */
function nextOf({ items }: CommitmentsView, id: string): string | undefined {
  const isThis = (each: CommitmentsView['items'][number]): boolean => each.slug === id || each.matterId === id;
  const next = items.slice(items.findIndex(isThis) + 1).find((each) => !isThis(each));
  return items.some(isThis) ? (next?.slug ?? next?.matterId) : undefined;
}
