import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { cleared, closed, examined, feedbackClosed, issued, ref } from '../../../../test/domain/given.ts';
import { merged } from '../../../../test/domain/rated.ts';
import { decided, decidedCase, publishedCase, withoutConsent } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../../proposal/events.ts';
import { issueReply } from '../../proposal/commands/issue-reply.ts';
import { decidePublication } from './decide-publication.ts';

const full = { mode: 'full' };
const summary = { mode: 'summary', openReason: 'personal', summary: '两公里管网已改造，其余列入计划。' };
const closedMode = { mode: 'closed', openReason: 'stability' };
const strict = examined.map((each): MatterEvent => (each.type === 'reply-examined' ? { ...each, openness: 'summary' } : each));
const sealed: readonly MatterEvent[] = [...examined, { type: 'case-sealed', reason: ref('涉密') }];
const redone: readonly MatterEvent[] = [
  ...publishedCase.filter((each) => each.type !== 'proposal-closed'),
  { type: 'redo-ordered', round: 2, reason: ref('未到位'), assignmentIds: ['part-lead'], deadlines: [] },
];

describe('decide-publication', () => {
  test('is given with the examination, once for the round; the last one before publication counts', () => {
    const now = story(examined);
    now.send(decidePublication, cast.office, summary);
    now.send(decidePublication, cast.office, full);
    expect(now.matter().publication.decisions).toMatchObject([{ round: 1, mode: 'full', reason: null, isTitlePublic: true, summary: null }]);
  });
  test('a summary keeps the office’s words and the reason', () => {
    const now = story(examined);
    now.send(decidePublication, cast.officeDirector, summary);
    expect(now.matter().publication.decisions[0]).toMatchObject({ mode: 'summary', reason: 'personal', summary: `#${summary.summary}` });
  });
  test('what is not to be published has no clock: neither a new one nor the one that runs', () => {
    const now = story(examined);
    now.send(decidePublication, cast.office, closedMode);
    now.send(issueReply, cast.head, { assignmentId: 'part-lead', letterHash: 'a'.repeat(64) });
    expect(now.matter().deadlines.filter((each) => each.rule === 'publication')).toEqual([]);
    const later = story(examined);
    later.send(issueReply, cast.head, { assignmentId: 'part-lead', letterHash: 'a'.repeat(64) });
    later.send(decidePublication, cast.office, closedMode);
    expect(later.matter().deadlines.find((each) => each.rule === 'publication')?.settledOn).toBe('2024-03-20');
  });
  test('what was merged is decided with it, as far as its own proposer agreed', () => {
    const now = story(feedbackClosed);
    merged(now);
    now.send(decidePublication, cast.office, full);
    expect(now.matter('matter-2').publication.decisions).toMatchObject([{ mode: 'full' }]);
    expect(now.outcome(decidePublication, cast.office, full, 'matter-2')).toBe('is-merged');
    now.happened('matter', 'matter-2', { type: 'consent-recorded', consent: { mayPublish: false, reason: null } });
    now.send(decidePublication, cast.office, full);
    expect(now.matter('matter-2').publication.decisions).toMatchObject([{ mode: 'closed', isTitlePublic: false }]);
  });
  test.each([
    ['before the examination', cleared, cast.office, 'examination-missing'],
    ['of a redo before its own examination', redone, cast.office, 'examination-missing'],
    ['of a sealed case', sealed, cast.office, 'case-sealed'],
    ['once the round is public', publishedCase, cast.office, 'already-done'],
    ['by the party office for a government unit', issued, cast.partyOffice, 'not-allowed'],
    ['by the committee', issued, cast.clerk, 'not-allowed'],
    ['by the unit', issued, cast.head, 'not-allowed'],
    ['by one who signed it', issued, { ...cast.office, personId: 'person-member-1' }, 'own-proposal'],
  ])('is not offered %s', (_what, events, who, refusal) => {
    expect(story(events).outcome(decidePublication, who, full)).toBe(refusal);
    expect(story(events).can(decidePublication, who)).toBe(false);
  });
  test.each([
    ['an unknown way', examined, { mode: 'secret' }, 'openness-unknown', 'mode'],
    ['less than full without a coded reason', examined, { ...summary, openReason: undefined }, 'openness-unknown', 'openReason'],
    ['a summary without one', examined, { ...summary, summary: undefined }, 'summary-missing', 'summary'],
    ['more than the examination found', strict, full, 'openness-exceeded', 'mode'],
    ['content against the proposer’s answer', withoutConsent(examined), full, 'consent-missing', 'mode'],
    ['a summary against it', withoutConsent(examined), summary, 'consent-missing', 'mode'],
    ['even the title against it', withoutConsent(examined), { ...closedMode, isTitlePublic: true }, 'consent-missing', 'isTitlePublic'],
  ])('refuses %s', (_what, events, input, refused, field) => {
    expect(story(events).when(decidePublication, cast.office, input)).toMatchObject({ refused, field });
  });
  test('stricter than the examination, and without the title, is always possible', () => {
    expect(story(withoutConsent(closed)).outcome(decidePublication, cast.office, closedMode)).toEqual(['publication-decided']);
    expect(story([...decidedCase, decided({ mode: 'closed' })]).can(decidePublication, cast.office)).toBe(true);
  });
});
