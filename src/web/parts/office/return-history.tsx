import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';
import './office.css';

type Part = CaseView['assignments'][number];

/** 退办经过: every unit the case went through, who gave it back and why, and what the unit named instead has said before. */
export function ReturnHistory({ file }: { file: CaseView }) {
  const { say } = useWords();
  const returned = file.assignments.filter((each) => each.returns.length > 0);
  if (returned.length === 0) return null;
  const through = file.assignments.filter((each) => each.role !== 'assisting' || each.returns.length > 0);
  const count = returned.reduce((sum, each) => sum + each.returns.length, 0);
  return (
    <Section id="returns" title={say('returns.title')} note={say('returns.count', { count, units: new Set(through.map((each) => each.unit.id)).size })}>
      <div className="scroll" role="group" aria-label={say('returns.title')} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{say('returns.title')}</caption>
          <thead>
            <tr>
              {(['unit', 'got', 'reason', 'better', 'ruling'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(`returns.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {through.flatMap((part) =>
              part.returns.length === 0 ? [<Row key={part.id} file={file} part={part} at={-1} />] : part.returns.map((_each, at) => <Row key={`${part.id} ${at}`} file={file} part={part} at={at} />),
            )}
          </tbody>
        </table>
      </div>
      {openReturns(file).flatMap(({ better }) => (better === null ? [] : [<Counter key={better} file={file} unit={better} />]))}
    </Section>
  );
}

const openReturns = (file: CaseView): { part: Part; better: string | null }[] =>
  file.assignments.filter((each) => each.endedOn === null).flatMap((part) => part.returns.filter((each) => each.ruling === null).map((each) => ({ part, better: each.betterUnit })));

function Row({ file, part, at }: { file: CaseView; part: Part; at: number }) {
  const { say, language } = useWords();
  const given = part.returns[at];
  const limit = file.deadlines.findLast((each) => each.rule === 'return' && each.assignmentId === part.id);
  const ruling = file.deadlines.findLast((each) => each.rule === 'return-ruling' && each.assignmentId === part.id);
  return (
    <tr className={part.endedOn === null ? '' : 'is-over'}>
      <th scope="row" lang="zh-CN">
        {part.unit.name}（{word(language, `part.${part.role}`)}）
      </th>
      <td>{dayText(part.assignedOn, language)}</td>
      <td>
        {given === undefined ? (
          say('returns.now')
        ) : (
          <>
            <span lang="zh-CN">
              {given.on} {given.reason}
            </span>
            {limit ? <p className={given.on > limit.due ? 'fault' : 'hint'}>{say(given.on > limit.due ? 'returns.late' : 'returns.in-time', { due: limit.due })}</p> : null}
          </>
        )}
      </td>
      <td lang="zh-CN">{given?.betterUnit ?? '—'}</td>
      <td>
        {given === undefined ? (
          '—'
        ) : given.ruling === null ? (
          <strong>{say('returns.open', { due: ruling?.due ?? '—' })}</strong>
        ) : (
          <span lang="zh-CN">
            {given.ruling.on} {word(language, `choice.${given.ruling.outcome}`)}
            {given.ruling.unit === null ? '' : `（${given.ruling.unit}）`}：{given.ruling.reason}
          </span>
        )}
      </td>
    </tr>
  );
}

/** The other side: what the unit to which it would go has said to the same case. */
function Counter({ file, unit }: { file: CaseView; unit: string }) {
  const { say, language } = useWords();
  const answered = file.preAssignment?.answers.find((each) => each.unit === unit);
  const before = file.assignments.filter((each) => each.unit.name === unit).flatMap((each) => each.returns);
  return (
    <div className="card">
      <h3>{say('returns.counter')}</h3>
      {answered ? <p>{say('returns.counter-pre', { unit, answer: `${word(language, `choice.${answered.answer}`)}${answered.ground === null ? '' : `：${answered.ground}`}` })}</p> : null}
      {before.map((each) => (
        <p key={each.on}>{say('returns.counter-part', { unit, on: each.on, reason: each.reason })}</p>
      ))}
      {!answered && before.length === 0 ? <p>{say('returns.counter-none', { unit })}</p> : null}
    </div>
  );
}
