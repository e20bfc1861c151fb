import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { recordPreStudy } from './record-pre-study.ts';
import { requestPreStudy } from './request-pre-study.ts';

const asked = () => {
  const now = story(docketed);
  now.send(requestPreStudy, cast.office, { unitIds: ['unit-water', 'unit-housing'], question: '由谁改造' });
  now.turnTo('2024-03-25');
  return now;
};

describe('record-pre-study', () => {
  test('keeps what was found', () => {
    const now = asked();
    now.send(recordPreStudy, cast.office, { result: '水务局牵头，住建局配合' });
    expect(now.matter().preStudies).toMatchObject([{ question: '#由谁改造', result: '#水务局牵头，住建局配合' }]);
    expect(now.outcome(recordPreStudy, cast.office, { result: '再次' })).toBe('nothing-to-do');
  });
  test('not before it was asked for', () => {
    expect(asked().outcome(recordPreStudy, cast.office, { result: '结果', happenedOn: '2024-03-19' })).toBe('day-before-start');
    expect(story(docketed).outcome(recordPreStudy, cast.office, { result: '结果' })).toBe('nothing-to-do');
  });
  test('not once it was assigned, and not by a unit', () => {
    expect(story(assigned).outcome(recordPreStudy, cast.office, { result: '结果' })).toBe('wrong-stage');
    expect(asked().outcome(recordPreStudy, cast.head, { result: '结果' })).toBe('not-allowed');
  });
});
