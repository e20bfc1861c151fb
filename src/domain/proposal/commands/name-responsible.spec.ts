import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { accepted, assigned, closed, docketed, named } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { Person } from '../../register/register.ts';
import { nameResponsible } from './name-responsible.ts';

const person = (id: string, unitId: string, to: string | null = null): [string, Person] => [
  id,
  {
    kind: 'person',
    id,
    name: `经办${id}`,
    account: null,
    isDisabled: false,
    posts: [{ id: `post-${id}`, role: 'unit-officer', title: '经办人', unitId, memberId: null, bodyId: null, from: '2024-01-01', to }],
  },
];
const memberWithPost: [string, Person] = person('person-member-1', 'unit-water');
const withOfficers = {
  ...register,
  persons: new Map([...register.persons, person('new', 'unit-water'), person('left', 'unit-water', '2024-02-28'), person('elsewhere', 'unit-urban'), memberWithPost]),
};
const chain = { assignmentId: 'part-lead', head: '水务局长', deputy: '水务副局长', section: '排水科', officerId: 'new' };
const tell = (events: typeof accepted) => story(events, { register: withOfficers });

describe('name-responsible', () => {
  test.each([
    ['for the first time', accepted],
    ['anew', named],
    ['while commitments are followed up', closed],
  ])('names the chain down to the officer %s', (_when, events) => {
    const now = tell(events);
    now.send(nameResponsible, cast.receiver, chain);
    expect(now.matter().assignments[0]?.chain).toEqual({ head: '水务局长', deputy: '水务副局长', section: '排水科', officerId: 'new', officer: '经办new' });
  });
  test.each([
    ['before the receipt', assigned, cast.receiver, chain, 'wrong-stage'],
    ['before it was assigned', docketed, cast.receiver, chain, 'wrong-stage'],
    ['somebody unknown', accepted, cast.receiver, { ...chain, officerId: 'nobody' }, 'person-unknown'],
    ['somebody who left the unit', accepted, cast.receiver, { ...chain, officerId: 'left' }, 'person-unknown'],
    ['somebody of another unit', accepted, cast.receiver, { ...chain, officerId: 'elsewhere' }, 'person-unknown'],
    ['the proposer himself', accepted, cast.receiver, { ...chain, officerId: 'person-member-1' }, 'own-proposal'],
    ['another unit’s part', accepted, cast.receiver, { ...chain, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['an unknown part', accepted, cast.receiver, { ...chain, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['the office', accepted, cast.office, chain, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, input, refusal) => {
    expect(tell(events).outcome(nameResponsible, actor, input)).toBe(refusal);
  });
});
