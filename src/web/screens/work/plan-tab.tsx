import type { CaseView, MeView } from '../../../contract/views.ts';
import { milestoneState, type MilestoneState } from '../../../domain/proposal/milestones.ts';
import { DeadlinesSection } from '../../parts/case-file/deadlines-section.tsx';
import { LedgerSection } from '../../parts/case-file/ledger-section.tsx';
import { partLabel } from '../../../contract/form/choices.ts';
import { Nothing, Prose, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayOfInstant, dayText } from '../../../messages/times.ts';

/** W17 办理方案: the milestones with their days and persons, and what the proposer was told so far. */
export function PlanTab({ file, me }: { file: CaseView; me: MeView }) {
  const { say } = useWords();
  const parts = file.assignments.filter((each) => each.endedOn === null);
  const planned = parts.filter((each) => each.plan.length > 0);
  const told = file.timeline.filter((each) => each.type === 'progress-reported');
  const today = dayOfInstant(me.now);
  return (
    <>
      <Section id="plan" title={say('case.plan')}>
        {planned.length === 0 ? <Nothing text={say('plan.none')} /> : planned.map((each) => <Plan key={each.id} part={each} told={told.map((one) => one.on)} today={today} />)}
      </Section>
      <Progress told={told} />
      {file.measures.length + file.figures.length > 0 ? <LedgerSection file={file} /> : null}
      {file.deadlines.length > 0 ? <DeadlinesSection file={file} /> : null}
    </>
  );
}

const shapes: Record<MilestoneState, string> = { ahead: '■', reported: '✓', overdue: '●' };
const tones: Record<MilestoneState, string> = { ahead: 'is-green', reported: 'is-done', overdue: 'is-red' };

function Plan({ part, told, today }: { part: CaseView['assignments'][number]; told: readonly string[]; today: string }) {
  const { say, language } = useWords();
  const rows = part.plan.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map((each) => ({ ...each, state: milestoneState(each, told, today) }));
  const late = rows.filter((each) => each.state === 'overdue').length;
  return (
    <>
      {late === 0 ? null : (
        <p role="status">
          <span className="light is-red">● {say('plan.late', { count: late })}</span> {say('plan.late-hint')}
        </p>
      )}
      <table className="dense">
        <caption>{partLabel(part, language)}</caption>
        <thead>
          <tr>
            {(['plan.on', 'plan.step', 'plan.person', 'column.state'] as const).map((each) => (
              <th key={each} scope="col">
                {say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each, at) => (
            <tr key={at}>
              <td className="nowrap">{dayText(each.on, language)}</td>
              <th scope="row" lang="zh-CN">
                {each.text}
              </th>
              <td lang="zh-CN">{each.person}</td>
              <td className="nowrap">
                <span className={`light ${tones[each.state]}`}>
                  {shapes[each.state]} {say(`plan.${each.state}`)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Progress({ told }: { told: CaseView['timeline'] }) {
  const { say, language } = useWords();
  return (
    <Section id="progress" title={say('plan.progress')} note={say('talks.count', { count: told.length })}>
      <p className="hint">{say('plan.always-told')}</p>
      {told.length === 0 ? <Nothing text={say('plan.nothing-told')} /> : null}
      <ol className="thread">
        {told.toReversed().map((each) => (
          <li key={each.n} className="card">
            <p>
              <strong>{dayText(each.on, language)}</strong> {each.name}（{each.post}）
            </p>
            <Prose text={each.detail ?? ''} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
