import type { FormContext } from '../../../../contract/form/choices.ts';
import type { Fault } from '../../../../contract/form/problems.ts';
import { isBlank } from '../../../../contract/form/values.ts';
import { readView } from '../../../http/view-routes.ts';
import { AnswerLines } from '../../form/check-answers.tsx';
import { ErrorList } from '../../form/error-list.tsx';
import { withUploads } from '../../form/kept-files.ts';
import { go, page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import type { Author } from '../author.ts';
import { lastPress } from './last-press.ts';
import { fieldsOfStep, kindOfWriting, stateOfStep, stepsFor } from './steps.ts';
import { commandOf, writingCrumbs, writingPath } from './writing-pages.tsx';
import type { Writing } from './writing-store.ts';

/** 核对并提交: everything once more, each part with the way back to change it. */
export async function checkWriting(visit: Visit, who: Author, writing: Writing, faults: readonly Fault[] = []): Promise<Answer> {
  const { say, to, language, room } = visit;
  const steps = stepsFor(who.actor.role);
  const open = steps.filter(
    (each) => stateOfStep(each, commandOf(visit, each.command), writing.values, language) !== 'done' && !(each.isOptional && each.fields.every((name) => isBlank(writing.values[name]))),
  );
  if (open.length > 0) return go(writingPath(writing.id));
  const [me, register] = await Promise.all([readView(room, who, 'me', {}), readView(room, who, 'register', {})]);
  const asked = steps.flatMap((each) => fieldsOfStep(each, commandOf(visit, each.command)));
  const context: FormContext = await withUploads(visit, who, { command: 'draft-proposal', language, me, register, file: null }, asked, writing.values);
  const what = `writing.${await lastPress(visit, who, writing)}` as const;
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
              <AnswerLines
                form={{
                  context: { ...context, command: step.command },
                  fields: fieldsOfStep(step, commandOf(visit, step.command)),
                  values: { ...writing.values, matterKind: kindOfWriting(who.actor.role, writing.values) },
                }}
              />
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
