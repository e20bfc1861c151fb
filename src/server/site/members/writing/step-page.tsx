import type { FormContext } from '../../../../contract/form/choices.ts';
import type { Fault } from '../../../../contract/form/problems.ts';
import { emptyValues, type Values } from '../../../../contract/form/values.ts';
import { readView } from '../../../http/view-routes.ts';
import { ErrorList } from '../../form/error-list.tsx';
import { Fields } from '../../form/fields.tsx';
import { encodingFor, withUploads } from '../../form/kept-files.ts';
import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import type { Author } from '../author.ts';
import { similarTo, SimilarCases } from './similar-cases.tsx';
import { fieldsOfStep, type WritingStep } from './steps.ts';
import { commandOf, writingCrumbs, writingPath } from './writing-pages.tsx';
import type { Writing } from './writing-store.ts';

interface StepShown {
  writing: Writing;
  step: WritingStep;
  values?: Values;
  faults?: readonly Fault[];
  notice?: string | null;
}

/** One step of the writing: its fields, and beside the texts what was proposed and answered before. */
export async function stepPage(visit: Visit, who: Author, { writing, step, values = writing.values, faults = [], notice = null }: StepShown): Promise<Answer> {
  const { say, language, room } = visit;
  const command = commandOf(visit, step.command);
  const [me, register] = await Promise.all([readView(room, who, 'me', {}), readView(room, who, 'register', {})]);
  const fields = fieldsOfStep(step, command);
  const context: FormContext = await withUploads(visit, who, { command: step.command, language, me, register: withoutSelf(register, who), file: null }, fields, values);
  const scope = { context, values: { ...emptyValues(fields), ...values }, faults, say };
  const isCompared = step.id === 'texts' || step.id === 'subject';
  const similar = isCompared ? await similarTo(visit, who, scope.values) : null;
  return page(
    {
      title: say(`writing.step.${step.id}`),
      part: 'members',
      crumbs: [...writingCrumbs(visit), [say('writing.title'), writingPath(writing.id)]],
      isWrong: faults.length > 0,
      main: (
        <>
          {notice === null ? null : (
            <p className="notice" role="status">
              {notice}
            </p>
          )}
          <ErrorList scope={scope} />
          <p className="lead">{say(`writing.step.${step.id}.lead`)}</p>
          <form method="post" noValidate className="command-form" {...encodingFor(fields)} data-autosave={visit.to(writingPath(writing.id, step.id))}>
            <Fields scope={scope} fields={fields} />
            <p className="form-acts">
              <button type="submit" className="primary">
                {say('writing.save')}
              </button>
              <button type="submit" className="quiet" name="_save" value="later">
                {say('writing.save-later')}
              </button>
              <span className="hint" role="status" data-autosave-state="" />
            </p>
          </form>
          {similar === null ? null : <SimilarCases visit={visit} found={similar} />}
        </>
      ),
    },
    { status: faults.length > 0 ? 422 : 200 },
  );
}

/** Nobody co-signs with himself. */
const withoutSelf = <T extends { members: readonly { id: string }[] }>(register: T, who: Author): T => ({ ...register, members: register.members.filter((each) => each.id !== who.actor.memberId) });
