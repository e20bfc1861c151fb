import { expect, test } from 'vitest';
import { calendar, cast, register, session } from '../../../test/domain/cast.ts';
import { assigned, docketed } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { instantAt } from '../day.ts';
import type { AnyCommand } from '../execute.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import { isRefusal } from '../refusal.ts';
import { clockEffects } from './clock-effects.ts';
import { assign } from './commands/assign.ts';
import { pauseClock } from './commands/pause-clock.ts';
import { reassign } from './commands/reassign.ts';
import type { MatterEvent } from './events.ts';

function effects(events: readonly MatterEvent[], command: unknown, input: unknown) {
  const state = story(events).matter();
  const known = command as AnyCommand;
  const act = { commandId: 'c', actor: cast.office, now: instantAt('2024-03-20', '10:00'), streamId: 'matter-1', input: known.input.parse(input) };
  const given = { state, draft: null, others: new Map(), session, rulebook: { version: 1, rules: pilotRulebook }, calendar, register, numbers: new Map() };
  return clockEffects(known, act, given, { hashOf: (text) => `#${text}`, idOf: (id, count) => `${id}-${count}` });
}

function shown(found: ReturnType<typeof effects>): unknown {
  return isRefusal(found) ? found.refused : found.map(({ effect, deadline, part, from }) => [effect, deadline.rule, part?.unitId, from, deadline.due]);
}

test('an assignment starts the clocks of every unit, the opinion counted back from the reply', () => {
  expect(shown(effects(docketed, assign, { lead: 'unit-water', assisting: ['unit-housing'], happenedOn: '2024-03-19' }))).toEqual([
    ['starts', 'return', 'unit-water', null, '2024-03-26'],
    ['starts', 'first-consultation', 'unit-water', null, '2024-04-10'],
    ['starts', 'reply', 'unit-water', null, '2024-06-19'],
    ['starts', 'return', 'unit-housing', null, '2024-03-26'],
    ['starts', 'opinion', 'unit-housing', null, '2024-05-30'],
  ]);
});

test('another unit ends the old clocks, starts fresh ones and moves what hangs on them', () => {
  const found = shown(effects(assigned, reassign, { assignmentId: 'part-lead', unitId: 'unit-urban', reason: '职责' })) as unknown[][];
  expect(found.filter(([effect]) => effect === 'ends').map(([, rule, unit]) => [rule, unit])).toEqual([
    ['return', 'unit-water'],
    ['first-consultation', 'unit-water'],
    ['reply', 'unit-water'],
  ]);
  expect(found).toContainEqual(['starts', 'reply', 'unit-urban', null, '2024-06-20']);
  expect(found).toContainEqual(['moves', 'opinion', 'unit-housing', '2024-05-14', '2024-05-31']);
});

test('a pause stops the running clocks of its part and moves none', () => {
  const found = shown(effects(assigned, pauseClock, { assignmentId: 'part-lead', reason: '等鉴定' })) as unknown[][];
  expect(found.map(([effect, rule, unit]) => [effect, rule, unit])).toEqual([
    ['stops', 'return', 'unit-water'],
    ['stops', 'first-consultation', 'unit-water'],
    ['stops', 'reply', 'unit-water'],
  ]);
});

test('what would be refused has no effect, and nothing of the matter is touched', () => {
  expect(shown(effects(docketed, assign, { assisting: ['unit-housing'] }))).toBe('lead-missing');
  expect(story(docketed).matter().deadlines).toEqual([]);
});
