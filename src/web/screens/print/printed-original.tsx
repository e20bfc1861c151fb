import type { CaseView, MeView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Prose } from '../../parts/section.tsx';
import { chineseDay } from './chinese-day.ts';

/** 提案原件: the proposal as it was handed in, with who signed it. */
export function PrintedOriginal({ file, me }: { file: CaseView; me: MeView }) {
  const signed = file.cosigners.filter((each) => each.state === 'signed').map((each) => each.name);
  return (
    <>
      <p className="sheet-org is-red">{me.district.conference}</p>
      <p className="sheet-kind">{word('zh-CN', `kind.${file.kind}`)}</p>
      <p className="sheet-number">
        {file.session?.name} {file.number === null ? (file.receiptNumber ?? '') : word('zh-CN', 'print.number', { number: file.number })}
      </p>
      <h1 className="sheet-title">{file.title}</h1>
      <p className="sheet-line">
        {word('zh-CN', 'case.proposer')}：{[file.proposer.name, ...signed].join('、')}
      </p>
      <h2>{word('zh-CN', 'case.situation')}</h2>
      <Prose text={file.situation} />
      <h2>{word('zh-CN', 'case.analysis')}</h2>
      <Prose text={file.analysis} />
      <h2>{word('zh-CN', 'case.suggestions')}</h2>
      <ol>
        {file.suggestions.map((each, at) => (
          <li key={at}>
            <Prose text={each} />
          </li>
        ))}
      </ol>
      <p className="sheet-sign">
        {file.proposer.name}
        <br />
        {chineseDay(file.submittedOn)}
      </p>
    </>
  );
}
