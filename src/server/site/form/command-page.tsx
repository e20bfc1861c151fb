import { findWord, word } from '../../../messages/words.ts';
import type { Asker } from '../../http/who.ts';
import { go, page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { CheckAnswers } from './check-answers.tsx';
import { faultsIn, give, identified, openForm, type CommandTask, type OpenForm } from './command-task.ts';
import { ErrorList } from './error-list.tsx';
import { Fields } from './fields.tsx';
import { control, rowChange, valuesOf } from './posted.ts';

/** The act as an empty form. */
export async function showForm(visit: Visit, who: Asker, task: CommandTask): Promise<Answer> {
  return formPage(visit, await openForm(visit, who, task));
}

/** The act as it was posted: done, or the form again with everything typed and what is wrong with it. */
export async function takeForm(visit: Visit, who: Asker, task: CommandTask, posted: URLSearchParams): Promise<Answer> {
  const fresh = await openForm(visit, who, task);
  const form = identified({ ...fresh, values: valuesOf(fresh.fields, posted) }, posted);
  const changed = rowChange(form.fields, form.values, posted);
  if (changed !== null) return formPage(visit, { ...form, values: changed });
  const step = posted.get(control.resume);
  if (step === 'edit') return formPage(visit, form);
  if (step === 'signed-in') return formPage(visit, { ...form, notice: visit.say('site.resumed') });
  const faults = faultsIn(form);
  if (faults.length > 0) return formPage(visit, { ...form, faults });
  if (task.isChecked && step !== 'checked') return checkPage(visit, form);
  const result = await give(visit, who, form);
  return 'faults' in result ? formPage(visit, result) : go(task.doneAt(result));
}

function formPage(visit: Visit, form: OpenForm): Answer {
  const { task, faults, context, values, notice } = form;
  const { say, language } = visit;
  const name = word(language, `command.${task.command}`);
  const hint = findWord(language, `command.${task.command}.hint`)?.text;
  const scope = { context, values, faults, say };
  return page(
    {
      title: name,
      part: task.part,
      ...(task.crumbs ? { crumbs: task.crumbs } : {}),
      isWrong: faults.length > 0,
      main: (
        <>
          {notice === null ? null : (
            <p className="notice" role="status">
              {notice}
            </p>
          )}
          <ErrorList scope={scope} />
          {hint === undefined ? null : <p className="lead">{hint}</p>}
          {task.lead}
          <form method="post" noValidate className="command-form" data-draft={`${task.command} ${task.file?.id ?? 'new'}`}>
            <Identity form={form} />
            <Fields scope={scope} fields={form.fields} />
            <p className="form-acts">
              <button type="submit" className="primary">
                {task.isChecked ? say('site.go-on') : name}
              </button>
            </p>
          </form>
        </>
      ),
    },
    { status: faults.length > 0 ? 422 : 200 },
  );
}

/** 提交前核对: everything once more, with the way back to change it. */
function checkPage(visit: Visit, form: OpenForm): Answer {
  const { task } = form;
  const { say, language } = visit;
  const name = word(language, `command.${task.command}`);
  return page({
    title: say('site.check-title'),
    part: task.part,
    ...(task.crumbs ? { crumbs: task.crumbs } : {}),
    main: (
      <>
        <p className="lead">{say('site.check-lead', { act: name })}</p>
        <form method="post" className="command-form">
          <Identity form={form} />
          <CheckAnswers form={form} />
          <p className="form-acts">
            <button type="submit" className="primary" name={control.resume} value="checked">
              {name}
            </button>
            <button type="submit" className="quiet" name={control.resume} value="edit">
              {say('site.change')}
            </button>
          </p>
        </form>
      </>
    ),
  });
}

/** One id until the act is done, and the version the reader saw. */
function Identity({ form }: { form: OpenForm }) {
  return (
    <>
      <input type="hidden" name={control.commandId} value={form.commandId} />
      {form.version === undefined ? null : <input type="hidden" name={control.version} value={form.version} />}
    </>
  );
}
