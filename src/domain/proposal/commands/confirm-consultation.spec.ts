import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, consulted, named } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { confirmConsultation } from './confirm-consultation.ts';

const recorded = consulted.slice(0, named.length + 1);
const yes = { consultationId: 'talk-1', answer: 'confirmed' };

describe('confirm-consultation', () => {
  test.each([
    ['the proposer', cast.proposer],
    ['a co-signer', cast.cosigner],
  ])('%s confirms', (_who, actor) => {
    const now = story(recorded);
    now.send(confirmConsultation, actor, yes);
    expect(now.matter().consultations[0]?.state).toBe('confirmed');
  });
  test('or denies, saying why', () => {
    const now = story(recorded);
    now.send(confirmConsultation, cast.proposer, { ...yes, answer: 'denied', remark: '当天并未见面' });
    expect(now.matter().consultations[0]).toMatchObject({ state: 'denied', remark: '#当天并未见面' });
  });
  test.each([
    ['a denial without a reason', recorded, cast.proposer, { ...yes, answer: 'denied' }, 'reason-missing'],
    ['when there is none', accepted, cast.proposer, yes, 'nothing-to-do'],
    ['an unknown one', recorded, cast.proposer, { ...yes, consultationId: 'talk-9' }, 'consultation-unknown'],
    ['somebody else', recorded, cast.stranger, yes, 'not-the-proposer'],
    ['the delegate', recorded, cast.delegate, yes, 'not-allowed'],
    ['the unit', recorded, cast.officer, yes, 'not-allowed'],
  ])('refuses %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(confirmConsultation, who, input)).toBe(refusal);
  });
  test('refuses a second answer, and one after the lapse', () => {
    const [second] = recorded.slice(-1);
    const open = [...recorded, { ...second, id: 'talk-3' } as never];
    const now = story(open);
    now.send(confirmConsultation, cast.proposer, yes);
    expect(now.outcome(confirmConsultation, cast.proposer, yes)).toBe('already-done');
    const lapsed = story([...open, { type: 'consultation-undenied', consultationIds: ['talk-1'] }]);
    expect(lapsed.outcome(confirmConsultation, cast.proposer, yes)).toBe('too-late');
  });
});
