import type { CaseView, RegisterView, ReplyShape } from '../../../contract/views.ts';
import type { ClearanceShape, LetterShape } from '../../../contract/unit-views.ts';
import { isUnit } from '../../../domain/actor.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { dayText } from '../../../messages/times.ts';
import { readView } from '../../http/view-routes.ts';
import type { Who } from '../../http/who.ts';
import { Unseen } from '../../queries/reader.ts';
import type { Visit } from '../frame/visit.ts';
import { AnswersList } from '../members/answers-list.tsx';

type Part = CaseView['assignments'][number];

export interface ReplyFound {
  part: Part;
  reply: ReplyShape;
  clearance: ClearanceShape | null;
  letter: LetterShape | null;
}

/** The replies on the table: of the reader's own unit, or of every unit for the desks that examine; not yet issued. */
export async function repliesToDecide({ room }: Visit, who: Who, file: CaseView): Promise<ReplyFound[]> {
  const { actor } = who;
  const parts = file.assignments.filter((each) => each.endedOn === null && (!isUnit(actor) || each.unit.id === actor.unitId));
  const open = parts.flatMap((part) => {
    const reply = part.replies.at(-1);
    return reply && reply.issued === null && reply.round === file.round && reply.sentBack.length === 0 ? [{ part, reply }] : [];
  });
  if (open.length === 0) return [];
  const handling = isUnit(actor) ? await readView(room, who, 'handling', { id: file.id }) : null;
  return Promise.all(
    open.map(async ({ part, reply }) => ({
      part,
      reply,
      clearance: handling?.parts.find((each) => each.assignmentId === part.id)?.clearance ?? null,
      letter: await readView(room, who, 'reply-letter', { id: file.id, assignmentId: part.id, version: reply.version }).then(
        (found) => found.letter,
        (error: unknown) => {
          if (error instanceof Unseen) return null;
          throw error;
        },
      ),
    })),
  );
}

/** 待批的答复: suggestion by suggestion what is answered, what was remarked, and how far it is in the unit's chain. */
export function ReplyToDecide({ visit, file, register, found }: { visit: Visit; file: CaseView; register: RegisterView; found: ReplyFound }) {
  const { say, language } = visit;
  const { part, reply, clearance, letter } = found;
  const code = reply.officeClass ?? reply.proposedClass;
  const label = (register.words['classes'] ?? []).find((each) => each.code === code);
  const id = `reply-${part.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say('leader.reply', { unit: part.unit.name, version: reply.version })}</h2>
      <p>
        <strong>{label ? labelWord(language, label).text : code}</strong> · {say('case.round', { round: reply.round })} · <span lang="zh-CN">{reply.by.name}</span>，{dayText(reply.by.on, language)}
      </p>
      <AnswersList visit={visit} file={file} reply={reply} />
      {reply.explanation === null ? null : (
        <p lang="zh-CN" className="text">
          {reply.explanation}
        </p>
      )}
      <Promises visit={visit} reply={reply} />
      <Remarks visit={visit} reply={reply} />
      <Chain visit={visit} reply={reply} clearance={clearance} />
      {letter === null ? null : <Letter visit={visit} letter={letter} />}
    </section>
  );
}

function Promises({ visit: { say, language }, reply }: { visit: Visit; reply: ReplyShape }) {
  return reply.commitments.length === 0 ? null : (
    <>
      <h3>{say('case.commitments')}</h3>
      <ul>
        {reply.commitments.map((each) => (
          <li key={`${each.suggestion} ${each.text}`}>
            <span lang="zh-CN">{each.text}</span> {dayText(each.dueOn, language)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What others said of the draft: remarks at a paragraph, and objections of the assisting units. */
function Remarks({ visit: { say, language }, reply }: { visit: Visit; reply: ReplyShape }) {
  const said = [
    ...reply.objections.map((each) => ({ who: each.unit, text: each.text, note: say(each.isResolved ? 'leader.objection-settled' : 'leader.objection'), on: each.by.on })),
    ...reply.comments.map((each) => ({ who: each.by.name, text: each.text, note: say('leader.at-paragraph', { paragraph: each.paragraph }), on: each.by.on })),
  ];
  return said.length === 0 ? null : (
    <>
      <h3>{say('leader.remarks')}</h3>
      <ul>
        {said.map((each, at) => (
          <li key={at}>
            <strong lang="zh-CN">{each.who}</strong> {each.note} · {dayText(each.on, language)}
            <p lang="zh-CN" className="text">
              {each.text}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Chain({ visit: { say, language }, reply, clearance }: { visit: Visit; reply: ReplyShape; clearance: ClearanceShape | null }) {
  const steps = clearance?.steps ?? reply.cleared.map((each) => ({ step: each.step, by: { name: each.by.name, on: each.by.on } }));
  return (
    <>
      <h3>{say('leader.chain')}</h3>
      <ol className="chain">
        {steps.map((each) => (
          <li key={each.step}>
            {each.by === null ? '○' : '✓'} {word(language, `step.${each.step}`)}{' '}
            {each.by === null ? (
              say(clearance?.next === each.step ? 'leader.step-now' : 'leader.step-later')
            ) : (
              <>
                <span lang="zh-CN">{each.by.name}</span>，{dayText(each.by.on, language)}
              </>
            )}
          </li>
        ))}
      </ol>
      {reply.countersigned.length === 0 ? null : (
        <p>
          {say('leader.countersigned')} <span lang="zh-CN">{reply.countersigned.map((each) => each.unit).join('、')}</span>
        </p>
      )}
      {clearance?.blocked == null ? null : <p className="notice">{say('leader.blocked', { why: language === 'en' ? clearance.blocked.en : clearance.blocked.zh })}</p>}
    </>
  );
}

function Letter({ visit: { say }, letter }: { visit: Visit; letter: LetterShape }) {
  return (
    <details>
      <summary>{say('leader.letter')}</summary>
      <article lang="zh-CN" className="reply">
        <p>
          {letter.number} {letter.classMark}
        </p>
        <p>
          <strong>{letter.title}</strong>
        </p>
        <p>{letter.salutation}</p>
        {letter.body.map((each, at) => (
          <p key={at}>{each.isHeading ? <strong>{each.text}</strong> : each.text}</p>
        ))}
        <p>{letter.issuer}</p>
        <p>{letter.dateText}</p>
      </article>
    </details>
  );
}
