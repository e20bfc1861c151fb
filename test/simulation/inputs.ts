import type { z } from 'zod';
import type { Widget } from '../../src/domain/input.ts';
import { addDays } from '../../src/domain/day.ts';
import { partAt, type Scene } from './scene.ts';
import { sensible } from './sensible.ts';
import { garbage, sentence, shortName } from './words.ts';

/** The shape of a schema as far as making values goes. */
interface Shape {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  entries?: Record<string, string>;
  values?: readonly unknown[];
  options?: readonly z.ZodType[];
  out?: z.ZodType;
  valueType?: z.ZodType;
}
const shapeOf = (schema: z.ZodType): Shape => schema.def as unknown as Shape;
const boundsOf = (schema: z.ZodType): { minimum?: number; maximum?: number } => (schema as unknown as { _zod: { bag: { minimum?: number; maximum?: number } } })._zod.bag;
const widgetOf = (schema: z.ZodType): Widget | undefined => schema.meta()?.['widget'] as Widget | undefined;

/** An input for the scene's command, made from its schema: ids of real things, texts, days near today. */
export function inputFor(scene: Scene): Record<string, unknown> {
  return objectFor(scene, scene.command.input);
}

function objectFor(scene: Scene, schema: z.ZodType): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [field, part] of Object.entries(shapeOf(schema).shape ?? {})) {
    const value = fieldFor(scene, field, part, made);
    if (value !== undefined) made[field] = value;
  }
  return made;
}

function fieldFor(scene: Scene, field: string, schema: z.ZodType, made: Record<string, unknown>): unknown {
  const { chance } = scene;
  if (chance.yes(scene.garbage)) return garbage(chance);
  const known = sensible[`${scene.command.name}.${field}`] ?? sensible[field];
  // A field of this name elsewhere may be of another kind: what does not fit is made from the schema.
  const value = known?.(scene, made);
  if (known && (value === undefined ? isLeftOut(schema) : schema.safeParse(value).success)) return value;
  return valueFor(scene, schema);
}

const isLeftOut = (schema: z.ZodType): boolean => ['optional', 'default'].includes(shapeOf(schema).type);

function valueFor(scene: Scene, schema: z.ZodType): unknown {
  const { chance } = scene;
  const shape = shapeOf(schema);
  const widget = widgetOf(schema);
  switch (shape.type) {
    case 'optional':
    case 'default':
      return chance.yes(0.6) && shape.innerType ? valueFor(scene, shape.innerType) : undefined;
    case 'nullable':
      return chance.yes(0.5) && shape.innerType ? valueFor(scene, shape.innerType) : null;
    case 'object':
      return objectFor(scene, schema);
    case 'array': {
      const { minimum = 0, maximum = 3 } = boundsOf(schema);
      const length = chance.int(minimum, Math.max(minimum, Math.min(maximum, minimum + 2)));
      return Array.from({ length }, () => (shape.element ? valueFor(scene, shape.element) : null));
    }
    case 'enum':
      return chance.pick(Object.values(shape.entries ?? {}));
    case 'boolean':
      return chance.yes(0.6);
    case 'literal':
      return chance.pick([...(shape.values ?? [])]);
    case 'union':
      return valueFor(scene, chance.pick(shape.options ?? []) ?? schema);
    case 'record':
      return shape.valueType ? { [shortName(chance)]: valueFor(scene, shape.valueType) } : {};
    case 'number': {
      const { minimum = 0, maximum = 100 } = boundsOf(schema);
      return chance.int(minimum, Math.min(maximum, minimum + 20));
    }
    default:
      return widget ? wordFor(scene, widget) : sentence(chance);
  }
}

/** A string by how a form would ask for it. */
function wordFor(scene: Scene, widget: Widget): string | undefined {
  const { chance, model, matter, rules, today, now } = scene;
  const codes = (list: readonly { code: string }[]): string | undefined => chance.pick(list)?.code;
  const ids = (list: readonly { id: string }[] | undefined): string => chance.pick(list ?? [])?.id ?? 'none';
  switch (widget) {
    case 'line':
      return shortName(chance);
    case 'day':
      return addDays(today, chance.int(-3, 30));
    case 'instant':
      return new Date(Date.parse(now) + chance.int(1, 300) * 3_600_000).toISOString();
    case 'decimal':
      return `${chance.int(0, 500)}.${chance.int(0, 99)}`;
    case 'unit':
    case 'member':
    case 'body':
    case 'person':
    case 'session':
    case 'matter':
      return chance.pick(model.idsOf(widget)) ?? 'none';
    case 'assignment':
      return partAt(scene)?.id ?? 'none';
    case 'consultation':
      return ids(matter?.consultations.filter((each) => each.state === 'recorded' || chance.yes(0.1)));
    case 'appointment':
      return ids(matter?.appointments);
    case 'joint-handling':
      return ids(matter?.jointHandlings);
    case 'commitment':
      return ids(matter?.commitments.filter((each) => each.state === 'open' || chance.yes(0.1)));
    case 'figure':
      return ids(matter?.figures);
    case 'category':
      return codes(rules.categories);
    case 'class':
      return codes(rules.classes);
    case 'openness':
      return codes(rules.openness);
    case 'open-reason':
      return codes(rules.openReasons);
    case 'ground':
      return codes(rules.declineGrounds);
    case 'level':
      return codes(rules.ratingLevels);
    case 'instruction':
      return ids(matter?.instructions);
    case 'file':
      return chance.hex(64);
    default:
      return sentence(chance);
  }
}
