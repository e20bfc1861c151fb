import type { CaseView, MeView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import type { Widget } from '../../../domain/input.ts';
import { formWord, word } from '../../../messages/words.ts';
import { RowRefused } from '../batch.ts';
import { optionsFor, partsFor, type FormContext } from '../../../contract/form/choices.ts';
import { fieldsOf, type Field, type Shape } from '../../../contract/form/schema.ts';
import { isList, type Value, type Values } from '../../../contract/form/values.ts';
import type { Say } from '../settings.tsx';

/** What can be said once for many cases; the rest belongs to one case alone. */
const shared: readonly Widget[] = [
  'line',
  'text',
  'day',
  'instant',
  'number',
  'decimal',
  'yes-no',
  'choice',
  'hidden',
  'unit',
  'member',
  'body',
  'person',
  'session',
  'category',
  'class',
  'openness',
  'open-reason',
  'ground',
  'level',
];

/** Acts whose content is about one case by nature, or that should be thought over for each. */
const ofOneCase: readonly string[] = [
  'seal-case',
  'purge-content',
  'migrate-rulebook',
  'recuse',
  'revise-draft',
  'correct-docket',
  'withdraw-proposal',
  'withdraw-act',
  'contest-class',
  'submit-opinion',
  'issue-interim',
  'issue-supplement',
  'record-measure',
  'record-pre-study',
  'record-consultation',
  'record-joint-meeting',
  'revise-result',
  'look-back',
];

/** The unit's or desk's own part of a case is found row by row. */
const partField = 'assignmentId';

function isShared(shape: Shape): boolean {
  switch (shape.kind) {
    case 'leaf':
      return shared.includes(shape.widget);
    case 'choice':
      return true;
    case 'list':
      return isShared(shape.item);
    case 'group':
      return shape.fields.every((each) => isShared(each.shape));
    default:
      return false;
  }
}

/** What is asked once for all; null where the act cannot be given to several cases alike. What only one case could answer is left out if it may be. */
export function commonFields({ name, input }: AnyCommand): readonly Field[] | null {
  if (ofOneCase.includes(name)) return null;
  const fields = fieldsOf(input).filter((each) => each.name !== partField);
  if (fields.some((each) => each.isRequired && !isShared(each.shape))) return null;
  return fields.filter((each) => isShared(each.shape));
}

export const asksPart = ({ input }: AnyCommand): boolean => partField in input.shape;

/** Stands in while the common content is checked by the command's own schema. */
export const anyPart = { [partField]: 'checked-later' } as const;

/** The part of this case the act is about: the only one that fits. Throws RowRefused where none does, or several. */
export function partOf(file: CaseView, me: MeView, command: string, say: Say): { assignmentId: string } {
  const parts = partsFor({ file, me, command });
  const [part] = parts;
  if (!part) throw new RowRefused(say('batch.no-part'));
  if (parts.length > 1) throw new RowRefused(say('batch.several-parts'));
  return { assignmentId: part.id };
}

/** The common content as read back before it is used. */
export function readBack(fields: readonly Field[], values: Values, context: FormContext, say: Say): [label: string, text: string][] {
  return fields.flatMap((field): [string, string][] => {
    const text = textOf(field.shape, values[field.name], context, values, say);
    return text === '' ? [] : [[formWord(context.language, context.command, `field.${field.name}`), text]];
  });
}

function textOf(shape: Shape, value: Value | undefined, context: FormContext, values: Values, say: Say): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return say(value ? 'form.yes' : 'form.no');
  if (isList(value))
    return value
      .map((each) => textOf(shape.kind === 'list' ? shape.item : shape, each, context, values, say))
      .filter((each) => each !== '')
      .join(context.language === 'en' ? ', ' : '、');
  if (typeof value !== 'string') return '';
  if (shape.kind === 'choice') return formWord(context.language, context.command, `choice.${value}`);
  return shape.kind === 'leaf' ? (optionsFor(shape.widget, context, values).find((each) => each.value === value)?.label ?? value) : value;
}

export const actName = (language: FormContext['language'], name: string): string => word(language, `command.${name}`);
