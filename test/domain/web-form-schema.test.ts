import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/domain/commands.ts';
import { assign } from '../../src/domain/proposal/commands/assign.ts';
import { draftReply } from '../../src/domain/proposal/commands/draft-reply.ts';
import { rateReply } from '../../src/domain/proposal/commands/rate-reply.ts';
import { findWord, languages } from '../../src/messages/words.ts';
import { fieldsOf, shapeOf, type Field, type Shape } from '../../src/contract/form/schema.ts';
import { emptyValues } from '../../src/contract/form/values.ts';

const byName = (fields: readonly Field[], name: string): Field => {
  const found = fields.find((each) => each.name === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

function leaves(fields: readonly Field[], at = ''): { path: string; shape: Shape }[] {
  const inside = (shape: Shape, path: string): { path: string; shape: Shape }[] => {
    if (shape.kind === 'group') return leaves(shape.fields, `${path}.`);
    if (shape.kind === 'list') return inside(shape.item, path);
    if (shape.kind === 'map') return inside(shape.value, path);
    if (shape.kind === 'variants') return shape.variants.flatMap((each) => leaves(each.fields, `${path}.`));
    return [{ path, shape }];
  };
  return fields.flatMap((each) => inside(each.shape, `${at}${each.name}`));
}

describe('the form of a command', () => {
  test('reads units, lists and nested groups', () => {
    const fields = fieldsOf(assign.input);
    expect(byName(fields, 'lead')).toMatchObject({ isRequired: false, shape: { kind: 'leaf', widget: 'unit' } });
    expect(byName(fields, 'assisting')).toMatchObject({ isRequired: false, initial: [], shape: { kind: 'list', max: 20, item: { kind: 'leaf', widget: 'unit' } } });
    const split = byName(fields, 'split').shape;
    expect(split).toMatchObject({ kind: 'list', item: { kind: 'group', fields: [{ name: 'unitId' }, { name: 'suggestions', shape: { kind: 'list', min: 1, max: 20 } }] } });
  });
  test('reads limits behind the cleaning of texts, and choices', () => {
    const answers = byName(fieldsOf(draftReply.input), 'answers').shape;
    expect(answers).toMatchObject({
      kind: 'list',
      item: {
        fields: [{ shape: { widget: 'suggestion' } }, { shape: { kind: 'choice', values: ['adopted', 'partly', 'not-now'] } }, { isRequired: true, shape: { widget: 'text', min: 1, max: 4000 } }],
      },
    });
  });
  test('reads records and optional texts', () => {
    const fields = fieldsOf(rateReply.input);
    expect(byName(fields, 'levels').shape).toEqual({ kind: 'map', value: { kind: 'leaf', widget: 'level', min: null, max: null } });
    expect(byName(fields, 'comment').isRequired).toBe(false);
  });
  test('tells the variants of a union apart by their fixed key', () => {
    const shape = shapeOf(z.discriminatedUnion('unit', [z.object({ unit: z.literal('days'), count: z.number() }), z.object({ unit: z.literal('fixed'), on: z.string() })]));
    expect(shape).toMatchObject({
      kind: 'variants',
      key: 'unit',
      variants: [
        { value: 'days', fields: [{ name: 'count' }] },
        { value: 'fixed', fields: [{ name: 'on' }] },
      ],
    });
  });
  test.each(languages.flatMap((language) => [...commands.values()].filter((each) => each.name !== 'adopt-rulebook').map((each) => [language, each.name, each] as const)))(
    'in %s %s asks in its own words',
    (language, name, command) => {
      const own = (key: string): string | undefined => {
        const found = findWord(language, key);
        return found?.lang === language ? found.text : undefined;
      };
      for (const key of [`command.${name}`, `command.${name}.hint`]) expect.soft(own(key), key).toMatch(/\S/);
      for (const { path, shape } of leaves(fieldsOf(command.input as z.ZodObject))) {
        const key = `field.${path.split('.').at(-1) ?? ''}`;
        expect.soft(own(key), key).toMatch(/\S/);
        if (shape.kind === 'choice') for (const value of shape.values) expect.soft(own(`choice.${value}`), `choice.${value}`).toMatch(/\S/);
      }
    },
  );
  test.each(languages)('in %s says where a day, a scan or several names are easily misunderstood', (language) => {
    for (const name of ['happenedOn', 'scan', 'seal', 'attachments', 'memberIds', 'isOneMatter', 'copies']) expect.soft(findWord(language, `field.${name}.hint`)?.lang, name).toBe(language);
  });
  test('offers several files in one control, a row each for texts', () => {
    const fields = fieldsOf(commands.get('record-consultation')?.input as z.ZodObject);
    expect(byName(fields, 'attachments')).toMatchObject({ isRequired: false, shape: { kind: 'list', max: 10, item: { widget: 'file' } } });
    expect(emptyValues(fields)['attachments']).toEqual([]);
  });
});
