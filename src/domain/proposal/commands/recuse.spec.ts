import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, drafted, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { declineProposal } from './decline-proposal.ts';
import { recuse } from './recuse.ts';

const input = { reason: '与提案者系亲属' };
/** an officer whose person's id reads as ids do */
const officer = { ...cast.officer, personId: 'person-member-3' };

describe('recuse', () => {
  test('keeps the person off the case from then on', () => {
    const now = story(submitted);
    expect(now.can(declineProposal, cast.clerk)).toBe(true);
    now.send(recuse, cast.clerk, input);
    expect(now.matter().recused).toEqual(['person-提案委甲']);
    expect(now.can(declineProposal, cast.clerk)).toBe(false);
  });
  test('is declared in a unit, or recorded by a desk for another', () => {
    expect(story(assigned).outcome(recuse, cast.officer, input)).toEqual(['person-recused']);
    const now = story(assigned);
    now.send(recuse, cast.office, { ...input, personId: 'person-member-3', happenedOn: '2024-03-18' });
    expect(now.matter().recused).toEqual(['person-member-3']);
    expect(now.can(recuse, officer)).toBe(false);
  });
  test.each([
    ['for a colleague in a unit', assigned, cast.officer, { personId: 'person-delegate' }, 'not-allowed'],
    ['somebody unknown', assigned, cast.office, { personId: 'person-nobody' }, 'person-unknown'],
    ['twice', [...assigned, { type: 'person-recused', personId: 'person-member-3', reason: '#' } as never], cast.office, { personId: 'person-member-3' }, 'already-done'],
    ['in a unit that has nothing to do with it', assigned, cast.otherOfficer, {}, 'not-your-unit'],
    ['before submission', drafted, cast.clerk, {}, 'wrong-stage'],
    ['by the proposer', assigned, cast.proposer, {}, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, given, refusal) => {
    expect(story(events).outcome(recuse, actor, { ...input, ...given })).toBe(refusal);
  });
});
