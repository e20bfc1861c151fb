import type { ReactNode } from 'react';
import type { ReplyShape } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useRuleWords } from '../rule-words.ts';
import { Facts, Prose } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** One version: the answers point by point, what was decided about it, and what others said to it. */
export function ReplyVersion({ reply, suggestions }: { reply: ReplyShape; suggestions: readonly string[] }) {
  return (
    <>
      <ReplyTexts reply={reply} suggestions={suggestions} />
      <ReplyFacts reply={reply} />
    </>
  );
}

function ReplyTexts({ reply, suggestions }: { reply: ReplyShape; suggestions: readonly string[] }) {
  const { say, language } = useWords();
  return (
    <>
      {reply.answers.length === 0 ? null : (
        <ol className="answers">
          {reply.answers.map((each) => (
            <li key={each.suggestion} value={each.suggestion}>
              <p className="asked" lang="zh-CN">
                {suggestions[each.suggestion - 1]}
              </p>
              <p>
                <strong>{word(language, `choice.${each.verdict}`)}</strong>
              </p>
              <Prose text={each.text} />
            </li>
          ))}
        </ol>
      )}
      <Chapters reply={reply} />
      {reply.explanation === null ? null : (
        <>
          <h4>{say('reply.explanation')}</h4>
          <Prose text={reply.explanation} />
        </>
      )}
    </>
  );
}

/** What a version is apart from its words: class, openness, promises, and everything others did or said to it. */
export function ReplyFacts({ reply }: { reply: ReplyShape }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  return (
    <Facts
      rows={[
        [say('reply.proposed-class'), rule('classes', reply.proposedClass)],
        [say('reply.office-class'), reply.officeClass === null ? null : rule('classes', reply.officeClass)],
        [say('reply.openness'), `${rule('openness', reply.openness)}${reply.opennessReason === null ? '' : `（${rule('openReasons', reply.opennessReason)}）`}`],
        [say('reply.money'), reply.moneyWan === null ? null : say('reply.wan', { amount: reply.moneyWan })],
        [say('case.commitments'), list(reply.commitments, (each) => `${dayText(each.dueOn, language)} ${each.text}`)],
        [say('reply.countersigned'), reply.countersigned.map((each) => `${each.unit}（${each.by.name}，${each.by.on}）`).join('、')],
        [say('reply.objections'), list(reply.objections, (each) => `${each.unit}：${each.text}${each.isResolved ? `（${say('reply.resolved')}）` : ''}`)],
        [say('reply.comments'), list(reply.comments, (each) => `${say('reply.paragraph', { n: each.paragraph })} ${each.text} — ${each.by.name}，${each.by.on}`)],
        [say('reply.cleared'), list(reply.cleared, (each) => `${word(language, `part.${each.step}`)}：${each.by.name}，${dayText(each.by.on, language)}`)],
        [say('reply.sent-back'), list(reply.sentBack, (each) => `${word(language, `part.${each.step}`)}：${each.reason} — ${each.by.name}，${each.by.on}`)],
        [say('reply.letter'), reply.issued === null ? null : `${reply.issued.letterNumber}，${dayText(reply.issued.on, language)}`],
        [say('reply.copies'), reply.issued?.copies.join('、')],
        [say('reply.corrects'), reply.corrects === null ? null : say('reply.version', { version: reply.corrects })],
      ]}
    />
  );
}

function list<T>(items: readonly T[], show: (item: T) => string): ReactNode {
  return items.length === 0 ? null : (
    <ul>
      {items.map((each, at) => (
        <li key={at}>{show(each)}</li>
      ))}
    </ul>
  );
}

/** The answer to a recommendation is a report: chapters with measures, remaining problems, next steps. */
function Chapters({ reply }: { reply: ReplyShape }) {
  const { say } = useWords();
  return (
    <>
      {reply.chapters.map((chapter, at) => (
        <section key={at} aria-label={chapter.title}>
          <h4 lang="zh-CN">{chapter.title}</h4>
          <ol>
            {chapter.measures.map((each, place) => (
              <li key={place}>
                <strong lang="zh-CN">{each.title}</strong>
                <Prose text={each.text} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {reply.problems.length === 0 ? null : (
        <>
          <h4>{say('reply.problems')}</h4>
          <ul lang="zh-CN">
            {reply.problems.map((each, at) => (
              <li key={at}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {reply.nextSteps.length === 0 ? null : (
        <>
          <h4>{say('reply.next-steps')}</h4>
          <ol>
            {reply.nextSteps.map((each, at) => (
              <li key={at}>
                <strong lang="zh-CN">{each.title}</strong>
                <Prose text={each.text} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
