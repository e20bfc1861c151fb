import type { z } from 'zod';

/** One thing a form asks for. */
export interface AskedField {
  /** such as `answers.text` */
  path: string;
  name: string;
  /** leaves carry a widget; groups and lists of groups only a label */
  isLeaf: boolean;
  widget: unknown;
}

type Any = z.core.$ZodType;
const defOf = (schema: Any): Record<string, unknown> & { type: string } => schema._zod.def as unknown as Record<string, unknown> & { type: string };
const widgetOf = (schema: Any): unknown => (schema as Partial<z.ZodType>).meta?.()?.['widget'];

/** Every field of an input, inner ones after the one they stand in. A literal is no field: it is what a variant is told by. */
export function askedFields(schema: Any, above: readonly string[] = []): AskedField[] {
  const def = defOf(schema);
  if (widgetOf(schema) !== undefined || def.type === 'literal') return [];
  switch (def.type) {
    case 'object':
      return Object.entries(def['shape'] as Record<string, Any>).flatMap(([name, each]) =>
        unwrapped(each).every(isLiteral) ? [] : [fieldOf(name, each, above), ...askedFields(each, [...above, name])],
      );
    case 'array':
      return askedFields(def['element'] as Any, above);
    case 'record':
      return askedFields(def['valueType'] as Any, above);
    case 'union':
      return (def['options'] as Any[]).flatMap((each) => askedFields(each, above));
    case 'pipe':
      return askedFields(def['in'] as Any, above);
    default:
      return 'innerType' in def ? askedFields(def['innerType'] as Any, above) : [];
  }
}

const isLiteral = (schema: Any): boolean => defOf(schema).type === 'literal';

function fieldOf(name: string, schema: Any, above: readonly string[]): AskedField {
  const layers = unwrapped(schema);
  const widget = layers.map(widgetOf).find((each) => each !== undefined);
  const inner = layers.at(-1) ?? schema;
  return { path: [...above, name].join('.'), name, isLeaf: !['object', 'union'].includes(defOf(inner).type), widget };
}

/** The schema, and what is inside of what may be absent, lists, records and pipes. */
function unwrapped(schema: Any): Any[] {
  const def = defOf(schema);
  const inner = (def['innerType'] ?? def['element'] ?? def['valueType'] ?? (def.type === 'pipe' ? def['in'] : undefined)) as Any | undefined;
  return inner ? [schema, ...unwrapped(inner)] : [schema];
}
