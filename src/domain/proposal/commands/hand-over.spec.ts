import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { accepted, closed, feedbackClosed, named } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import type { Person } from '../../register/register.ts';
import { handOver } from './hand-over.ts';

const next: Person = {
  kind: 'person',
  id: 'next',
  name: '接办人',
  account: null,
  isDisabled: false,
  posts: [{ id: 'post-next', role: 'unit-officer', title: '经办人', unitId: 'unit-water', memberId: null, bodyId: null, from: '2024-01-01', to: null }],
};
const mine = { ...named.at(-1), officerId: 'next', officer: '接办人' } as MatterEvent;
const over = { assignmentId: 'part-lead', officerId: 'next' };
const withOther = (events: readonly MatterEvent[], others: readonly MatterEvent[] = []) => {
  const now = story(events, { register: { ...register, persons: new Map([...register.persons, ['next', next]]) } });
  others.forEach((event) => now.happened('matter', 'matter-2', event));
  return now;
};

describe('hand-over', () => {
  test.each([
    ['while it is handled', named],
    ['while commitments are followed up', closed],
  ])('gives the case to another officer of the unit %s', (_when, events) => {
    const now = withOther(events);
    now.send(handOver, cast.reviewer, over);
    expect(now.matter().assignments[0]?.chain).toMatchObject({ head: '水务局长', section: '排水科', officerId: 'next', officer: '接办人' });
  });
  test('takes the officer’s other open cases along', () => {
    const now = withOther(named, named);
    expect(now.send(handOver, cast.head, { ...over, alsoMatterIds: ['matter-2'] }).events).toHaveLength(2);
    expect(now.matter('matter-2').assignments[0]?.chain?.officerId).toBe('next');
  });
  test.each([
    ['before the chain was named', accepted, cast.receiver, over, 'chain-missing'],
    ['to who has it already', [...accepted, mine], cast.receiver, over, 'already-done'],
    ['to somebody outside the unit', named, cast.receiver, { ...over, officerId: 'person-member-2' }, 'person-unknown'],
    ['another unit’s part', named, cast.receiver, { ...over, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['an unknown part', named, cast.receiver, { ...over, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['the officer himself', named, cast.officer, over, 'not-allowed'],
    ['a finished case', [...feedbackClosed, { type: 'proposal-closed', class: 'solved', commitments: [], deadlines: [] } as const], cast.head, over, 'wrong-stage'],
    ['another case there is not', named, cast.head, { ...over, alsoMatterIds: ['matter-3'] }, 'not-found'],
  ])('refuses %s', (_what, events, actor, input, refusal) => {
    expect(withOther(events).outcome(handOver, actor, input)).toBe(refusal);
  });
  test.each([
    ['another officer’s case', [...accepted, mine], 'assignment-unknown'],
    ['a case in which the new officer has a stake', [...named, { type: 'person-recused', personId: 'next', reason: named[0]?.type } as never], 'own-proposal'],
  ])('does not take along %s', (_what, others, refusal) => {
    const outcome = withOther(named, others).when(handOver, cast.head, { ...over, alsoMatterIds: ['matter-2'] });
    expect(outcome).toMatchObject({ refused: refusal, field: 'alsoMatterIds' });
  });
});
