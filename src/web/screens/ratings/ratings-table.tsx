import { Link } from 'react-router';
import type { RatingsDeskView } from '../../../contract/committee-views.ts';
import { word } from '../../../messages/words.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

type Item = RatingsDeskView['items'][number];

export function RatingsTable({ items }: { items: readonly Item[] }) {
  const { say, language } = useWords();
  return (
    <PlainTable label={say('ratings.title')} heads={['column.title', 'ratings.raters', 'column.round', 'ratings.due', 'column.lead', 'committee.acts']}>
      {items.map((each) => (
        <tr key={each.id}>
          <th scope="row" className="title">
            <CaseLink of={each} isRow />
            <div className="hint">{word(language, `stage.${each.stage}`)}</div>
          </th>
          <td>
            <ul className="raters">
              {each.raters.map((rater) => (
                <li key={rater.name} className={rater.isSatisfied === false ? 'is-cross' : ''}>
                  <span lang="zh-CN">{rater.name}</span>：
                  {rater.isSatisfied === null ? say(`rater.${rater.state}`) : `${rater.isSatisfied ? '✓' : '✕'} ${say(`rated.${String(rater.isSatisfied) as 'true' | 'false'}`)}`}
                  {rater.isOnPaper ? `（${say('ratings.on-paper')}）` : ''}
                </li>
              ))}
            </ul>
          </td>
          <td className="number">{each.round}</td>
          <td className="nowrap">{each.isClosed ? say('ratings.closed') : dayText(each.due, language)}</td>
          <td lang="zh-CN">{each.lead ?? '—'}</td>
          <td>
            <Acts item={each} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

/** Straight to the form of what is possible now. */
function Acts({ item }: { item: Item }) {
  const { say, language } = useWords();
  const address = item.slug ?? item.id;
  const name = `${item.slug ?? ''} ${item.title}`;
  const acts = item.isClosed
    ? item.raters.some((each) => each.isSatisfied === false) && item.stage === 'awaiting-feedback'
      ? ['order-redo']
      : []
    : [...(item.raters.some((each) => each.state === 'missing') ? ['record-paper-rating'] : []), ...(item.mayClose ? ['close-rating'] : [])];
  return (
    <div className="table-acts">
      {(item.stage === 'merged-into' ? acts.filter((each) => each === 'record-paper-rating') : acts).map((each) => (
        <Link key={each} to={paths.ratingCase(address, each)} aria-label={say('key.act-on', { act: word(language, `command.${each}`), case: name })}>
          {word(language, `command.${each}`)}
        </Link>
      ))}
      <Link to={paths.ratingCase(address)} aria-label={say('ratings.open', { case: name })}>
        {say('ratings.open-short')}
      </Link>
    </div>
  );
}
