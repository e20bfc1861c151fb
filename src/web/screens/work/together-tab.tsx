import { Link } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { Nothing, Prose, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

type Part = CaseView['assignments'][number];

/** W19 会办: the opinions asked for and given, who stands behind the reply at hand, joint handling, and the thread. */
export function TogetherTab({ file }: { file: CaseView }) {
  const { say } = useWords();
  const assisting = file.assignments.filter((each) => each.role === 'assisting' && each.endedOn === null);
  return (
    <>
      <Section id="opinions" title={say('together.opinions')}>
        {assisting.length === 0 ? <Nothing text={say('together.alone')} /> : <Opinions file={file} assisting={assisting} />}
      </Section>
      <Joint file={file} />
      <Thread file={file} />
    </>
  );
}

function Opinions({ file, assisting }: { file: CaseView; assisting: readonly Part[] }) {
  const { say, language } = useWords();
  const columns = ['column.unit', 'case.accepted-on', 'together.due', 'case.opinion', 'command.countersign-reply'] as const;
  return (
    <div className="scroll" role="group" aria-label={say('together.opinions')} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say('together.opinions')}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <th key={each} scope="col">
                {word(language, each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assisting.map((part) => {
            const limit = file.deadlines.findLast((each) => each.rule === 'opinion' && each.assignmentId === part.id && !each.isVoid);
            return (
              <tr key={part.id}>
                <th scope="row">{part.unit.name}</th>
                <td className="nowrap">{part.acceptedOn === null ? say('case.not-yet') : dayText(part.acceptedOn, language)}</td>
                <td className="nowrap">
                  {limit ? (
                    <>
                      {dayText(limit.due, language)}{' '}
                      {limit.settledOn === null ? (
                        <LightTag light={limit.light} left={limit.workingDaysLeft} />
                      ) : (
                        <span className="light is-done">✓ {say('case.settled', { day: limit.settledOn })}</span>
                      )}
                    </>
                  ) : (
                    '—'
                  )}
                </td>
                <td>{part.opinion === null ? say('together.not-given') : <Opinion opinion={part.opinion} due={limit?.due} />}</td>
                <td>
                  <Standing file={file} unit={part.unit.name} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Opinion({ opinion, due }: { opinion: NonNullable<Part['opinion']>; due: string | undefined }) {
  const { say, language } = useWords();
  return (
    <>
      {dayText(opinion.on, language)}
      {due !== undefined && opinion.on > due ? <span className="light is-red">● {say('together.late')}</span> : null}
      <Prose text={opinion.text} />
    </>
  );
}

/** Does the unit stand behind the newest version of each reply, or object to it? */
function Standing({ file, unit }: { file: CaseView; unit: string }) {
  const { say } = useWords();
  const newest = file.assignments.flatMap((part) => (part.endedOn === null ? part.replies.slice(-1) : []));
  if (newest.length === 0) return <>{say('together.no-version')}</>;
  return (
    <ul>
      {newest.map((reply) => {
        const objection = reply.objections.find((each) => each.unit === unit && !each.isResolved);
        const signed = reply.countersigned.find((each) => each.unit === unit);
        return (
          <li key={`${reply.by.at} ${reply.version}`}>
            {say('reply.version', { version: reply.version })}：
            {objection ? (
              <>
                <span className="light is-red">✕ {say('together.objects')}</span> <span lang="zh-CN">{objection.text}</span>
              </>
            ) : signed ? (
              `✓ ${say('together.signed', { name: signed.by.name, day: signed.by.on })}`
            ) : (
              say('together.unsigned')
            )}{' '}
            <Link to={paths.clear(file.slug ?? file.id)}>{say('together.read')}</Link>
          </li>
        );
      })}
    </ul>
  );
}

function Joint({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  return (
    <Section id="joint" title={say('case.joint-handlings')}>
      {file.jointHandlings.length === 0 ? <Nothing text={say('together.no-joint')} /> : null}
      <ul className="thread">
        {file.jointHandlings.map((each) => (
          <li key={each.id} className="card">
            <p>
              <strong>{dayText(each.on, language)}</strong> <span lang="zh-CN">{each.question}</span>
            </p>
            {each.decision === null ? <p className="hint">{say('case.undecided')}</p> : <Prose text={each.decision} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const spoken: readonly string[] = ['message-sent', 'note-added', 'opinion-submitted', 'reply-objected', 'joint-handling-requested', 'joint-meeting-recorded'];

/** Messages and notes in the order they were written; a note says who alone reads it. */
function Thread({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const sent = useView('handling', { id: file.id }).data?.messages ?? [];
  const lines = file.timeline.filter((each) => spoken.includes(each.type));
  return (
    <Section id="thread" title={say('together.thread')} note={say('talks.count', { count: lines.length })}>
      {lines.length === 0 ? <Nothing text={say('together.no-thread')} /> : null}
      <ol className="thread">
        {lines.map((each) => {
          const to = sent.find((one) => one.n === each.n)?.to;
          return (
            <li key={each.n} className="card">
              <p>
                <strong>{word(language, `event.${each.type}`)}</strong> {dayText(each.on, language)} · {each.name}（{each.post}）{to === undefined ? null : <> → {word(language, `choice.${to}`)}</>}
                {each.type === 'note-added' ? <span className="note">{say('together.own-only')}</span> : null}
              </p>
              <Prose text={each.detail ?? ''} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
