import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import type { CommandDone } from '../../../contract/routes.ts';
import type { CaseView } from '../../../contract/views.ts';
import type { FormContext } from '../../../contract/form/choices.ts';
import { startValues } from '../../../contract/form/prefill.ts';
import { faultsOfIssues, faultsOfProblem, type Fault } from '../../../contract/form/problems.ts';
import { isFetched, pointlessFields } from '../../../contract/form/relevance.ts';
import { fieldsOf, isFile, type Field } from '../../../contract/form/schema.ts';
import { toInput, type Values } from '../../../contract/form/values.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { refuse } from '../../../domain/refusal.ts';
import { giveCommand } from '../../http/command-routes.ts';
import { HttpProblem, refusalProblem } from '../../http/http-problem.ts';
import { lackingFor, type Lacking } from '../../http/second-factor.ts';
import { readView } from '../../http/view-routes.ts';
import type { Asker } from '../../http/who.ts';
import type { PageContent } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { control } from './posted.ts';

/** One act as a page: which command, on which case, what is asked here and where it leads. */
export interface CommandTask {
  command: string;
  /** the case it is about; null where it starts a new one */
  file: CaseView | null;
  /** known beforehand, not asked */
  fixed?: Readonly<Record<string, unknown>>;
  /** names of fields that are not asked here */
  omit?: readonly string[];
  /** overrides of what the form starts with */
  start?: Values;
  part: PageContent['part'];
  crumbs?: PageContent['crumbs'];
  /** above the fields */
  lead?: ReactNode;
  /** shows what was entered once more before it is done */
  isChecked?: boolean;
  /** with nothing to ask it begins with the page that is pressed last */
  isShort?: boolean;
  /** ready wordings to begin a text with, by the name of its field */
  phrases?: Readonly<Record<string, readonly Phrase[]>>;
  /** on the page that is pressed last: what becomes of it */
  effect?: string;
  /** adds what is fetched the moment the act is given, such as the hash of a letter */
  complete?: (input: Record<string, unknown>) => Promise<Record<string, unknown>>;
  doneAt: (done: CommandDone) => string;
}

/** A wording as it goes into the text, and what it says in the reader's language. */
export interface Phrase {
  text: string;
  meaning: string;
}

/** The open form: everything its page shows. */
export interface OpenForm {
  task: CommandTask;
  command: AnyCommand;
  fields: readonly Field[];
  context: FormContext;
  values: Values;
  faults: readonly Fault[];
  commandId: string;
  version: number | undefined;
  /** said above the form, e.g. that the sign-in had lapsed */
  notice: string | null;
  /** what an approval still asks of its giver, answered in this very form */
  lacking: Lacking;
}

/** A fresh form. Throws not-found where the act is not possible for this person now: a link to it is never shown then. */
export async function openForm(visit: Visit, who: Asker, task: CommandTask): Promise<OpenForm> {
  const command = visit.room.desk.commands.get(task.command);
  if (!command || !command.who.includes(who.actor.role)) throw refusalProblem(refuse('not-allowed', { command: task.command }));
  if (task.file && !task.file.can.includes(task.command)) throw new HttpProblem(409, 'not-now', {});
  const [me, register] = await Promise.all([readView(visit.room, who, 'me', {}), readView(visit.room, who, 'register', {})]);
  const context: FormContext = { command: task.command, language: visit.language, me, register, file: task.file };
  // What is known beforehand still decides what the rest begins with.
  const typed = fieldsOf(command.input).filter((each) => !isFetched(each));
  const values = { ...startValues(typed, context), ...task.start };
  const pointless = pointlessFields(context, values);
  const isAsked = (each: Field): boolean => task.fixed?.[each.name] === undefined && !task.omit?.includes(each.name) && !(isFile(each.shape) && pointless.has(each.name));
  const fields = typed.filter(isAsked);
  return {
    task,
    command,
    fields,
    context,
    values,
    faults: [],
    commandId: randomUUID(),
    version: task.file?.version,
    notice: null,
    lacking: lackingFor(visit.room, who, task.command),
  };
}

/** The input as the command takes it: fields that an earlier answer makes pointless are dropped. */
export function inputOf({ task, fields, context, values }: OpenForm): Record<string, unknown> {
  return { ...toInput(fields, values, pointlessFields(context, values)), ...task.fixed };
}

/** What the command's own schema says of it. */
export function faultsIn(form: OpenForm): Fault[] {
  const parsed = form.command.input.safeParse(inputOf(form), { reportInput: true });
  if (parsed.success) return [];
  const faults = faultsOfIssues(parsed.error.issues, form.context.language);
  return form.task.complete ? faults.filter((each) => form.fields.some(({ name }) => name === each.path.split('.')[0])) : faults;
}

/** Done, or the form again with what stood in the way; the same id until it is done, so that a second press acts once. */
export async function give(visit: Visit, who: Asker, form: OpenForm): Promise<CommandDone | OpenForm> {
  const { task, command, commandId, version } = form;
  try {
    const input = task.complete ? await task.complete(inputOf(form)) : inputOf(form);
    return await giveCommand(visit.room, who, command, { commandId, input, ...(task.file ? { id: task.file.id } : {}), ...(version === undefined ? {} : { version }) });
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status === 401 || error.status >= 500) throw error;
    const isConflict = error.code === 'changed-meanwhile';
    const text = error.text(error.extra.params ?? {});
    const faults = faultsOfProblem({ ...text, errors: error.extra.errors }, visit.language);
    return { ...form, faults, ...(isConflict && task.file ? { version: task.file.version } : {}) };
  }
}

/** The id and version the form was shown with; a form that was tampered with simply gets new ones. */
export function identified(form: OpenForm, posted: URLSearchParams): OpenForm {
  const commandId = posted.get(control.commandId) ?? '';
  const version = Number(posted.get(control.version) ?? Number.NaN);
  return {
    ...form,
    commandId: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(commandId) ? commandId : form.commandId,
    version: form.version === undefined ? undefined : Number.isInteger(version) && version >= 0 ? version : form.version,
  };
}
