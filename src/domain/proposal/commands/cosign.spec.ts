import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { drafted, signed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { cosign } from './cosign.ts';

const declined = [...drafted, { type: 'cosign-declined', memberId: 'member-2' }] as const;
const lapsed = [...drafted, { type: 'cosigning-lapsed', memberIds: ['member-2'] }] as const;

describe('cosign', () => {
  test('is signed by the invited member, on the last day too', () => {
    const now = story(drafted, { on: '2024-03-11' });
    now.send(cosign, cast.cosigner);
    expect(now.matter().cosigners).toEqual([{ memberId: 'member-2', state: 'signed', on: '2024-03-11', isOnPaper: false }]);
  });
  test.each([
    ['after the cut-off', drafted, '2024-03-12', cast.cosigner, 'cosign-closed'],
    ['a lapsed invitation', lapsed, '2024-03-11', cast.cosigner, 'cosign-closed'],
    ['twice', signed, '2024-03-05', cast.cosigner, 'already-done'],
    ['after declining', declined, '2024-03-05', cast.cosigner, 'already-done'],
    ['after submission', [...drafted, ...submitted.slice(-1)], '2024-03-05', cast.cosigner, 'wrong-stage'],
    ['uninvited', drafted, '2024-03-05', cast.stranger, 'not-invited'],
    ['one’s own', drafted, '2024-03-05', cast.proposer, 'not-invited'],
    ['by a delegate', drafted, '2024-03-05', { ...cast.delegate, memberId: 'member-2' }, 'not-allowed'],
  ])('refuses %s', (_what, events, on, actor, refusal) => {
    expect(story(events, { on }).outcome(cosign, actor)).toBe(refusal);
  });
  test('is not for one whose membership ended meanwhile', () => {
    const events = [...drafted.slice(0, 1), { type: 'cosigners-invited', memberIds: ['member-4'], cutOffOn: '2024-03-11' }] as const;
    expect(story(events, { on: '2024-03-05' }).outcome(cosign, { ...cast.cosigner, memberId: 'member-4' })).toBe('member-ended');
  });
});
