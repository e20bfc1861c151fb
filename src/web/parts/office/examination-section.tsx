import type { ExaminationView } from '../../../contract/follow-up-views.ts';
import type { CaseView, ReplyShape } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../api.ts';
import { useRuleWords } from '../rule-words.ts';
import { Facts, Nothing, Prose, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { dayText } from '../../../messages/times.ts';
import './office.css';

type Examined = ExaminationView['parts'][number];

/** 逐条审核: suggestion, answer and promise side by side, and every point the rules ask of the reply. */
export function ExaminationSection({ file }: { file: CaseView }) {
  const { say } = useWords();
  const query = useView('examination', { id: file.id });
  return (
    <Section id="examination" title={say('exam.title')}>
      <Shown query={query}>{({ parts }) => (parts.length === 0 ? <Nothing text={say('exam.none')} /> : parts.map((each) => <OnePart key={each.assignmentId} file={file} part={each} />))}</Shown>
    </Section>
  );
}

function OnePart({ file, part }: { file: CaseView; part: Examined }) {
  const { say } = useWords();
  const rule = useRuleWords();
  const assignment = file.assignments.find((each) => each.id === part.assignmentId);
  const reply = assignment?.replies.find((each) => each.version === part.version);
  return (
    <div>
      <h3 lang="zh-CN">
        {part.unit} <span className="note">{say('exam.version', { version: part.version })}</span>
      </h3>
      <Checklist checks={part.checks} />
      {reply && assignment ? (
        <>
          <Facts
            rows={[
              [
                say('exam.class'),
                say('exam.class-text', { proposed: rule('classes', reply.proposedClass), office: reply.officeClass === null ? say('exam.class-open') : rule('classes', reply.officeClass) }),
              ],
              [say('exam.openness'), `${rule('openness', reply.openness)}${reply.opennessReason === null ? '' : `（${rule('openReasons', reply.opennessReason)}）`}`],
            ]}
          />
          <Points file={file} numbers={assignment.suggestions} reply={reply} />
        </>
      ) : null}
    </div>
  );
}

function Checklist({ checks }: { checks: Examined['checks'] }) {
  const { say, language } = useWords();
  const unmet = checks.filter((each) => !each.isMet).length;
  const whatOf = (params: Examined['checks'][number]['params']) =>
    typeof params['what'] === 'string' ? { ...params, what: word(language, `check.what.${params['what']}` as 'check.what.before') } : params;
  return (
    <div className="card">
      <h4>
        {say('exam.checklist')} <span className="note">{unmet === 0 ? say('exam.all-met') : say('exam.unmet-count', { count: unmet })}</span>
      </h4>
      <ul className="checklist">
        {checks
          .toSorted((a, b) => Number(a.isMet) - Number(b.isMet))
          .map((each) => (
            <li key={each.check} className={each.isMet ? '' : 'is-unmet'}>
              <span className="verdict">
                {each.isMet ? '✓ ' : '✗ '}
                {say(each.isMet ? 'exam.met' : 'exam.unmet')}
              </span>
              {say(`check.${each.check}`)}
              {each.findings.map((finding) => (
                <p key={finding.zh}>{language === 'en' ? finding.en : finding.zh}</p>
              ))}
              {each.isMet || each.findings.length > 0 ? null : <p>{word(language, `check.${each.check}.unmet` as 'check.consultations.unmet', whatOf(each.params))}</p>}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Points({ file, numbers, reply }: { file: CaseView; numbers: readonly number[]; reply: ReplyShape }) {
  const { say, language } = useWords();
  // The answer to a recommendation goes by chapters; it is read as a whole below.
  if (reply.answers.length === 0) return null;
  return (
    <div className="scroll" role="group" aria-label={say('exam.title')} tabIndex={0}>
      <table className="two-rounds">
        <caption className="unseen">{say('exam.title')}</caption>
        <thead>
          <tr>
            {(['asked', 'answered', 'verdict', 'promised'] as const).map((each) => (
              <th key={each} scope="col" className={each === 'verdict' ? 'slim' : ''}>
                {say(`exam.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => {
            const answer = reply.answers.find((each) => each.suggestion === number);
            const promised = reply.commitments.filter((each) => each.suggestion === number);
            return (
              <tr key={number}>
                <th scope="row" lang="zh-CN">
                  {number}. {file.suggestions[number - 1]}
                </th>
                <td>{answer ? <Prose text={answer.text} /> : <strong className="fault">{say('exam.unanswered')}</strong>}</td>
                <td className="nowrap">{answer ? word(language, `choice.${answer.verdict}`) : '—'}</td>
                <td lang="zh-CN">
                  {promised.length === 0 ? '—' : null}
                  {promised.map((each) => (
                    <p key={each.text}>
                      {dayText(each.dueOn, language)} {each.text}
                    </p>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
