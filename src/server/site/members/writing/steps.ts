import { faultsOfIssues, type Fault } from '../../../../contract/form/problems.ts';
import { fieldsOf, type Field } from '../../../../contract/form/schema.ts';
import { isBlank, isList, toInput, type Values } from '../../../../contract/form/values.ts';
import type { Role } from '../../../../domain/actor.ts';
import type { AnyCommand } from '../../../../domain/execute.ts';
import type { Language } from '../../../../messages/words.ts';

/** One thing to fill in; the fields are those of the commands the writing ends in. */
export interface WritingStep {
  id: 'subject' | 'texts' | 'cosigners' | 'units' | 'files' | 'consent';
  command: 'draft-proposal' | 'invite-cosigners';
  fields: readonly string[];
  /** may be left out altogether */
  isOptional: boolean;
}

const all: readonly (WritingStep & { roles: readonly Role[] })[] = [
  { id: 'subject', command: 'draft-proposal', fields: ['title'], isOptional: false, roles: ['member', 'delegate', 'liaison'] },
  { id: 'texts', command: 'draft-proposal', fields: ['situation', 'analysis', 'suggestions'], isOptional: false, roles: ['member', 'delegate', 'liaison'] },
  { id: 'cosigners', command: 'invite-cosigners', fields: ['memberIds'], isOptional: true, roles: ['member', 'delegate'] },
  { id: 'units', command: 'draft-proposal', fields: ['suggestedUnitIds'], isOptional: true, roles: ['member', 'delegate', 'liaison'] },
  { id: 'files', command: 'draft-proposal', fields: ['attachments'], isOptional: true, roles: ['member', 'delegate'] },
  { id: 'files', command: 'draft-proposal', fields: ['seal', 'attachments'], isOptional: true, roles: ['liaison'] },
  { id: 'consent', command: 'draft-proposal', fields: ['mayPublish', 'publishReason', 'isOneMatter'], isOptional: false, roles: ['member', 'delegate', 'liaison'] },
];

export const hasCosigners = (values: Values): boolean => isList(values['memberIds']) && values['memberIds'].length > 0;

/** 个人、联名或集体: follows from who writes and with whom. */
export const kindOfWriting = (role: Role, values: Values): 'individual' | 'joint' | 'collective' => (role === 'liaison' ? 'collective' : hasCosigners(values) ? 'joint' : 'individual');

export const stepsFor = (role: Role): readonly WritingStep[] => all.filter((each) => each.roles.includes(role));

export const fieldsOfStep = (step: WritingStep, command: AnyCommand): Field[] => fieldsOf(command.input).filter((each) => step.fields.includes(each.name));

/** What the command would say of this step alone; the reason is asked only of who does not consent. */
export function faultsOfStep(step: WritingStep, command: AnyCommand, values: Values, language: Language): Fault[] {
  const fields = fieldsOfStep(step, command);
  const hidden = new Set(values['mayPublish'] === false ? [] : ['publishReason']);
  const parsed = command.input.partial().safeParse(toInput(fields, values, hidden), { reportInput: true });
  const faults = parsed.success ? [] : faultsOfIssues(parsed.error.issues, language);
  const missing = fields.filter((each) => each.isRequired && isBlank(values[each.name]) && !faults.some((fault) => fault.path.split('.')[0] === each.name));
  return [
    ...faults,
    ...missing.map((each) => ({
      path: each.name,
      message: faultsOfIssues([{ code: 'invalid_type', expected: 'string', input: undefined, path: [each.name], message: '' }], language)[0]?.message ?? '',
    })),
  ];
}

export type StepState = 'done' | 'begun' | 'not-begun';

export function stateOfStep(step: WritingStep, command: AnyCommand, values: Values, language: Language): StepState {
  const isEmpty = step.fields.every((name) => isBlank(values[name]));
  if (isEmpty) return 'not-begun';
  return faultsOfStep(step, command, values, language).length === 0 ? 'done' : 'begun';
}

/** The input of `draft-proposal` that the writing ends in: what its steps asked for, and the kind that follows. */
export function draftInput(role: Role, command: AnyCommand, values: Values): Record<string, unknown> {
  const asked = new Set(
    stepsFor(role)
      .filter((each) => each.command === 'draft-proposal')
      .flatMap((each) => each.fields),
  );
  const fields = fieldsOf(command.input).filter((each) => asked.has(each.name));
  return { ...toInput(fields, values, new Set(values['mayPublish'] === false ? [] : ['publishReason'])), matterKind: kindOfWriting(role, values) };
}
