import { emptyValue, isList, isRepeated, isValues, setAt, type Value, type Values } from '../../../contract/form/values.ts';
import { isFile, isFiles, type Field, type Shape } from '../../../contract/form/schema.ts';

/** Names that are no field of a command. */
export const control = { commandId: '_command', version: '_version', add: '_add', remove: '_remove', resume: '_resume', code: '_code', phrase: '_phrase' } as const;

const rowsMax = 60;

/**
 * The fields of a command as a form without script posts them: `suggestions.0`, `levels.work`, and one name several
 * times where several are ticked. What is not asked for is left out; nothing else is read.
 */
export function valuesOf(fields: readonly Field[], posted: URLSearchParams): Values {
  return Object.fromEntries(fields.map((each) => [each.name, valueOf(each.shape, each.name, posted)]));
}

function valueOf(shape: Shape, name: string, posted: URLSearchParams): Value {
  switch (shape.kind) {
    case 'group':
      return Object.fromEntries(shape.fields.map((each) => [each.name, valueOf(each.shape, `${name}.${each.name}`, posted)]));
    case 'list':
      return isRepeated(shape.item) ? rowsOf(shape.item, name, posted) : posted.getAll(name).filter((each) => each !== '');
    case 'map':
      return Object.fromEntries(keysBelow(name, posted).map((key) => [key, valueOf(shape.value, `${name}.${key}`, posted)]));
    case 'variants': {
      const chosen = posted.get(`${name}.${shape.key}`) ?? '';
      const fields = shape.variants.find((each) => each.value === chosen)?.fields ?? [];
      return { [shape.key]: chosen, ...Object.fromEntries(fields.map((each) => [each.name, valueOf(each.shape, `${name}.${each.name}`, posted)])) };
    }
    case 'choice':
      return posted.get(name) ?? '';
    case 'leaf':
      if (shape.widget !== 'yes-no') return posted.get(name) ?? '';
      return posted.get(name) === 'yes' ? true : posted.get(name) === 'no' ? false : null;
  }
}

function rowsOf(item: Shape, name: string, posted: URLSearchParams): Value[] {
  const rows = keysBelow(name, posted).filter((each) => /^\d{1,3}$/.test(each));
  return rows
    .toSorted((a, b) => Number(a) - Number(b))
    .slice(0, rowsMax)
    .map((each) => valueOf(item, `${name}.${each}`, posted));
}

function keysBelow(name: string, posted: URLSearchParams): string[] {
  const found = [...posted.keys()].filter((each) => each.startsWith(`${name}.`)).map((each) => each.slice(name.length + 1).split('.')[0] ?? '');
  return [...new Set(found)].filter((each) => /^[\w-]{1,60}$/.test(each)).slice(0, rowsMax);
}

/** One more row, or one fewer, as a button of the form asked; null when the form was meant to be sent. */
export function rowChange(fields: readonly Field[], values: Values, posted: URLSearchParams): Values | null {
  const [add, remove] = [posted.get(control.add), posted.get(control.remove)];
  const wanted = add ?? remove?.replace(/\.\d+$/, '');
  if (wanted === undefined) return null;
  const path = wanted.split('.');
  const shape = shapeAt(fields, path);
  if (shape !== undefined && isFile(shape) && add === null) return set(values, path, '');
  // Asked to upload what was chosen: that was done, and the form comes back.
  if (shape?.kind !== 'list' || (isFiles(shape) && add !== null)) return values;
  const rows = path.reduce<Value | undefined>((found, each) => (isList(found) ? found[Number(each)] : isValues(found) ? found[each] : undefined), values);
  const before = isList(rows) ? rows : [];
  const gone = Number(/\.(\d+)$/.exec(remove ?? '')?.[1]);
  const next = remove === null ? [...before, emptyValue(shape.item)].slice(0, shape.max) : before.filter((_each, at) => at !== gone);
  return set(values, path, next);
}

function set(values: Values, path: readonly string[], value: Value): Values {
  const changed = setAt(values, path, value);
  return isValues(changed) ? changed : values;
}

function shapeAt(fields: readonly Field[], path: readonly string[]): Shape | undefined {
  let found: Shape | undefined = { kind: 'group', fields };
  for (const name of path) {
    if (found?.kind === 'group') found = found.fields.find((each) => each.name === name)?.shape;
    else if (found?.kind === 'list') found = found.item;
    else if (found?.kind === 'map') found = found.value;
    else if (found?.kind === 'variants') found = found.variants.flatMap((each) => each.fields).find((each) => each.name === name)?.shape;
  }
  return found;
}
