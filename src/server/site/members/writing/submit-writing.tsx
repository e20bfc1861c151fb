import type { FormContext } from '../../../../contract/form/choices.ts';
import { faultsOfProblem, type Fault } from '../../../../contract/form/problems.ts';
import { isBlank, isList, toInput, type Values } from '../../../../contract/form/values.ts';
import { fieldsOf } from '../../../../contract/form/schema.ts';
import { idOf } from '../../../hashing.ts';
import { giveCommand } from '../../../http/command-routes.ts';
import { HttpProblem } from '../../../http/http-problem.ts';
import { readView } from '../../../http/view-routes.ts';
import { AnswerLines } from '../../form/check-answers.tsx';
import { ErrorList } from '../../form/error-list.tsx';
import { go, page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import type { Author } from '../author.ts';
import { fieldsOfStep, stateOfStep, stepsFor } from './steps.ts';
import { commandOf, writingCrumbs, writingPath } from './writing-pages.tsx';
import { dropWriting, type Writing } from './writing-store.ts';

const hasCosigners = (values: Values): boolean => isList(values['memberIds']) && values['memberIds'].length > 0;

/** 核对并提交: everything once more, each part with the way back to change it. */
export async function checkWriting(visit: Visit, who: Author, writing: Writing, faults: readonly Fault[] = []): Promise<Answer> {
  const { say, to, language, room } = visit;
  const steps = stepsFor(who.actor.role);
  const open = steps.filter(
    (each) => stateOfStep(each, commandOf(visit, each.command), writing.values, language) !== 'done' && !(each.isOptional && each.fields.every((name) => isBlank(writing.values[name]))),
  );
  if (open.length > 0) return go(writingPath(writing.id));
  const [me, register] = await Promise.all([readView(room, who, 'me', {}), readView(room, who, 'register', {})]);
  const context: FormContext = { command: 'draft-proposal', language, me, register, file: null };
  const isDelegate = who.actor.role === 'delegate';
  const what = isDelegate ? 'writing.submit-as-delegate' : hasCosigners(writing.values) ? 'writing.submit-to-cosigners' : 'writing.submit';
  return page(
    {
      title: say('site.check-title'),
      part: 'members',
      crumbs: [...writingCrumbs(visit), [say('writing.title'), writingPath(writing.id)]],
      isWrong: faults.length > 0,
      main: (
        <>
          <ErrorList scope={{ context, values: writing.values, faults, say }} />
          {steps.map((step) => (
            <section key={step.id} aria-labelledby={`step-${step.id}`}>
              <h2 id={`step-${step.id}`}>{say(`writing.step.${step.id}`)}</h2>
              <AnswerLines form={{ context: { ...context, command: step.command }, fields: fieldsOfStep(step, commandOf(visit, step.command)), values: writing.values }} />
              <p>
                <a href={to(writingPath(writing.id, step.id))}>
                  {say('writing.change')}
                  <span className="unseen">{say(`writing.step.${step.id}`)}</span>
                </a>
              </p>
            </section>
          ))}
          <form method="post" action={to(writingPath(writing.id, 'check'))}>
            <p className="notice">{say(`${what}.text`)}</p>
            <p className="form-acts">
              <button type="submit" className="primary">
                {say(what)}
              </button>
            </p>
          </form>
        </>
      ),
    },
    { status: faults.length > 0 ? 422 : 200 },
  );
}

/**
 * Drafts, then invites the co-signers or hands in. The ids come from the writing's own, so that pressing twice, or again
 * after a lost answer, acts once.
 */
export async function submitWriting(visit: Visit, who: Author, writing: Writing): Promise<Answer> {
  const give = (name: string, count: number, input: Record<string, unknown>, id?: string) =>
    giveCommand(visit.room, who, commandOf(visit, name), { commandId: idOf(writing.id, count), input, ...(id === undefined ? {} : { id }) });
  try {
    const { id } = await give('draft-proposal', 1, draftInput(visit, who, writing));
    if (who.actor.role === 'member' && hasCosigners(writing.values)) await give('invite-cosigners', 2, { memberIds: writing.values['memberIds'] }, id);
    else if (who.actor.role === 'member') await give('submit-proposal', 3, {}, id);
    await dropWriting(visit, who, writing.id);
    return go(`/m/proposals/${id}/done`);
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status === 401 || error.status >= 500) throw error;
    const text = error.text(error.extra.params ?? {});
    return checkWriting(visit, who, writing, faultsOfProblem({ ...text, errors: error.extra.errors }, visit.language));
  }
}

function draftInput(visit: Visit, who: Author, { values }: Writing): Record<string, unknown> {
  const command = commandOf(visit, 'draft-proposal');
  const asked = new Set(
    stepsFor(who.actor.role)
      .filter((each) => each.command === 'draft-proposal')
      .flatMap((each) => each.fields),
  );
  const fields = fieldsOf(command.input).filter((each) => asked.has(each.name));
  const matterKind = who.actor.role === 'liaison' ? 'collective' : hasCosigners(values) ? 'joint' : 'individual';
  return { ...toInput(fields, values, new Set(values['mayPublish'] === false ? [] : ['publishReason'])), matterKind };
}
