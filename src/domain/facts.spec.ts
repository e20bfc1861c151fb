import { describe, expect, test } from 'vitest';
import { cast } from '../../test/domain/cast.ts';
import { assigned, closed, docketed, issued, served, submitted } from '../../test/domain/given.ts';
import { dissatisfied, feedbackClosedAgain, rated, satisfied } from '../../test/domain/rated.ts';
import { story } from '../../test/domain/story.ts';
import { factsOf, ratingFactsOf, type MatterFacts } from './facts.ts';
import { pilotRulebook as rules } from './pilot-rulebook.ts';
import type { AnyEvent } from './streams.ts';

const facts = (events: readonly AnyEvent[]): MatterFacts => factsOf(story(events).matter(), rules, 2024);

const leadPart = {
  assignmentId: 'part-lead',
  unitId: 'unit-water',
  role: 'lead',
  assignedOn: '2024-03-01',
  acceptedOn: '2024-03-01',
  acceptDue: '2024-03-08',
  endedOn: null,
  returns: 0,
  returnsUpheld: 0,
  extensions: 0,
  replyDue: '2024-06-03',
  repliedOn: '2024-03-01',
  opinionDue: null,
  opinionOn: null,
  firstClass: 'partly',
  finalClass: 'partly',
  rounds: 1,
  meetsConsultations: true,
  suggestions: { answered: 2, adopted: 1, partly: 1 },
};
const assistingPart = {
  assignmentId: 'part-assist',
  unitId: 'unit-housing',
  role: 'assisting',
  assignedOn: '2024-03-01',
  acceptedOn: '2024-03-01',
  acceptDue: '2024-03-08',
  endedOn: null,
  returns: 0,
  returnsUpheld: 0,
  extensions: 0,
  replyDue: null,
  repliedOn: null,
  opinionDue: '2024-05-14',
  opinionOn: '2024-03-01',
  firstClass: null,
  finalClass: null,
  rounds: 0,
  meetsConsultations: false,
  suggestions: { answered: 0, adopted: 0, partly: 0 },
};

describe('facts of a matter', () => {
  test('a closed one, whole', () => {
    expect(facts(closed)).toEqual({
      id: 'matter-1',
      matterKind: 'joint',
      isKey: false,
      category: 'city',
      origin: 'district',
      sessionId: 'session-1',
      reportYear: 2024,
      serial: 1,
      slug: '2024-0001',
      submission: 'in-session',
      countsInMetrics: true,
      submittedOn: '2024-03-01',
      docketedOn: '2024-03-01',
      assignedOn: '2024-03-01',
      answeredOn: '2024-03-01',
      closedOn: '2024-03-01',
      archivedOn: null,
      parts: [leadPart, assistingPart],
      rounds: 1,
      isAnswered: true,
      classAtIssue: 'partly',
      classAtClosing: 'partly',
      revisedClass: null,
      isContested: false,
      commitments: [{ unitId: 'unit-water', dueOn: '2024-12-31', originalDueOn: '2024-12-31', state: 'open', settledOn: null }],
      mergedInto: null,
      exit: null,
    });
  });
  test('is a plain record', () => {
    expect(JSON.parse(JSON.stringify(facts(closed)))).toEqual(facts(closed));
  });
  test.each([
    ['before docketing', submitted, { slug: null, category: null, docketedOn: null, assignedOn: null, answeredOn: null, isAnswered: false }],
    ['docketed', docketed, { slug: '2024-0001', assignedOn: null, rounds: 0, isAnswered: false }],
    ['assigned', assigned, { assignedOn: '2024-03-01', answeredOn: null, rounds: 1, isAnswered: false, classAtIssue: null }],
    ['issued', issued, { isAnswered: true, classAtIssue: 'partly', classAtClosing: null }],
    ['handled again', feedbackClosedAgain, { rounds: 2, isAnswered: true, classAtIssue: 'solved', answeredOn: '2024-03-01' }],
    ['contested', [...served, { type: 'class-contested' as const, round: 1, by: 'member-1', text: '#' as never, isOnPaper: false }], { isContested: true }],
    ['withdrawn', [...docketed, { type: 'proposal-withdrawn' as const, reason: '#' as never }], { exit: { kind: 'withdrawn', on: '2024-03-01' } }],
  ])('%s', (_what, events, expected) => {
    expect(facts(events)).toMatchObject(expected);
  });
  test('a part keeps the class of its first round beside the last', () => {
    expect(facts(feedbackClosedAgain).parts[0]).toMatchObject({ firstClass: 'partly', finalClass: 'solved', rounds: 2 });
  });
  test.each([
    ['keep', 0],
    ['reassign', 1],
    ['leader', 0],
  ] as const)('a return that ended in %s is upheld %i times', (outcome, upheld) => {
    const returned: AnyEvent[] = [
      { type: 'assignment-returned', assignmentId: 'part-lead', reason: '#' as never, betterUnitId: null, deadline: null },
      { type: 'return-ruled', assignmentId: 'part-lead', outcome, unitId: null, reason: '#' as never },
    ];
    expect(facts([...assigned, ...returned]).parts[0]).toMatchObject({ returns: 1, returnsUpheld: upheld });
  });
  test('an extension moves the limit and is counted', () => {
    const granted: AnyEvent = {
      type: 'extension-granted',
      assignmentId: 'part-lead',
      from: '2024-06-03',
      to: '2024-07-03',
      moved: [
        { deadlineId: 'd-reply', due: '2024-07-03' },
        { deadlineId: 'd-opinion', due: '2024-06-13' },
      ],
    };
    expect(facts([...assigned, granted]).parts).toMatchObject([
      { replyDue: '2024-07-03', extensions: 1 },
      { opinionDue: '2024-06-13', extensions: 0 },
    ]);
  });
});

describe('facts of a rating round', () => {
  const round = () => {
    const now = story(served);
    rated(now, 'member-1', satisfied);
    rated(now, 'member-2', dissatisfied);
    return now;
  };
  test('say per axis whether a form is satisfied, and not whose it is', () => {
    expect(ratingFactsOf(round().state('rating', 'matter-1.1'), rules)).toEqual({
      matterId: 'matter-1',
      round: 1,
      asked: null,
      forms: [
        { work: true, result: true },
        { work: true, result: false },
      ],
      silent: 0,
      closedOn: null,
    });
  });
  test('know what was asked once the round is closed', () => {
    const now = round();
    now.happened('rating', 'matter-1.1', { type: 'rating-closed', matterId: 'matter-1', round: 1, silent: ['member-3'] }, cast.clerk);
    expect(ratingFactsOf(now.state('rating', 'matter-1.1'), rules)).toMatchObject({ asked: 3, silent: 1, closedOn: '2024-03-20' });
  });
});
