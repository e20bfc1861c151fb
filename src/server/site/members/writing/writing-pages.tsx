import type { AnyCommand } from '../../../../domain/execute.ts';
import { HttpProblem } from '../../../http/http-problem.ts';
import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import type { Author } from '../author.ts';
import { stateOfStep, stepsFor } from './steps.ts';
import type { Writing } from './writing-store.ts';

export const writingPath = (id: string, step = ''): string => `/m/writing/${id}${step === '' ? '' : `/${step}`}`;
export const writingCrumbs = ({ say }: Visit): (readonly [string, string])[] => [[say('site.home'), '/m']];

export function commandOf(visit: Visit, name: string): AnyCommand {
  const command = visit.room.desk.commands.get(name);
  if (!command) throw new HttpProblem(404, 'no-such-page');
  return command;
}

/** 撰写提案: a list of tasks, each with its state, and the last step once the others are done. */
export function taskList(visit: Visit, who: Author, writing: Writing): Answer {
  const { say, to, language } = visit;
  const steps = stepsFor(who.actor.role).map((step) => ({ step, state: stateOfStep(step, commandOf(visit, step.command), writing.values, language) }));
  const open = steps.filter(({ step, state }) => state !== 'done' && !(step.isOptional && state === 'not-begun'));
  const title = typeof writing.values['title'] === 'string' && writing.values['title'] !== '' ? writing.values['title'] : say('writing.untitled');
  return page({
    title: say('writing.title'),
    part: 'members',
    crumbs: writingCrumbs(visit),
    main: (
      <>
        <p className="lead">
          <span lang="zh-CN">{title}</span>
        </p>
        <p>{say('writing.lead')}</p>
        <ol className="tasks">
          {steps.map(({ step, state }) => (
            <li key={step.id}>
              <a href={to(writingPath(writing.id, step.id))}>
                {say(`writing.step.${step.id}`)}
                {step.isOptional ? <span className="optional">{say('form.optional')}</span> : null}
              </a>
              <StateMark visit={visit} state={state} />
            </li>
          ))}
          <li>
            {open.length === 0 ? <a href={to(writingPath(writing.id, 'check'))}>{say('writing.step.check')}</a> : <span>{say('writing.step.check')}</span>}
            <span className="task-state">{say(open.length === 0 ? 'writing.state.not-begun' : 'writing.state.waits')}</span>
          </li>
        </ol>
        {open.length === 0 ? null : <p className="hint">{say('writing.open', { steps: open.map(({ step }) => say(`writing.step.${step.id}`)).join('、') })}</p>}
        <form method="post" action={to(writingPath(writing.id, 'drop'))}>
          <p className="form-acts">
            <a className="button quiet" href={to('/m')}>
              {say('writing.later')}
            </a>
            <button type="submit" className="quiet danger">
              {say('writing.drop')}
            </button>
          </p>
        </form>
      </>
    ),
  });
}

function StateMark({ visit: { say }, state }: { visit: Visit; state: 'done' | 'begun' | 'not-begun' }) {
  return <span className={`task-state is-${state}`}>{say(`writing.state.${state}`)}</span>;
}

/** Dropping something unfinished is asked for once more, as it cannot be brought back. */
export function dropPage(visit: Visit, writing: Writing): Answer {
  const { say, to } = visit;
  return page({
    title: say('writing.drop'),
    part: 'members',
    crumbs: [...writingCrumbs(visit), [say('writing.title'), writingPath(writing.id)]],
    main: (
      <form method="post" action={to(writingPath(writing.id, 'drop'))}>
        <p>{say('writing.drop-text')}</p>
        <p className="form-acts">
          <button type="submit" name="sure" value="yes" className="danger">
            {say('writing.drop')}
          </button>
          <a className="button quiet" href={to(writingPath(writing.id))}>
            {say('writing.keep')}
          </a>
        </p>
      </form>
    ),
  });
}
