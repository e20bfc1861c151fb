import type { CaseView } from '../../../contract/views.ts';
import { fileAddress } from '../../../contract/files.ts';
import { word } from '../../../messages/words.ts';
import { ReplyVersion } from '../../parts/case-file/reply-version.tsx';
import { Nothing } from '../../parts/section.tsx';
import { chineseDay } from './chinese-day.ts';

/** 答复件: every issued answer with its number and day. What counts is the letter as it was issued: it is linked. */
export function PrintedReply({ file }: { file: CaseView }) {
  const issued = file.assignments.flatMap((part) => part.replies.flatMap((reply) => (reply.issued === null ? [] : [{ part, reply, issued: reply.issued }])));
  if (issued.length === 0)
    return (
      <>
        <h1 className="sheet-title">{word('zh-CN', 'print.reply')}</h1>
        <Nothing text={word('zh-CN', 'print.no-reply')} />
      </>
    );
  return (
    <>
      <h1 className="sheet-title">{word('zh-CN', 'print.reply-to', { number: file.slug ?? '', title: file.title })}</h1>
      {issued.map(({ part, reply, issued: letter }) => {
        const original = file.files.find((each) => each.hash === letter.letterHash && each.sizeBytes !== null);
        return (
          <section key={`${part.id} ${reply.version}`} className="sheet-part" aria-label={letter.letterNumber}>
            <p className="sheet-org is-red">{part.unit.name}</p>
            <p className="sheet-number">
              {letter.letterNumber} {reply.round > 1 ? word('zh-CN', 'case.round', { round: reply.round }) : ''}
            </p>
            <p className="sheet-line">{file.proposer.name}：</p>
            <ReplyVersion reply={reply} suggestions={file.suggestions} />
            <p className="sheet-sign">
              {part.unit.name}
              <br />
              {chineseDay(letter.on)}
            </p>
            {original ? (
              <p className="sheet-foot">
                {word('zh-CN', 'print.letter')} <a href={fileAddress(original.hash, file.id)}>{original.name}</a>
              </p>
            ) : null}
          </section>
        );
      })}
    </>
  );
}
