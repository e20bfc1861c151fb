import type { Field, Shape } from './schema.ts';

/** What a form holds while it is being filled in: every number and day is still the text somebody typed. */
export type Value = string | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export type Values = Readonly<Record<string, Value>>;

export function isValues(value: Value | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** An untouched form: the schema's own defaults, one empty row where at least one is needed. */
export const emptyValues = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.map((each) => [each.name, each.initial === undefined || each.initial === null ? emptyValue(each.shape) : toValue(each.initial)]));

export function emptyValue(shape: Shape): Value {
  switch (shape.kind) {
    case 'group':
      return emptyValues(shape.fields);
    case 'list':
      return shape.min > 0 && isRepeated(shape.item) ? [emptyValue(shape.item)] : [];
    case 'map':
      return {};
    case 'variants':
      return { [shape.key]: '' };
    case 'choice':
      return '';
    case 'leaf':
      return shape.widget === 'yes-no' ? null : '';
  }
}

/** A list of things typed one by one, as opposed to several ticked from one list. */
export function isRepeated(item: Shape): boolean {
  if (item.kind === 'leaf') return ['line', 'text', 'day', 'instant', 'number', 'decimal'].includes(item.widget);
  return item.kind !== 'choice';
}

/** Something the server sent, as a form holds it. */
export function toValue(given: unknown): Value {
  if (given === null || given === undefined) return '';
  if (typeof given === 'boolean') return given;
  if (Array.isArray(given)) return given.map(toValue);
  if (typeof given === 'object') return Object.fromEntries(Object.entries(given).map(([name, each]) => [name, toValue(each)]));
  return String(given);
}

/** What the command takes: empty answers left out, numbers as numbers, and hidden fields (named by path) dropped. */
export function toInput(fields: readonly Field[], values: Values, hidden: ReadonlySet<string> = new Set(), at = ''): Record<string, unknown> {
  const entries = fields.filter((each) => !hidden.has(at + each.name)).map((each) => [each.name, inputOf(each.shape, values[each.name], each.isRequired, hidden, `${at}${each.name}.`)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function inputOf(shape: Shape, value: Value | undefined, isRequired: boolean, hidden: ReadonlySet<string>, at: string): unknown {
  switch (shape.kind) {
    case 'group':
      return !isRequired && isBlank(value) ? undefined : toInput(shape.fields, isValues(value) ? value : {}, hidden, at);
    case 'list':
      return isList(value) ? value.map((each) => inputOf(shape.item, each, true, hidden, at)) : undefined;
    case 'map':
      return isValues(value)
        ? Object.fromEntries(
            Object.entries(value)
              .map(([key, each]) => [key, inputOf(shape.value, each, true, hidden, at)])
              .filter(([, each]) => each !== undefined),
          )
        : undefined;
    case 'variants': {
      if (!isValues(value)) return undefined;
      const chosen = shape.variants.find((each) => each.value === value[shape.key]);
      return chosen ? { [shape.key]: chosen.value, ...toInput(chosen.fields, value) } : isRequired ? {} : undefined;
    }
    case 'choice':
      return typeof value === 'string' && value !== '' ? value : undefined;
    case 'leaf':
      return leafInput(shape.widget, value);
  }
}

function leafInput(widget: string, value: Value | undefined): unknown {
  if (widget === 'yes-no') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (widget === 'number' || widget === 'suggestion' || widget === 'reply-version') return Number.isFinite(Number(value)) ? Number(value) : value;
  return widget === 'instant' ? instantOf(value) : value;
}

/** A moment as the browser's own control gives it is Shanghai time, whatever the computer is set to. */
const instantOf = (local: string): string => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? `${local}:00+08:00` : local);

export function isBlank(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value === 'boolean') return false;
  if (isList(value)) return value.every(isBlank);
  return typeof value === 'object' ? Object.values(value).every(isBlank) : value.trim() === '';
}

/** An answer, or what makes it of the one that stands there: several may come before anything is drawn again. */
export type NextValue = Value | ((before: Value | undefined) => Value);

/** Replaces the value at a path such as `answers.0.text`. */
export function setAt(value: Value | undefined, path: readonly string[], next: NextValue): Value {
  const [head, ...rest] = path;
  if (head === undefined) return typeof next === 'function' ? next(value) : next;
  if (isList(value)) return value.map((each, at) => (String(at) === head ? setAt(each, rest, next) : each));
  const within = isValues(value) ? value : {};
  return { ...within, [head]: setAt(within[head], rest, next) };
}

export function getAt(value: Value | undefined, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((found, name) => (isList(found) ? found[Number(name)] : isValues(found) ? found[name] : undefined), value);
}
