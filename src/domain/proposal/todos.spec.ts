import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/domain/cast.ts';
import * as given from '../../../test/domain/given.ts';
import { decided } from '../../../test/domain/published.ts';
import { story } from '../../../test/domain/story.ts';
import { recordService } from './commands/record-service.ts';
import type { MatterEvent } from './events.ts';
import { todosOf, type Todo } from './todos.ts';

const lines = (events: readonly MatterEvent[]): string[] => shown(todosOf(story(events).matter()));
const shown = (todos: readonly Todo[]): string[] => todos.map(({ desk, step, due }) => `${desk} ${step} ${due}`);

describe('whose move it is', () => {
  test.each([
    ['a draft waits for its proposer and whom he invited', given.drafted, ['member:member-1 submit 2024-03-11', 'member:member-2 cosign 2024-03-11']],
    ['one handed in waits for the committee', given.submitted, ['committee review 9999-12-31']],
    ['a reply in the chain waits for the unit', given.cleared.slice(0, -1), ['unit:unit-water clear 2024-06-03']],
    ['one fully cleared waits for the office alone', given.cleared, ['office examine 2024-06-03']],
    ['one examined waits for its letter', given.examined, ['unit:unit-water issue 2024-06-03', 'office decide-publication 9999-12-31']],
    ['one issued waits for its delivery', given.issued, ['unit:unit-water serve 9999-12-31', 'office decide-publication 2024-06-28']],
    [
      'one delivered waits for every proposer, and for the committee to close',
      given.served,
      ['member:member-1 rate 2024-06-24', 'member:member-2 rate 2024-06-24', 'committee close-rating 2024-06-24', 'office decide-publication 2024-06-28'],
    ],
    ['a closed round waits for closing', given.feedbackClosed, ['committee close 9999-12-31', 'office close 9999-12-31', 'office decide-publication 2024-06-28']],
    [
      'an open promise waits for the unit and the quarterly review',
      given.closed,
      ['unit:unit-water report-commitment 2024-12-31', 'office verify-commitment 2024-07-01', 'office decide-publication 2024-06-28'],
    ],
    ['one decided waits to be published once its round is closed', [...given.feedbackClosed, decided()], ['committee close 9999-12-31', 'office close 9999-12-31', 'office publish 2024-06-28']],
    ['not while the round is open', [...given.served, decided()], ['member:member-1 rate 2024-06-24', 'member:member-2 rate 2024-06-24', 'committee close-rating 2024-06-24']],
    ['nor when it is not to be published', [...given.feedbackClosed, decided({ mode: 'closed', isTitlePublic: false })], ['committee close 9999-12-31', 'office close 9999-12-31']],
  ])('%s', (_what, events, expected) => expect(lines(events)).toEqual(expected));

  test('one sent back waits for a new version, whoever had cleared it', () => {
    const back: MatterEvent = { type: 'reply-sent-back', assignmentId: 'part-lead', version: 1, step: 'examination', reason: given.ref('请补充时限') };
    expect(lines([...given.cleared, back])).toEqual(['unit:unit-water handle 2024-06-03']);
  });
});

describe('a merged proposal', () => {
  const merged: readonly MatterEvent[] = [...given.docketed, { type: 'proposal-merged', principalId: 'matter-2', reason: null }];
  const asked: readonly MatterEvent[] = [...merged, { type: 'principal-served', round: 1, due: '2024-06-24' }];

  test('waits for nobody while its principal is handled', () => expect(lines(merged)).toEqual([]));
  test('asks its own proposers once the principal’s answer is delivered, until the round is closed', () => {
    expect(lines(asked)).toEqual(['member:member-1 rate 2024-06-24', 'member:member-2 rate 2024-06-24']);
    expect(lines([...asked, { type: 'feedback-closed', round: 1 }])).toEqual([]);
  });
  test('asks nobody when it goes its own way again', () => {
    const alone: MatterEvent = { type: 'proposal-unmerged', reason: given.ref('两案事项不同') };
    expect(lines([...asked, alone])).toEqual(['office assign 9999-12-31']);
  });
  test('is told by the delivery of its principal’s last part', () => {
    const principal = story([...given.issued, { type: 'proposal-absorbed', matterId: 'matter-9' }]);
    const result = principal.when(recordService, cast.office, { assignmentId: 'part-lead', mode: 'paper' });
    expect('events' in result ? result.events.map(({ stream, event }) => [stream.id, event.type]) : result).toEqual([
      ['matter-1', 'service-recorded'],
      ['matter-9', 'principal-served'],
    ]);
  });
});
