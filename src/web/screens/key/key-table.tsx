import { Button } from 'antd';
import { Link } from 'react-router';
import type { KeyView } from '../../../contract/committee-views.ts';
import { word } from '../../../messages/words.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { LightTag } from '../../parts/light-tag.tsx';
import { useRuleWords } from '../../parts/rule-words.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

type Item = KeyView['items'][number];

export function KeyTable({ items, onMark }: { items: readonly Item[]; onMark: (act: string, id: string) => void }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  return (
    <PlainTable label={say('key.title')} heads={['column.title', 'column.proposer', 'column.category', 'key.speaks', 'column.stage', 'column.light', 'column.lead', 'committee.acts']}>
      {items.map((each) => (
        <tr key={each.id}>
          <th scope="row" className="title">
            <CaseLink of={each} isRow />
          </th>
          <td>
            <span lang="zh-CN">{each.proposer}</span>
            <div className="hint">{word(language, `kind.${each.kind}`)}</div>
          </td>
          <td className="nowrap">{rule('categories', each.category)}</td>
          <td className="reasons">
            <Reasons item={each} />
          </td>
          <td className="nowrap">{word(language, `stage.${each.stage}`)}</td>
          <td className="nowrap">{each.light === null ? '—' : <LightTag light={each.light} left={each.workingDaysLeft} />}</td>
          <td lang="zh-CN">{each.lead ?? '—'}</td>
          <td>
            <div className="table-acts">
              {each.can.map((act) => (
                <Button key={act} onClick={() => onMark(act, each.id)} aria-label={say('key.act-on', { act: word(language, `command.${act}`), case: `${each.slug ?? ''} ${each.title}` })}>
                  {word(language, `command.${act}`)}
                </Button>
              ))}
            </div>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

/** Facts only; what they weigh is for people. */
function Reasons({ item }: { item: Item }) {
  const { say } = useWords();
  const own = paths.case(item.slug ?? item.id);
  return (
    <ul>
      <li>{say('key.suggestions', { count: item.suggestions })}</li>
      {item.cosigners === 0 ? null : <li>{say('committee.cosigners', { count: item.cosigners })}</li>}
      {item.absorbed === 0 ? null : (
        <li>
          <Link to={own}>{say('key.absorbed', { count: item.absorbed })}</Link>
        </li>
      )}
      {item.similar.length === 0 ? null : (
        <li>
          {say('key.similar')}{' '}
          {item.similar.map((each, at) => (
            <span key={each.slug}>
              {at === 0 ? '' : '、'}
              <Link to={paths.case(each.slug)}>{each.slug}</Link>（{each.cover}%）
            </span>
          ))}
        </li>
      )}
      {item.remarks === 0 ? null : (
        <li>
          <Link to={own}>{say('key.remarks', { count: item.remarks })}</Link>
        </li>
      )}
      {item.recommended === 0 ? null : <li>{say('key.recommended', { count: item.recommended })}</li>}
    </ul>
  );
}
