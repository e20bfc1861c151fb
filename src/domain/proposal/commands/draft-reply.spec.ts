import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, consulted, docketed, issued, named, ref, replyDrafted, feedbackClosed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { draftReply } from './draft-reply.ts';

const answers = [
  { suggestion: 1, verdict: 'adopted', text: '已完成清淤' },
  { suggestion: 2, verdict: 'partly', text: '二期年底完成' },
];
const reply = { assignmentId: 'part-lead', answers, proposedClass: 'partly', openness: 'full', commitments: [{ suggestion: 2, text: '完成二期', dueOn: '2024-12-31' }] };
const returned: readonly MatterEvent[] = [...named, { type: 'assignment-returned', assignmentId: 'part-lead', reason: ref('不属本单位'), betterUnitId: null, deadline: null }];
const redo: readonly MatterEvent[] = [...feedbackClosed, { type: 'redo-ordered', round: 2, reason: ref('未解决'), assignmentIds: ['part-lead'], deadlines: [] }];
const report: readonly MatterEvent[] = named.map((each) => (each.type === 'proposal-drafted' ? { ...each, matterKind: 'recommendation' as const } : each));
const chapters = [{ heading: '抓平台', measures: [{ heading: '建园区', text: '新建2个园区' }] }];
const inChapters = { ...reply, answers: [], chapters, problems: ['要素保障不足'], nextSteps: [{ heading: '强招商', text: '引进10家企业' }], proposedClass: 'solved', commitments: [] };

describe('draft-reply', () => {
  test('is the first version, with its texts kept beside the log', () => {
    const now = story(consulted);
    now.send(draftReply, cast.officer, { ...reply, moneyWan: 120.5 });
    expect(now.matter().assignments[0]?.replies).toMatchObject([{ version: 1, round: 1, corrects: null, proposedClass: 'partly', moneyWan: 120.5, cleared: [], issued: null }]);
    expect(now.text('#二期年底完成')).toBe('二期年底完成');
  });
  test('each draft is a new version, and clearance starts again', () => {
    const now = story([...replyDrafted, { type: 'reply-cleared', assignmentId: 'part-lead', version: 1, step: 'section', isLast: false }]);
    now.send(draftReply, cast.officer, reply);
    expect(now.matter().assignments[0]?.replies.map((each) => [each.version, each.cleared.length])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });
  test('a redo is answered in its own round, the versions counting on', () => {
    const now = story(redo);
    now.send(draftReply, cast.reviewer, reply);
    expect(now.matter().assignments[0]?.replies.map((each) => [each.version, each.round])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
  test('a recommendation is answered in chapters', () => {
    expect(story(report).outcome(draftReply, cast.officer, inChapters)).toEqual(['reply-drafted']);
  });
  test.each([
    ['before assignment', docketed, cast.officer, 'not-your-unit'],
    ['before acceptance', assigned, cast.officer, 'wrong-stage'],
    ['without a chain', accepted, cast.officer, 'chain-missing'],
    ['while a return is open', returned, cast.officer, 'return-open'],
    ['after issue', issued, cast.officer, 'wrong-stage'],
    ['for a unit not on the case', named, cast.otherOfficer, 'not-your-unit'],
    ['for the head', named, cast.head, 'not-allowed'],
    ['for somebody recused', [...named, { type: 'person-recused', personId: 'person-黎明', reason: ref('本人提案') }] as readonly MatterEvent[], cast.officer, 'own-proposal'],
  ])('is not offered %s', (_what, events, who, refusal) => {
    expect(story(events).outcome(draftReply, who, reply)).toBe(refusal);
    expect(story(events).can(draftReply, who)).toBe(false);
  });
  test.each([
    ['a missing answer', { answers: answers.slice(0, 1) }, 'answers-incomplete', 'answers'],
    ['a double answer', { answers: [...answers, answers[1]] }, 'answers-incomplete', 'answers.2.suggestion'],
    ['an answer to nothing', { answers: [...answers, { ...answers[0], suggestion: 3 }] }, 'suggestion-unknown', 'answers.2.suggestion'],
    ['an unknown class', { proposedClass: 'done' }, 'class-unknown', 'proposedClass'],
    ['a B without a promise', { commitments: [] }, 'commitment-missing', 'commitments'],
    ['a promise for today', { commitments: [{ suggestion: 1, text: '完成', dueOn: '2024-03-20' }] }, 'day-before-start', 'commitments.0.dueOn'],
    ['a promise for nothing', { commitments: [{ suggestion: 5, text: '完成', dueOn: '2024-12-31' }] }, 'suggestion-unknown', 'commitments.0.suggestion'],
    ['a C without explanation', { proposedClass: 'not-possible' }, 'explanation-missing', 'explanation'],
    ['an unknown openness', { openness: 'secret' }, 'openness-unknown', 'openness'],
    ['less than full without a reason', { openness: 'summary' }, 'openness-unknown', 'opennessReason'],
    ['an unknown reason', { openness: 'summary', opennessReason: 'shy' }, 'openness-unknown', 'opennessReason'],
    ['another unit’s part', { assignmentId: 'part-assist' }, 'not-your-unit', 'assignmentId'],
    ['an unknown part', { assignmentId: 'part-none' }, 'assignment-unknown', 'assignmentId'],
  ])('refuses %s', (_what, change, refused, field) => {
    expect(story(named).when(draftReply, cast.officer, { ...reply, ...change })).toMatchObject({ refused, field });
  });
  test.each([
    ['no chapters', { chapters: [] }, 'chapters'],
    ['a chapter without measures', { chapters: [...chapters, { heading: '优环境', measures: [] }] }, 'chapters.1.measures'],
    ['no problems', { problems: [] }, 'problems'],
    ['no next steps', { nextSteps: [] }, 'nextSteps'],
  ])('refuses an answer to a recommendation with %s', (_what, change, field) => {
    expect(story(report).when(draftReply, cast.officer, { ...inChapters, ...change })).toMatchObject({ refused: 'answers-incomplete', field });
  });
});
