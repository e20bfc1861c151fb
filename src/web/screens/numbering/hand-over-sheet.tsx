import type { HandOverView } from '../../../contract/committee-views.ts';
import { word } from '../../../messages/words.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useRuleWords } from '../../parts/rule-words.ts';
import { useWords } from '../../parts/settings.tsx';

/** The sheet itself, as it is signed. */
export function HandOverSheet({ list }: { list: HandOverView }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  return (
    <div className="print-sheet">
      <h1>{say('hand-over.title', { conference: list.conference })}</h1>
      <p>{say('hand-over.note', { from: list.from, to: list.to, count: list.items.length })}</p>
      {list.isMore ? <p className="fault">{say('hand-over.more', { count: list.items.length })}</p> : null}
      {list.items.length === 0 ? (
        <p className="nothing">{say('hand-over.none')}</p>
      ) : (
        <PlainTable
          label={say('hand-over.name')}
          heads={['hand-over.number', 'column.title', 'column.proposer', 'column.kind', 'column.category', 'hand-over.units', 'hand-over.docketed', 'hand-over.remark']}
        >
          {list.items.map((each) => (
            <tr key={each.id}>
              <td className="number">{each.number}</td>
              <th scope="row" className="title">
                <CaseLink of={{ id: each.id, slug: null, title: each.title }} />
              </th>
              <td lang="zh-CN">{[each.proposer, ...each.cosigners].join('、')}</td>
              <td>{word(language, `kind.${each.kind}`)}</td>
              <td>{rule('categories', each.category)}</td>
              <td lang="zh-CN">{each.suggestedUnits.join('、')}</td>
              <td className="nowrap">{each.docketedOn}</td>
              <td>
                {each.isKey ? say('case.key') : ''} {each.mergedInto === null ? '' : say('hand-over.merged', { number: each.mergedInto })}
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
      <div className="print-signatures">
        <p>{say('hand-over.giver')}</p>
        <p>{say('hand-over.taker')}</p>
      </div>
    </div>
  );
}
