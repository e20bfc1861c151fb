import './print.css';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { word, type WordKey } from '../../../messages/words.ts';
import { useRuleWords } from '../../parts/rule-words.ts';
import { chineseDay } from './chinese-day.ts';

const say = (key: WordKey, params: Record<string, string | number> = {}): string => word('zh-CN', key, params);

/** 处理签: what travels with the paper file from desk to desk. Empty cells are signed by hand. */
export function HandlingSlip({ file, me }: { file: CaseView; me: MeView }) {
  const rule = useRuleWords();
  const live = file.assignments.filter((each) => each.endedOn === null);
  const units = (role: string): string =>
    live
      .filter((each) => each.role === role)
      .map((each) => each.unit.name)
      .join('、');
  const reply = file.deadlines.filter((each) => each.rule === 'reply' && !each.isVoid).map((each) => chineseDay(each.due));
  const review = file.reviews.map((each) => `${say(`choice.${each.recommendation}`)}${each.reason === null ? '' : `：${each.reason}`}（${each.by.name}，${chineseDay(each.by.on)}）`);
  const rows: readonly (readonly [WordKey, string, boolean?])[] = [
    ['slip.title', file.title, true],
    ['case.proposer', file.proposer.name],
    [
      'case.cosigners',
      file.cosigners
        .filter((each) => each.state === 'signed')
        .map((each) => each.name)
        .join('、'),
    ],
    ['case.kind', say(`kind.${file.kind}`)],
    ['case.category', file.category === null ? '' : rule('categories', file.category)],
    ['case.submitted', chineseDay(file.submittedOn)],
    ['case.docketed', chineseDay(file.docketedOn)],
    ['slip.review', review.join('\n'), true],
    ['part.lead', units('lead')],
    ['part.assisting', units('assisting')],
    ['part.split', units('split')],
    ['slip.due', [...new Set(reply)].join('、')],
    [
      'slip.accepted',
      live
        .filter((each) => each.acceptedOn !== null)
        .map((each) => `${each.unit.name} ${chineseDay(each.acceptedOn)}`)
        .join('\n'),
      true,
    ],
    ['slip.opinion', '', true],
    ['slip.leader', '', true],
    ['slip.result', file.resultClass === null ? '' : rule('classes', file.resultClass), true],
    ['slip.note', '', true],
  ];
  return (
    <>
      <p className="sheet-org">{me.district.conference}</p>
      <h1 className="sheet-title">{say('print.slip')}</h1>
      <p className="sheet-number">
        {file.session?.name} {file.slug ?? file.receiptNumber ?? ''}
        {file.isKey ? ` · ${say('case.key')}` : ''}
      </p>
      <table className="slip">
        <caption className="unseen">{say('print.slip')}</caption>
        <tbody>
          {pairs(rows).map((row) => (
            <tr key={row.map(([key]) => key).join(' ')}>
              {row.map(([key, value, isWide]) => (
                <Cell key={key} label={say(key)} value={value} span={isWide || row.length === 1 ? 3 : 1} isEmpty={value === ''} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sheet-foot">{say('print.made', { name: me.name, post: me.post, day: chineseDay(me.now.slice(0, 10)) })}</p>
    </>
  );
}

function Cell({ label, value, span, isEmpty }: { label: string; value: string; span: number; isEmpty: boolean }) {
  return (
    <>
      <th scope="row">{label}</th>
      <td colSpan={span} className={isEmpty && span > 1 ? 'to-sign' : ''}>
        {value}
      </td>
    </>
  );
}

type Row = readonly [WordKey, string, boolean?];

/** Wide rows stand alone, narrow ones two by two. */
function pairs(rows: readonly Row[]): Row[][] {
  const found: Row[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.length === 1 && last[0]?.[2] !== true && row[2] !== true) last.push(row);
    else found.push([row]);
  }
  return found;
}
