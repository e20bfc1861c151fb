import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed, hash, issued, ref, replyContent, served } from '../../../../test/domain/given.ts';
import { feedbackClosedAgain, merged, servedAs } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { pilotRulebook } from '../../pilot-rulebook.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { closeProposal } from './close-proposal.ts';

/** A second part, of the urban unit, answered with another class. */
const split = (officeClass: string, more: readonly MatterEvent[] = []): MatterEvent[] => [
  ...issued.map((event): MatterEvent =>
    event.type === 'assigned' ? { ...event, assignments: [...event.assignments, { id: 'part-split', unitId: 'unit-urban', role: 'split', suggestions: [2] }] } : event,
  ),
  { type: 'reply-drafted', assignmentId: 'part-split', version: 1, round: 1, corrects: null, ...replyContent, proposedClass: 'solved', commitments: [] },
  { type: 'reply-examined', assignmentId: 'part-split', version: 1, officeClass, openness: 'full', letterHash: hash, remarks: null },
  ...more,
];
const issuedSplit: MatterEvent = { type: 'reply-issued', assignmentId: 'part-split', version: 1, letterNumber: '澄城函〔2024〕3号', letterHash: hash, copies: [], deadlines: [] };
const servedPart = (assignmentId: string): MatterEvent => ({ type: 'service-recorded', assignmentId, round: 1, mode: 'opened', deadlines: [] });
const bothServed = [issuedSplit, servedPart('part-lead'), servedPart('part-split'), { type: 'feedback-closed' as const, round: 1 }];

describe('close-proposal', () => {
  test('fixes the class of the year and turns promises into dated commitments with a quarterly review', () => {
    const now = story(feedbackClosed);
    now.send(closeProposal, cast.clerk);
    expect(now.matter().closed).toEqual({ class: 'partly', on: '2024-03-20' });
    expect(now.matter().commitments).toMatchObject([{ assignmentId: 'part-lead', suggestion: 2, text: ref('年底前完成二期'), dueOn: '2024-12-31', originalDueOn: '2024-12-31', state: 'open' }]);
    expect(now.matter().deadlines.filter((each) => each.rule === 'commitment-review')).toMatchObject([{ assignmentId: null, due: '2024-04-01' }]);
    expect(stageOf(now.matter())).toBe('in-follow-up');
  });
  test('the review starts from the day of closing, also one in the past', () => {
    const now = story(feedbackClosed, { on: '2024-04-02' });
    now.send(closeProposal, cast.office, { happenedOn: '2024-03-29' });
    expect(now.matter().deadlines.at(-1)).toMatchObject({ rule: 'commitment-review', startOn: '2024-03-29', due: '2024-04-01' });
  });
  test('counts the office’s class and promises of the last letter of a redo', () => {
    const now = story(feedbackClosedAgain);
    now.send(closeProposal, cast.office);
    expect(now.matter().closed?.class).toBe('solved');
    expect(now.matter().commitments.map((each) => each.dueOn)).toEqual(['2024-09-30']);
  });
  test.each([
    ['not-possible', true, 'not-possible'],
    ['solved', true, 'partly'],
    ['not-possible', false, 'partly'],
  ])('of a split matter: %s beside partly, worst first %s, gives %s', (other, splitTakesWorst, expected) => {
    const rules = { version: 1, rules: { ...pilotRulebook, splitTakesWorst } };
    const now = story(split(other, bothServed), { session: { ...session, rulebooks: [rules] } });
    now.send(closeProposal, cast.office);
    expect(now.matter().closed?.class).toBe(expected);
  });
  test('without promises nothing stays to follow', () => {
    const now = story(feedbackClosed.map((event): MatterEvent => (event.type === 'reply-drafted' ? { ...event, commitments: [] } : event)));
    now.send(closeProposal, cast.office);
    expect([stageOf(now.matter()), now.matter().deadlines.some((each) => each.rule === 'commitment-review')]).toEqual(['closed', false]);
  });
  test('closes what was merged into it, in the same class', () => {
    const now = story(feedbackClosed);
    merged(now);
    expect(now.outcome(closeProposal, cast.office)).toEqual(['proposal-closed', 'proposal-closed']);
    now.send(closeProposal, cast.office);
    expect([now.matter('matter-2').closed?.class, now.matter('matter-2').commitments, stageOf(now.matter('matter-2'))]).toEqual(['partly', [], 'closed']);
  });
  test('promises of an earlier closing are not doubled', () => {
    const now = story([...closed, { type: 'proposal-reopened', reason: ref('更正结果') }]);
    now.send(closeProposal, cast.office);
    expect(now.matter().commitments.map((each) => each.id)).toEqual(['promise-1']);
    expect(now.matter().deadlines.filter((each) => each.rule === 'commitment-review')).toHaveLength(1);
    expect(stageOf(now.matter())).toBe('in-follow-up');
  });
  test.each([
    ['while a part is not answered', split('solved'), cast.office, {}, 'parts-open'],
    ['while a part is not served', split('solved', [issuedSplit, servedPart('part-lead')]), cast.office, {}, 'service-missing'],
    ['before the ratings are closed', served, cast.clerk, {}, 'rating-open'],
    ['before assignment', feedbackClosed.slice(0, 4), cast.clerk, {}, 'wrong-stage'],
    ['twice', closed, cast.clerk, {}, 'wrong-stage'],
    ['in a class the rulebook does not know', [...servedAs('half-done'), { type: 'feedback-closed' as const, round: 1 }], cast.office, {}, 'class-unknown'],
    ['before the ratings were closed', feedbackClosed, cast.office, { happenedOn: '2024-02-28' }, 'day-before-start'],
    ['in the future', feedbackClosed, cast.office, { happenedOn: '2024-03-21' }, 'day-in-future'],
    ['by the unit', feedbackClosed, cast.head, {}, 'not-allowed'],
    ['by the system', feedbackClosed, cast.system, {}, 'not-allowed'],
    ['by the office of the other side', feedbackClosed, cast.partyOffice, {}, 'not-allowed'],
    ['by a clerk who signed it', feedbackClosed, { ...cast.clerk, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses to close %s', (_what, events, actor, input, refusal) => {
    expect(story(events).outcome(closeProposal, actor, input)).toBe(refusal);
  });
  test('a merged matter is closed with its principal only', () => {
    const now = story(feedbackClosed);
    merged(now);
    expect(now.outcome(closeProposal, cast.clerk, {}, 'matter-2')).toBe('wrong-stage');
  });
});
