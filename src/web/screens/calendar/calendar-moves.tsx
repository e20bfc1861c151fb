import { Button } from 'antd';
import { Link } from 'react-router';
import type { CalendarMovesView } from '../../../contract/office-views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { BatchReport } from '../../parts/batch-report.tsx';
import { useBatch } from '../../parts/batch.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { dayText } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

/** Every deadline that would move, with its old and its new day. Nothing moves before it is applied, case by case. */
export function CalendarMoves() {
  const { say } = useWords();
  const moves = useView('calendar-moves', {});
  return (
    <Section id="moves" title={say('calendar.moves')}>
      <Shown query={moves}>{(found) => <Moves found={found} />}</Shown>
    </Section>
  );
}

function Moves({ found }: { found: CalendarMovesView }) {
  const { say, language } = useWords();
  const batch = useBatch();
  const count = found.items.reduce((sum, each) => sum + each.moves.length, 0);
  const apply = (items: CalendarMovesView['items']): void =>
    void batch.run(
      'recompute-deadlines',
      items.map(({ matterId, version, slug, title }) => ({ id: matterId, label: slug ?? title, body: () => Promise.resolve({ version, input: {} }) })),
    );
  return (
    <>
      <p>{found.items.length === 0 ? say('calendar.moves-none', { count: found.lookedAt }) : say('calendar.moves-count', { count, cases: found.items.length })}</p>
      {found.isMore ? <p>{say('calendar.moves-more', { count: found.lookedAt })}</p> : null}
      <BatchReport batch={batch} />
      {found.items.length === 0 ? null : (
        <>
          <Button type="primary" disabled={batch.state === 'running'} onClick={() => apply(found.items)}>
            {say('calendar.apply-all', { count: found.items.length })}
          </Button>
          <div className="scroll" role="group" aria-label={say('calendar.moves')} tabIndex={0}>
            <table className="dense">
              <caption className="unseen">{say('calendar.moves')}</caption>
              <thead>
                <tr>
                  {(['column.number', 'column.title', 'calendar.moved', 'calendar.apply'] as const).map((each) => (
                    <th key={each} scope="col">
                      {say(each)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.items.map((item) => (
                  <tr key={item.matterId}>
                    <td className="nowrap">{item.slug ?? '—'}</td>
                    <th scope="row" lang="zh-CN">
                      <Link to={paths.case(item.slug ?? item.matterId)}>{item.title}</Link>
                    </th>
                    <td>
                      <ul>
                        {item.moves.map((each, at) => (
                          <li key={at}>
                            {word(language, `rule.${each.rule}`)}
                            {each.unit === null ? '' : `（${each.unit}）`}：{dayText(each.from, language)} → <strong>{dayText(each.due, language)}</strong>
                          </li>
                        ))}
                      </ul>
                    </td>
                    <td>
                      <Button disabled={batch.state === 'running'} onClick={() => apply([item])} aria-label={say('calendar.apply-to', { number: item.slug ?? item.title })}>
                        {say('calendar.apply')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}
