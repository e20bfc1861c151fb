import type { PublicLetter } from '../../../domain/publication/public-letter.ts';
import { formWord, labelWord, word } from '../../../messages/words.ts';
import { dayText } from '../../../messages/times.ts';
import type { ShownCase } from './shown-case.tsx';
import { ClassMark } from './class-mark.tsx';
import { PublicWords } from './public-words.tsx';

interface Props {
  shown: ShownCase;
}

/** 办理结果: the class, what each unit answered to each suggestion, and what it promised. */
export function CaseAnswer({ shown }: Props) {
  const { visit, content } = shown;
  const { say } = visit;
  const latest = content.letters.filter((each) => each.round === content.round);
  const earlier = content.letters.filter((each) => each.round < content.round);
  return (
    <section aria-labelledby="answer" className="answer">
      <h2 id="answer">{say('public.answer')}</h2>
      <Outcome shown={shown} />
      {latest.map((letter) => (
        <LetterText key={`${letter.round} ${letter.unitId}`} shown={shown} letter={letter} />
      ))}
      {content.letters.length === 0 ? null : (
        <p>
          <a href={visit.to(`/proposals/${content.slug}/reply`)}>{say('public.as-letter')}</a>
        </p>
      )}
      <Promises shown={shown} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{say('public.earlier')}</summary>
          {earlier.map((letter) => (
            <LetterText key={`${letter.round} ${letter.unitId}`} shown={shown} letter={letter} />
          ))}
        </details>
      )}
    </section>
  );
}

function Outcome({ shown: { visit, content, reading } }: Props) {
  const { say, language } = visit;
  const reason = content.reason ? labelWord(language, content.reason.label).text : '';
  return (
    <>
      {content.class ? (
        <p className="outcome">
          <ClassMark visit={visit} mark={content.class} />
        </p>
      ) : null}
      {content.revisedClass ? (
        <p>
          {say('public.revised')} <ClassMark visit={visit} mark={content.revisedClass} />
        </p>
      ) : null}
      {content.isContested ? <p className="notice">{say('public.contested')}</p> : null}
      {content.later ? <p className="notice">{say(`public.later.${content.later}`)}</p> : null}
      {content.openness.code === 'full' ? null : (
        <p className="notice">
          {say('public.open-how', { how: labelWord(language, content.openness.label).text, reason })} {content.openness.code === 'on-application' ? say('public.on-application') : null}
        </p>
      )}
      {content.summary ? (
        <p className="text">
          <PublicWords visit={visit} text={content.summary} reasons={reading.reasons} />
        </p>
      ) : null}
    </>
  );
}

function LetterText({ shown, letter }: Props & { letter: PublicLetter }) {
  const { visit, reading } = shown;
  const { say, language } = visit;
  return (
    <div className="reply">
      <p>
        <strong lang="zh-CN">{reading.unitName(letter.unitId)}</strong> · <span lang="zh-CN">{letter.letterNumber}</span> · {dayText(letter.on, language)}
        {letter.round > 1 ? <> · {say('case.round', { round: letter.round })}</> : null}
        {letter.isCorrected ? <> · {say('public.corrected')}</> : null}
      </p>
      {/* Once closed, the promises stand below with what became of them. */}
      <LetterBody shown={shown} letter={letter} hasPromises={shown.content.commitments.length === 0} />
    </div>
  );
}

/** Suggestion by suggestion, or in chapters; the explanation last. */
export function LetterBody({ shown: { visit, content, reading }, letter: { body }, hasPromises }: Props & { letter: PublicLetter; hasPromises: boolean }) {
  const { say, language } = visit;
  if (body === null) return <p className="hint">{say('public.letter-not-full')}</p>;
  const words = (text: Parameters<typeof PublicWords>[0]['text']) => <PublicWords visit={visit} text={text} reasons={reading.reasons} />;
  return (
    <>
      {body.answers.length === 0 ? null : (
        <ol className="answers-list">
          {body.answers.map((each) => {
            const asked = content.suggestions[each.suggestion - 1];
            return (
              <li key={each.suggestion} value={each.suggestion}>
                {asked ? <p className="asked">{words(asked)}</p> : null}
                <p className="text">
                  <strong>{formWord(language, 'draft-reply', `choice.${each.verdict}`)}</strong> {words(each.text)}
                </p>
              </li>
            );
          })}
        </ol>
      )}
      {body.chapters.map((chapter, at) => (
        <div key={at}>
          <h3>{words(chapter.title)}</h3>
          {chapter.measures.map((each, n) => (
            <p key={n} className="text">
              <strong>{words(each.title)}</strong> {words(each.text)}
            </p>
          ))}
        </div>
      ))}
      {body.problems.length === 0 ? null : (
        <>
          <h3>{say('public.problems')}</h3>
          {body.problems.map((each, at) => (
            <p key={at} className="text">
              {words(each)}
            </p>
          ))}
        </>
      )}
      {body.nextSteps.length === 0 ? null : (
        <>
          <h3>{say('public.next-steps')}</h3>
          {body.nextSteps.map((each, at) => (
            <p key={at} className="text">
              <strong>{words(each.title)}</strong> {words(each.text)}
            </p>
          ))}
        </>
      )}
      {body.explanation === null ? null : <p className="text">{words(body.explanation)}</p>}
      {hasPromises && body.commitments.length > 0 ? (
        <>
          <h3>{say('public.promises')}</h3>
          {body.commitments.map((each, at) => (
            <p key={at} className="text">
              {words(each.text)}（{say('public.promised-for', { day: dayText(each.dueOn, language) })}）
            </p>
          ))}
        </>
      ) : null}
    </>
  );
}

function Promises({ shown: { visit, content, reading } }: Props) {
  const { say, language, to } = visit;
  if (content.commitments.length === 0) return null;
  return (
    <>
      <h3>{say('public.promises')}</h3>
      <ul className="plain-list">
        {content.commitments.map((each, at) => (
          <li key={at}>
            {each.text ? (
              <p>
                <PublicWords visit={visit} text={each.text} reasons={reading.reasons} />
              </p>
            ) : null}
            <p className="hint">
              {word(language, `state.${each.state}`)} · {say('public.promised-for', { day: dayText(each.dueOn, language) })}
              {each.originalDueOn === each.dueOn ? null : <> · {say('member.postponed', { day: dayText(each.originalDueOn, language) })}</>}
              {each.reportedOn ? <> · {say('public.reported-on', { day: dayText(each.reportedOn, language) })}</> : null}
              {each.settledOn ? <> · {say('public.settled-on', { day: dayText(each.settledOn, language) })}</> : null}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={to('/follow-up')}>{say('public.all-promises')}</a>
      </p>
    </>
  );
}
