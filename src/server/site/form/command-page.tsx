import { findWord, word } from '../../../messages/words.ts';
import { lackingFor } from '../../http/second-factor.ts';
import type { Asker } from '../../http/who.ts';
import { go, page, type Answer } from '../frame/answer.ts';
import type { Posted } from '../frame/posted-form.ts';
import type { Visit } from '../frame/visit.ts';
import { CheckAnswers } from './check-answers.tsx';
import { CodeField, proofFrom } from './code-field.tsx';
import { faultsIn, give, identified, openForm, type CommandTask, type OpenForm } from './command-task.ts';
import { doneBefore } from './done-before.ts';
import { ErrorList } from './error-list.tsx';
import { Fields } from './fields.tsx';
import { encodingFor, keepFiles, withUploads } from './kept-files.ts';
import { withPhrases } from './phrases.tsx';
import { control, rowChange, valuesOf } from './posted.ts';

/** The act as an empty form. */
export async function showForm(visit: Visit, who: Asker, task: CommandTask): Promise<Answer> {
  const form = await openForm(visit, who, task);
  return isShort(form) ? checkPage(visit, form) : formPage(visit, await withFiles(visit, who, form));
}

async function withFiles(visit: Visit, who: Asker, form: OpenForm): Promise<OpenForm> {
  return { ...form, context: await withUploads(visit, who, form.context, form.fields, form.values) };
}

/** Nothing is left to ask: the page that is pressed last is the only one. */
const isShort = ({ task, fields }: OpenForm): boolean => task.isShort === true && fields.length === 0;

/** The act as it was posted: done, or the form again with everything typed and what is wrong with it. */
export async function takeForm(visit: Visit, who: Asker, task: CommandTask, typed: URLSearchParams, files: Posted['files'] = []): Promise<Answer> {
  const before = await doneBefore(visit, who, task, typed);
  if (before !== null) return go(task.doneAt(before));
  const fresh = await openForm(visit, who, task);
  const { fields: posted, faults: fileFaults } = await keepFiles(visit, who, fresh.fields, { fields: typed, files });
  const answers = withPhrases(task, posted);
  const form = await withFiles(visit, who, identified({ ...fresh, values: valuesOf(fresh.fields, answers) }, posted));
  if (fileFaults.length > 0) return formPage(visit, { ...form, faults: fileFaults });
  const changed = rowChange(form.fields, form.values, posted);
  if (changed !== null) return formPage(visit, { ...form, values: changed });
  const step = posted.get(control.resume);
  if (step === 'edit') return formPage(visit, form);
  if (step === 'signed-in') return formPage(visit, { ...form, notice: visit.say('site.resumed') });
  const faults = faultsIn(form);
  if (faults.length > 0) return formPage(visit, { ...form, faults });
  if (task.isChecked && step !== 'checked') return checkPage(visit, form);
  const proof = await proofFrom(visit, who, form, posted);
  if ('fault' in proof) return task.isChecked || isShort(form) ? checkPage(visit, { ...form, faults: [proof.fault] }) : formPage(visit, { ...form, faults: [proof.fault] });
  const result = await give(visit, proof, form);
  if (!('faults' in result)) return go(task.doneAt(result));
  const refused = { ...result, lacking: lackingFor(visit.room, proof, task.command) };
  return isShort(form) ? checkPage(visit, refused) : formPage(visit, refused);
}

function formPage(visit: Visit, form: OpenForm): Answer {
  const { task, faults, context, values, notice } = form;
  const { say, language } = visit;
  const name = word(language, `command.${task.command}`);
  const hint = findWord(language, `command.${task.command}.hint`)?.text;
  const scope = { context, values, faults, say, ...(task.phrases ? { phrases: task.phrases } : {}) };
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
          <form method="post" noValidate className="command-form" {...encodingFor(form.fields)} data-draft={`${task.command} ${task.file?.id ?? 'new'}`}>
            <Identity form={form} />
            <Fields scope={scope} fields={form.fields} />
            {task.isChecked ? null : <CodeField visit={visit} form={form} />}
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
  const { task, faults } = form;
  const { say, language } = visit;
  const name = word(language, `command.${task.command}`);
  const main = (
    <>
      <ErrorList scope={{ ...form, say }} />
      {isShort(form) ? task.lead : <p className="lead">{say('site.check-lead', { act: name })}</p>}
      {task.effect === undefined ? null : <p className="notice">{task.effect}</p>}
      <form method="post" className="command-form" noValidate>
        <Identity form={form} />
        {isShort(form) ? null : <CheckAnswers form={form} />}
        <CodeField visit={visit} form={form} />
        <p className="form-acts">
          <button type="submit" className="primary" name={control.resume} value="checked">
            {name}
          </button>
          {isShort(form) ? null : (
            <button type="submit" className="quiet" name={control.resume} value="edit">
              {say('site.change')}
            </button>
          )}
        </p>
      </form>
    </>
  );
  const title = isShort(form) ? name : say('site.check-title');
  return page({ title, part: task.part, ...(task.crumbs ? { crumbs: task.crumbs } : {}), isWrong: faults.length > 0, main }, { status: faults.length > 0 ? 422 : 200 });
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
