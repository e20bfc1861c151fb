import { describe, expect, test } from 'vitest';
import { calendar, cast } from '../../../../test/domain/cast.ts';
import { examined, feedbackClosed, hash, issued, ref, served } from '../../../../test/domain/given.ts';
import { feedbackClosedAgain, merged } from '../../../../test/domain/rated.ts';
import { decided, decidedCase, onApplication, published, publishedCase, withoutConsent } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import { lightOf } from '../../deadline.ts';
import { issueReply } from '../../proposal/commands/issue-reply.ts';
import { decidePublication } from './decide-publication.ts';
import { publish } from './publish.ts';
import { unpublish } from './unpublish.ts';

describe('publish', () => {
  test('puts the round on the site and meets the limit of 20 working days from the reply', () => {
    const now = story(examined);
    now.send(issueReply, cast.head, { assignmentId: 'part-lead', letterHash: hash });
    const clock = now.matter().deadlines.find((each) => each.rule === 'publication');
    expect(clock).toMatchObject({ startOn: '2024-03-20', due: '2024-04-18', assignmentId: null, settledOn: null });
    expect(lightOf(clock as never, '2024-04-19', calendar, 7).light).toBe('red');
    now.send(decidePublication, cast.office, { mode: 'full' });
    now.happened('matter', 'matter-1', { type: 'feedback-closed', round: 1 });
    now.send(publish, cast.office);
    expect(now.matter().publication.published).toEqual([{ round: 1, on: '2024-03-20' }]);
    expect(now.matter().deadlines.find((each) => each.rule === 'publication')?.settledOn).toBe('2024-03-20');
  });
  test('a redo is published in its own time: the clock of the round before is no longer asked for', () => {
    const now = story(examined);
    now.send(issueReply, cast.head, { assignmentId: 'part-lead', letterHash: hash });
    now.happened('matter', 'matter-1', { type: 'redo-ordered', round: 2, reason: ref('未到位'), assignmentIds: ['part-lead'], deadlines: [] });
    expect(now.matter().deadlines.find((each) => each.rule === 'publication')?.isVoid).toBe(true);
  });
  test('a later round takes its place; the earlier one stays on record', () => {
    const now = story([...feedbackClosedAgain, decided(), published(), decided({ round: 2 })]);
    now.send(publish, cast.office);
    expect(now.matter().publication.published.map((each) => each.round)).toEqual([1, 2]);
  });
  test('what was merged and may be shown is published with it', () => {
    const now = story(feedbackClosed);
    merged(now);
    now.send(decidePublication, cast.office, { mode: 'full' });
    now.send(publish, cast.office);
    expect(now.matter('matter-2').publication.published).toMatchObject([{ round: 1 }]);
    expect(now.outcome(publish, cast.office, {}, 'matter-2')).toBe('is-merged');
  });
  test('taken down, it can be published again', () => {
    const now = story(publishedCase);
    now.send(unpublish, cast.office, { reason: '有误' });
    now.send(publish, cast.office);
    expect(now.matter().publication.withdrawn).toBeNull();
  });
  test.each([
    ['before the round is closed', [...served, decided()], cast.office, 'rating-open'],
    ['before the letter has gone out', [...issued.filter((each) => each.type !== 'reply-issued'), decided()], cast.office, 'rating-open'],
    ['without a decision', feedbackClosed, cast.office, 'publication-undecided'],
    ['without a decision on the later round', [...feedbackClosedAgain, decided(), published()], cast.office, 'publication-undecided'],
    ['a second time', publishedCase, cast.office, 'already-done'],
    ['of what is to have no page', [...feedbackClosed, decided({ mode: 'closed', isTitlePublic: false })], cast.office, 'nothing-to-do'],
    ['once the proposer took his consent back', withoutConsent(decidedCase), cast.office, 'consent-missing'],
    ['of a sealed case', [...decidedCase, { type: 'case-sealed' as const, reason: ref('涉密') }], cast.office, 'case-sealed'],
    ['of a purged one', [...decidedCase, { type: 'content-purged' as const, reason: ref('涉密'), hashes: [] }], cast.office, 'case-sealed'],
    ['by the committee', decidedCase, cast.clerk, 'not-allowed'],
    ['by the unit', onApplication, cast.head, 'not-allowed'],
  ])('is refused %s', (_what, events, who, refusal) => {
    expect(story(events).outcome(publish, who)).toBe(refusal);
  });
});
