import type { CaseView, RegisterView, ReplyShape } from '../../../contract/views.ts';
import { fileAddress } from '../../../contract/files.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { dayText } from '../../../messages/times.ts';
import type { Visit } from '../frame/visit.ts';
import { AnswersList } from './answers-list.tsx';

interface Props {
  visit: Visit;
  file: CaseView;
  register: RegisterView;
}

/** 办理单位与答复: who has it by name, and every issued answer suggestion by suggestion, the newest first. */
export function CaseAnswers({ visit, file, register }: Props) {
  const { say, language } = visit;
  const parts = file.assignments.filter((each) => each.endedOn === null);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{say('member.answers')}</h2>
      {parts.map((part) => (
        <article key={part.id} aria-labelledby={`part-${part.id}`}>
          <h3 id={`part-${part.id}`}>
            <span lang="zh-CN">{part.unit.name}</span>（{word(language, `part.${part.role}`)}）
          </h3>
          {part.chain === null ? null : (
            <p className="hint" lang="zh-CN">
              {say('member.contact', { section: part.chain.section, officer: part.chain.officer })}
            </p>
          )}
          {part.replies
            .filter((each) => each.issued !== null)
            .toReversed()
            .map((reply) => (
              <Reply key={reply.version} visit={visit} file={file} reply={reply} register={register} />
            ))}
        </article>
      ))}
      {file.commitments.length === 0 ? null : <Commitments visit={visit} file={file} />}
    </section>
  );
}

function Reply({ visit, file, reply, register }: Props & { reply: ReplyShape }) {
  const { say, language, to } = visit;
  const code = reply.officeClass ?? reply.proposedClass;
  const found = (register.words['classes'] ?? []).find((each) => each.code === code);
  return (
    <div className="reply">
      <p>
        <strong>{found ? labelWord(language, found).text : code}</strong> · {reply.issued?.letterNumber} · {dayText(reply.issued?.on ?? null, language)} · {say('case.round', { round: reply.round })}
      </p>
      {reply.issued === null ? null : (
        <p>
          <a href={to(fileAddress(reply.issued.letterHash, file.id))}>{say('member.letter')}</a>
        </p>
      )}
      <AnswersList visit={visit} file={file} reply={reply} />
      {reply.chapters.map((chapter) => (
        <div key={chapter.title} lang="zh-CN">
          <h4>{chapter.title}</h4>
          {chapter.measures.map((each) => (
            <p key={each.title} className="text">
              {each.title}
              <br />
              {each.text}
            </p>
          ))}
        </div>
      ))}
      {reply.explanation === null ? null : (
        <p lang="zh-CN" className="text">
          {reply.explanation}
        </p>
      )}
    </div>
  );
}

function Commitments({ visit, file }: Omit<Props, 'register'>) {
  const { say, language } = visit;
  return (
    <>
      <h3>{say('case.commitments')}</h3>
      <ul className="plain-list">
        {file.commitments.map((each) => (
          <li key={each.id}>
            <p lang="zh-CN">{each.text}</p>
            <p className="hint">
              {word(language, `state.${each.state}`)} · {say('case.due', { day: dayText(each.dueOn, language) })}
              {each.originalDueOn === each.dueOn ? null : <> · {say('member.postponed', { day: dayText(each.originalDueOn, language) })}</>}
            </p>
            {each.reports.map((report, at) => (
              <p key={at} lang="zh-CN">
                {report.on} {report.text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
