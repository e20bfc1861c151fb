import '../../parts/committee.css';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { HandOverView } from '../../../contract/committee-views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { Heads } from '../../parts/heads.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useRuleWords } from '../../parts/rule-words.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { files, hrefOf, paths } from '../../paths.ts';

/** 移交清单 as it is printed and signed: docketed cases of some days in the order of their numbers. */
export function HandOverScreen() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const range = { ...(filter.get('from') === '' ? {} : { from: filter.get('from') }), ...(filter.get('to') === '' ? {} : { to: filter.get('to') }) };
  const found = useView('hand-over-list', range);
  usePageTitle(say('hand-over.name'));
  return (
    <>
      <div className="list-head no-print">
        <Link to={paths.numbering}>{say('hand-over.other-range')}</Link>
        <ul className="buttons">
          <li>
            <Button type="primary" onClick={() => window.print()}>
              {say('hand-over.print')}
            </Button>
          </li>
          {(['xlsx', 'docx'] as const).map((kind) => (
            <li key={kind}>
              <a className="button" href={hrefOf(files.handOver(kind, range))} download>
                {say(`hand-over.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <Shown query={found}>{(list) => <Sheet list={list} />}</Shown>
    </>
  );
}

function Sheet({ list }: { list: HandOverView }) {
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
        <div className="scroll" role="group" aria-label={say('hand-over.name')} tabIndex={0}>
          <table className="dense">
            <caption className="unseen">{say('hand-over.name')}</caption>
            <Heads of={['hand-over.number', 'column.title', 'column.proposer', 'column.kind', 'column.category', 'hand-over.units', 'hand-over.docketed', 'hand-over.remark']} />
            <tbody>
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
            </tbody>
          </table>
        </div>
      )}
      <div className="print-signatures">
        <p>{say('hand-over.giver')}</p>
        <p>{say('hand-over.taker')}</p>
      </div>
    </div>
  );
}
