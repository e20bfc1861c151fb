import type { z } from 'zod';
import type { Widget } from '../../domain/input.ts';

/** What a form asks for, read from a command's own input schema: the form cannot drift from the rule. */
export type Shape =
  | { kind: 'group'; fields: readonly Field[] }
  | { kind: 'list'; item: Shape; min: number; max: number }
  | { kind: 'map'; value: Shape }
  | { kind: 'variants'; key: string; variants: readonly { value: string; fields: readonly Field[] }[] }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'leaf'; widget: Widget; min: number | null; max: number | null };

export interface Field {
  name: string;
  shape: Shape;
  isRequired: boolean;
  /** what the schema takes when nothing is given */
  initial: unknown;
}

export const isFile = (shape: Shape): boolean => shape.kind === 'leaf' && shape.widget === 'file';

/** Several files, uploaded together. */
export const isFiles = (shape: Shape): boolean => shape.kind === 'list' && isFile(shape.item);

type Any = z.core.$ZodType;

const widgets: readonly string[] = [
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
  'assignment',
  'suggestion',
  'consultation',
  'appointment',
  'joint-handling',
  'commitment',
  'figure',
  'matter',
  'reply-version',
  'instruction',
  'category',
  'class',
  'openness',
  'open-reason',
  'ground',
  'level',
  'question-answer',
  'file',
] satisfies readonly Widget[];

const isWidget = (value: unknown): value is Widget => typeof value === 'string' && widgets.includes(value);
const defOf = (schema: Any): z.core.$ZodTypeDef & Record<string, unknown> => schema._zod.def as z.core.$ZodTypeDef & Record<string, unknown>;
const metaWidget = (schema: Any): unknown => (schema as Partial<z.ZodType>).meta?.()?.['widget'];

export function fieldsOf(input: z.ZodObject): readonly Field[] {
  return Object.entries(input.shape).map(([name, schema]) => fieldOf(name, schema as Any));
}

function fieldOf(name: string, schema: Any): Field {
  let inner = schema;
  let isRequired = true;
  let initial: unknown;
  for (let def = defOf(inner); ['optional', 'default', 'prefault', 'nullable', 'exactOptional'].includes(def.type); def = defOf(inner)) {
    isRequired = false;
    if ('defaultValue' in def) initial = def['defaultValue'];
    inner = def['innerType'] as Any;
  }
  return { name, shape: shapeOf(inner), isRequired, initial };
}

export function shapeOf(schema: Any): Shape {
  const def = defOf(schema);
  const widget = metaWidget(schema);
  if (isWidget(widget) && widget !== 'choice') return { kind: 'leaf', widget, ...limitsOf(schema) };
  switch (def.type) {
    case 'object':
      return { kind: 'group', fields: Object.entries(def['shape'] as Record<string, Any>).map(([name, each]) => fieldOf(name, each)) };
    case 'array': {
      const { min, max } = limitsOf(schema);
      return { kind: 'list', item: fieldOf('', def['element'] as Any).shape, min: min ?? 0, max: max ?? 200 };
    }
    case 'record':
      return { kind: 'map', value: fieldOf('', def['valueType'] as Any).shape };
    case 'union':
      return unionOf(def);
    case 'enum':
      return { kind: 'choice', values: Object.values(def['entries'] as Record<string, string>) };
    case 'literal':
      return { kind: 'choice', values: (def['values'] as unknown[]).map(String) };
    case 'pipe':
      return shapeOf(def['in'] as Any);
    case 'optional':
    case 'default':
    case 'nullable':
      return shapeOf(def['innerType'] as Any);
    case 'number':
    case 'int':
      return { kind: 'leaf', widget: 'number', ...limitsOf(schema) };
    case 'boolean':
      return { kind: 'leaf', widget: 'yes-no', min: null, max: null };
    default:
      return { kind: 'leaf', widget: 'line', ...limitsOf(schema) };
  }
}

/** Told apart by the one key whose value is fixed in every variant. */
function unionOf(def: Record<string, unknown>): Shape {
  const options = (def['options'] as Any[]).map((each) => Object.entries((defOf(each)['shape'] ?? {}) as Record<string, Any>));
  const key = typeof def['discriminator'] === 'string' ? def['discriminator'] : options[0]?.find(([, each]) => defOf(each).type === 'literal')?.[0];
  if (key === undefined) return { kind: 'leaf', widget: 'line', min: null, max: null };
  const variants = options.map((entries) => ({
    value: literalOf(entries.find(([name]) => name === key)?.[1]),
    fields: entries.filter(([name]) => name !== key).map(([name, each]) => fieldOf(name, each)),
  }));
  return { kind: 'variants', key, variants };
}

const literalOf = (schema: Any | undefined): string => (schema ? String((defOf(schema)['values'] as unknown[] | undefined)?.[0] ?? '') : '');

/** Length of a text or a list, or the range of a number; a cleaned text carries its limits behind the cleaning. */
function limitsOf(schema: Any): { min: number | null; max: number | null } {
  const def = defOf(schema);
  if (def.type === 'pipe') return limitsOf(def['out'] as Any);
  const checks = (def['checks'] ?? []) as readonly z.core.$ZodCheck[];
  const limit = (kinds: readonly string[], key: 'minimum' | 'maximum' | 'value'): number | null => {
    const found = checks.map((each) => each._zod.def as unknown as Record<string, unknown>).find((each) => kinds.includes(String(each['check'])));
    const value = found?.[key];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  return { min: limit(['min_length'], 'minimum') ?? limit(['greater_than'], 'value'), max: limit(['max_length'], 'maximum') ?? limit(['less_than'], 'value') };
}
