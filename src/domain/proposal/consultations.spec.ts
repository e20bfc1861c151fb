import { expect, test } from 'vitest';
import { consulted, named } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import { hasFaceToFace, isOverdue, meetsMinimum, missingConsultations } from './consultations.ts';
import type { MatterEvent } from './events.ts';

const matterOf = (events: readonly MatterEvent[]) => story(events).matter();
const phoned = consulted.map((each) => (each.type === 'consultation-recorded' ? { ...each, mode: 'phone' as const } : each));
const unconfirmed = consulted.filter((each) => each.type !== 'consultation-confirmed');
const lapsed: readonly MatterEvent[] = [...unconfirmed, { type: 'consultation-undenied', consultationIds: ['talk-1', 'talk-2'] }];
const denied: readonly MatterEvent[] = [...lapsed, { type: 'consultation-denied', consultationId: 'talk-1', remark: '#未见面' as never }];

test.each([
  ['both confirmed', consulted, null],
  ['both undenied', lapsed, null],
  ['one denied', denied, { what: 'before', missing: 1 }],
  ['nobody asked', named, { what: 'before', missing: 1 }],
  ['only recorded', unconfirmed, { what: 'before', missing: 1 }],
  ['by telephone only', phoned, { what: 'face-to-face', missing: 1 }],
] as const)('%s', (_what, events, missing) => {
  expect(missingConsultations(matterOf(events), pilotRulebook, 'part-lead')).toEqual(missing);
  expect(meetsMinimum(matterOf(events), pilotRulebook)).toBe(missing === null);
});
test('every part that answers must meet it', () => {
  const inTwo = consulted.map((each): MatterEvent =>
    each.type === 'assigned' ? { ...each, assignments: [...each.assignments, { id: 'part-split', unitId: 'unit-urban', role: 'split', suggestions: [2] }] } : each,
  );
  expect(meetsMinimum(matterOf(inTwo), pilotRulebook)).toBe(false);
  expect(meetsMinimum(matterOf(inTwo), pilotRulebook, 'part-lead')).toBe(true);
});
test('face to face is what the rulebook calls so', () => {
  expect(hasFaceToFace(matterOf(consulted), pilotRulebook, 'part-lead')).toBe(true);
  expect(hasFaceToFace(matterOf(phoned), pilotRulebook, 'part-lead')).toBe(false);
});
test('an unanswered record is overdue after the seventh day', () => {
  const [first] = matterOf(unconfirmed).consultations;
  expect([isOverdue(first!, '2024-03-08'), isOverdue(first!, '2024-03-09')]).toEqual([false, true]);
});
