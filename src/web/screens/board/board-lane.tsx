import { useId } from 'react';
import { Link } from 'react-router';
import type { BoardItem, BoardView } from '../../../contract/unit-views.ts';
import { word } from '../../../messages/words.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

interface BoardLaneProps {
  lane: BoardView['lanes'][number];
  whose: BoardView['whose'];
  section: string | null;
  mayHandOver: boolean;
}

/** One officer's cases, stage by stage. */
export function BoardLane({ lane, whose, section, mayHandOver }: BoardLaneProps) {
  const { say, language } = useWords();
  const id = useId();
  const officer = lane.officer?.id ?? 'none';
  const to = (more: Readonly<Record<string, string>> = {}): string => paths.board({ whose, ...(section === null ? {} : { section }), officer, ...more });
  return (
    <section className="section board-lane" aria-labelledby={id}>
      <h2 id={id}>
        {lane.officer?.name ?? say('board.nobody')} <span className="note">{lane.sections.join('、')}</span>
      </h2>
      <p className="case-now">
        <Link to={to()}>{say('board.open', { count: lane.open })}</Link>
        {lane.red > 0 ? (
          <Link to={to({ light: 'red' })}>
            <span className="light is-red">● {say('board.red', { count: lane.red })}</span>
          </Link>
        ) : null}
        {lane.yellow > 0 ? (
          <Link to={to({ light: 'yellow' })}>
            <span className="light is-yellow">▲ {say('board.yellow', { count: lane.yellow })}</span>
          </Link>
        ) : null}
        {lane.officer === null ? <Link to="/unit/dispatch">{say('board.dispatch')}</Link> : mayHandOver ? <Link to={`/unit/hand-over/${lane.officer.id}`}>{say('board.hand-over')}</Link> : null}
      </p>
      <div className="board-cells">
        {lane.cells.map((cell) => (
          <div key={cell.stage} className="board-cell">
            <h3>
              {word(language, `stage.${cell.stage}`)}{' '}
              <Link to={to({ stage: cell.stage })} aria-label={say('board.cell', { stage: word(language, `stage.${cell.stage}`), count: cell.count })}>
                {cell.count}
              </Link>
            </h3>
            <ul>
              {cell.items.map((item) => (
                <BoardCase key={item.assignmentId} item={item} stage={cell.stage} />
              ))}
            </ul>
            {cell.count > cell.items.length ? (
              <p>
                <Link to={to({ stage: cell.stage })}>{say('board.rest', { count: cell.count - cell.items.length })}</Link>
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

function BoardCase({ item, stage }: { item: BoardItem; stage: string }) {
  const { say, language } = useWords();
  const address = item.slug ?? item.matterId;
  return (
    <li>
      <Link data-row to={stage === 'awaiting-feedback' || stage === 'in-follow-up' ? paths.case(address) : paths.work(address)}>
        {item.slug} <span lang="zh-CN">{item.title}</span>
      </Link>
      <p className="queue-note">
        <LightTag light={item.light} left={item.workingDaysLeft} />
        {item.due === null ? null : <span>{dayText(item.due, language)}</span>}
        <span>{word(language, `part.${item.role}`)}</span>
        {item.isKey ? <strong className="key">{say('case.key')}</strong> : null}
        {item.steps.length === 0 ? null : <span>{say('board.next', { steps: item.steps.map((each) => word(language, `step.${each}`)).join('、') })}</span>}
      </p>
    </li>
  );
}
