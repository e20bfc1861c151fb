import './board.css';
import { useEffect, useRef } from 'react';
import type { MeView } from '../../../contract/views.ts';
import type { BoardView } from '../../../contract/unit-views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { useListKeys } from '../../parts/list-keys.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Total } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { BoardFilter } from './board-filter.tsx';
import { BoardLane } from './board-lane.tsx';

const filters = ['whose', 'section', 'officer', 'stage', 'light'] as const;

/** W16 看板: the unit's cases by officer and stage, as lists under headings; every number narrows the board to what it counts. */
export function BoardScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const asked = Object.fromEntries(filters.flatMap((each) => (filter.get(each) === '' ? [] : [[each, filter.get(each)]])));
  const board = useView('board', asked, { keepPrevious: true });
  usePageTitle(say('board.title'));
  return (
    <>
      <h1>{say('board.title')}</h1>
      <p className="lead">{say('board.lead', { unit: me.unit?.name ?? '' })}</p>
      <Shown query={board}>{(found) => <Board found={found} me={me} />}</Shown>
    </>
  );
}

function Board({ found, me }: { found: BoardView; me: MeView }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const lanes = useRef<HTMLDivElement>(null);
  useListKeys(lanes);
  const { count } = found.total;
  useEffect(() => announce(say('list.total', { count })), [announce, say, count]);
  const isNarrowed = ['officer', 'stage', 'light'].some((each) => filter.get(each) !== '');
  return (
    <>
      <BoardFilter found={found} />
      <div className="list-head">
        <Total total={found.total} />
        {isNarrowed ? (
          <button type="button" className="button" onClick={() => filter.set({ officer: undefined, stage: undefined, light: undefined })}>
            {say('list.clear')}
          </button>
        ) : null}
      </div>
      {found.total.isMore ? <p className="hint">{say('board.more')}</p> : null}
      {found.lanes.length === 0 ? <p className="nothing">{say(isNarrowed ? 'list.none-filtered' : found.counts.unit === 0 ? 'board.none' : 'board.none-of-these')}</p> : null}
      <div ref={lanes}>
        {found.lanes.map((lane) => (
          <BoardLane key={lane.officer?.id ?? 'none'} lane={lane} whose={found.whose} section={found.section} mayHandOver={me.role !== 'unit-officer'} />
        ))}
      </div>
    </>
  );
}
