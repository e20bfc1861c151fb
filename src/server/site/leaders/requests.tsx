import type { CaseView } from '../../../contract/views.ts';
import { dayText } from '../../../messages/times.ts';
import type { Visit } from '../frame/visit.ts';

/** 待裁定的申请: returns and extensions with their reasons, and what becomes of them. */
export function Requests({ visit, file }: { visit: Visit; file: CaseView }) {
  const alive = file.assignments.filter((each) => each.endedOn === null);
  return (
    <>
      {alive.flatMap((part) => {
        const last = part.returns.at(-1);
        const shown = [];
        if (last && last.ruling === null) shown.push(<Return key={`return ${part.id}`} visit={visit} unit={part.unit.name} last={last} earlier={part.returns.length - 1} />);
        if (part.extension !== null) shown.push(<Extension key={`extension ${part.id}`} visit={visit} file={file} part={part} />);
        return shown;
      })}
    </>
  );
}

type Part = CaseView['assignments'][number];

function Return({ visit: { say, language }, unit, last, earlier }: { visit: Visit; unit: string; last: Part['returns'][number]; earlier: number }) {
  return (
    <section className="request">
      <h2>{say('leader.return', { unit })}</h2>
      <p lang="zh-CN" className="text">
        {last.reason}
      </p>
      <p className="hint">{dayText(last.on, language)}</p>
      <p>{last.betterUnit === null ? say('leader.return-no-unit') : say('leader.return-better', { unit: last.betterUnit })}</p>
      {earlier > 0 ? <p>{say('leader.return-earlier', { count: earlier })}</p> : null}
      <p className="hint">{say('leader.return-effect')}</p>
    </section>
  );
}

function Extension({ visit: { say, language }, file, part }: { visit: Visit; file: CaseView; part: Part }) {
  const { extension } = part;
  if (extension === null) return null;
  const due = file.deadlines.find((each) => each.assignmentId === part.id && (each.rule === 'reply' || each.rule === 'redo') && each.settledOn === null && !each.isVoid);
  return (
    <section className="request">
      <h2>{say('leader.extension', { unit: part.unit.name })}</h2>
      <p>{say('leader.extension-days', { from: dayText(due?.due ?? null, language), to: dayText(extension.to, language) })}</p>
      {due && due.due !== due.originalDue ? <p>{say('leader.extension-before', { day: dayText(due.originalDue, language) })}</p> : null}
      <p lang="zh-CN" className="text">
        {extension.reason}
      </p>
      <p className="hint">{say('leader.extension-effect')}</p>
    </section>
  );
}
