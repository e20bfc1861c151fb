import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, docketed, issued, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { ruleOnExtension } from './rule-on-extension.ts';

const asked: readonly MatterEvent[] = [...accepted, { type: 'extension-requested', assignmentId: 'part-lead', to: '2024-07-31', reason: ref('需待汛期后施工') }];
const yes = { assignmentId: 'part-lead', granted: true };
const no = { assignmentId: 'part-lead', granted: false, reason: '可先行实施应急工程' };

describe('rule-on-extension', () => {
  test.each([
    ['the day asked for', yes, '2024-07-31', '2024-07-11'],
    ['an earlier day', { ...yes, to: '2024-07-01' }, '2024-07-01', '2024-06-11'],
  ])('grants %s; the opinion moves with the reply', (_what, input, reply, opinion) => {
    const now = story(asked);
    now.send(ruleOnExtension, cast.office, input);
    const dues = new Map(now.matter().deadlines.map((each) => [each.rule, each]));
    expect(dues.get('reply')).toMatchObject({ due: reply, originalDue: '2024-06-03', extensions: [{ from: '2024-06-03', to: reply, on: '2024-03-20' }] });
    expect(dues.get('opinion')).toMatchObject({ due: opinion, extensions: [] });
    expect(dues.get('first-consultation')?.due).toBe('2024-03-22');
    expect(now.matter().assignments[0]?.extension).toBeNull();
  });
  test('the assisting unit keeps the days its own clock stood still', () => {
    const now = story(asked);
    now.happened('matter', 'matter-1', { type: 'clock-paused', assignmentId: 'part-assist', reason: ref('等待') }, cast.office, '2024-03-11');
    now.happened('matter', 'matter-1', { type: 'clock-resumed', assignmentId: 'part-assist', moved: [{ deadlineId: 'd-opinion', due: '2024-05-21' }] }, cast.office, '2024-03-18');
    now.send(ruleOnExtension, cast.office, yes);
    expect(now.matter().deadlines.find((each) => each.rule === 'opinion')?.due).toBe('2024-07-18');
  });
  test('refuses with a reason and leaves the clock alone', () => {
    const now = story(asked);
    now.send(ruleOnExtension, cast.office, no);
    expect(now.matter().assignments[0]?.extension).toBeNull();
    expect(now.matter().deadlines.find((each) => each.rule === 'reply')?.due).toBe('2024-06-03');
  });
  test.each([
    ['where nothing was asked', accepted, cast.office, yes, 'extension-none'],
    ['once the letter is out', [...issued, asked.at(-1) as MatterEvent], cast.office, yes, 'extension-none'],
    ['a no without a reason', asked, cast.office, { ...no, reason: undefined }, 'reason-missing'],
    ['more than was asked', asked, cast.office, { ...yes, to: '2024-08-01' }, 'extension-over-limit'],
    ['a day that is no later', asked, cast.office, { ...yes, to: '2024-06-03' }, 'day-before-start'],
    ['a ruling before the request', asked, cast.office, { ...yes, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['while the clock stands', [...asked, { type: 'clock-paused', assignmentId: 'part-lead', reason: ref('等待') } as const], cast.office, yes, 'clock-stopped'],
    ['an unknown part', asked, cast.office, { ...yes, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['the desk of the other side', asked, cast.partyOffice, yes, 'not-allowed'],
    ['the unit', asked, cast.head, yes, 'not-allowed'],
    ['before it was assigned', docketed, cast.office, yes, 'wrong-stage'],
  ])('not %s', (_what, events, actor, input, refusal) => {
    expect(story(events).outcome(ruleOnExtension, actor, input)).toBe(refusal);
  });
});
