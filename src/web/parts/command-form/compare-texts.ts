import type { FormContext } from '../../../contract/form/choices.ts';
import { follow, startValues } from '../../../contract/form/prefill.ts';
import type { Field, Shape } from '../../../contract/form/schema.ts';
import { getAt, isList, isValues, type Value, type Values } from '../../../contract/form/values.ts';

export interface TwoTexts {
  path: readonly string[];
  /** as typed here */
  own: string;
  /** as the case says it now */
  theirs: string;
}

/** What a form begun on the case as it is now would start with: the texts that somebody else has written meanwhile. */
function presentValues(fields: readonly Field[], context: FormContext, own: Values): Values {
  const start = startValues(fields, context);
  const part = own['assignmentId'];
  return part === undefined || start['assignmentId'] === part ? start : follow(fields, context, { ...start, assignmentId: part }, 'assignmentId');
}

/** Every written text that stands in the case in another wording than in the form. */
export function textsThatDiffer(fields: readonly Field[], context: FormContext, own: Values): TwoTexts[] {
  const theirs = presentValues(fields, context, own);
  return fields.flatMap(({ name, shape }) => inShape(shape, [name], own[name], theirs[name]));
}

function inShape(shape: Shape, path: readonly string[], own: Value | undefined, theirs: Value | undefined): TwoTexts[] {
  switch (shape.kind) {
    case 'leaf': {
      if (shape.widget !== 'text' && shape.widget !== 'line') return [];
      const [mine, other] = [written(own), written(theirs)];
      return mine.trim() === other.trim() || other.trim() === '' || mine.trim() === '' ? [] : [{ path, own: mine, theirs: other }];
    }
    case 'group':
      return shape.fields.flatMap((field) => inShape(field.shape, [...path, field.name], getAt(own, [field.name]), getAt(theirs, [field.name])));
    case 'list': {
      const rows = Math.min(isList(own) ? own.length : 0, isList(theirs) ? theirs.length : 0);
      return Array.from({ length: rows }, (_, at) => inShape(shape.item, [...path, String(at)], isList(own) ? own[at] : undefined, isList(theirs) ? theirs[at] : undefined)).flat();
    }
    case 'variants': {
      const chosen = shape.variants.find((each) => isValues(own) && each.value === own[shape.key]);
      return (chosen?.fields ?? []).flatMap((field) => inShape(field.shape, [...path, field.name], getAt(own, [field.name]), getAt(theirs, [field.name])));
    }
    default:
      return [];
  }
}

const written = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
