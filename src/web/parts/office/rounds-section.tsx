import type { CaseView, ReplyShape } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Facts, Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { TextDifferences } from '../text-differences.tsx';
import { dayText } from '../../../messages/times.ts';
import './office.css';

type Part = CaseView['assignments'][number];

/** 两轮答复对照: why it is handled again, until when, and what each unit wrote then and now. */
export function RoundsSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const reasons = file.timeline.filter((each) => each.type === 'redo-ordered');
  const due = file.deadlines.find((each) => each.rule === 'redo' && each.round === file.round && !each.isVoid);
  const isEscalated = file.timeline.some((each) => each.type === 'redo-escalated');
  const answering = file.assignments.filter((each) => each.role !== 'assisting' && each.endedOn === null && each.replies.length > 0);
  return (
    <Section id="rounds" title={say('rounds.title')}>
      <Facts
        rows={[...reasons.map((each, at) => [say('rounds.reason', { round: at + 2 }), `${each.on} ${each.detail ?? ''}`] as const), [say('rounds.due'), due ? dayText(due.due, language) : null]]}
      />
      {isEscalated ? <p>{say('rounds.escalated')}</p> : null}
      {answering.map((part) => (
        <Compared key={part.id} file={file} part={part} />
      ))}
    </Section>
  );
}

function Compared({ file, part }: { file: CaseView; part: Part }) {
  const { say } = useWords();
  const before = part.replies.findLast((each) => each.round < file.round && each.issued !== null);
  const now = part.replies.findLast((each) => each.round === file.round);
  if (!before) return null;
  return (
    <div>
      <h3 lang="zh-CN">{part.unit.name}</h3>
      {now ? null : <Nothing text={say('rounds.waiting', { round: file.round })} />}
      <div className="scroll" role="group" aria-label={part.unit.name} tabIndex={0}>
        <table className="two-rounds">
          <caption className="unseen">{say('rounds.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('column.suggestion')}</th>
              {[before, ...(now ? [now] : [])].map((each) => (
                <th key={each.version} scope="col">
                  {say('rounds.round', { round: each.round, version: each.version })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.suggestions.map((number) => (
              <tr key={number}>
                <th scope="row" lang="zh-CN">
                  {number}. {file.suggestions[number - 1]}
                </th>
                <Answer own={before} other={now} number={number} />
                {now ? <Answer own={now} other={before} number={number} /> : null}
              </tr>
            ))}
            {before.explanation === null && !now?.explanation ? null : (
              <tr>
                <th scope="row">{say('rounds.explanation')}</th>
                <td>
                  <TextDifferences own={before.explanation ?? ''} other={now?.explanation ?? before.explanation ?? ''} />
                </td>
                {now ? (
                  <td>
                    <TextDifferences own={now.explanation ?? ''} other={before.explanation ?? ''} />
                  </td>
                ) : null}
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What the other round does not have is marked. */
function Answer({ own, other, number }: { own: ReplyShape; other: ReplyShape | undefined; number: number }) {
  const { language } = useWords();
  const textOf = (reply: ReplyShape | undefined): string => reply?.answers.find((each) => each.suggestion === number)?.text ?? '';
  const verdict = own.answers.find((each) => each.suggestion === number)?.verdict;
  return (
    <td>
      {verdict === undefined ? null : (
        <p>
          <strong>{word(language, `choice.${verdict}`)}</strong>
        </p>
      )}
      <TextDifferences own={textOf(own)} other={other ? textOf(other) : textOf(own)} />
    </td>
  );
}
