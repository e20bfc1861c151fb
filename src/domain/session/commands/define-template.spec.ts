import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { defineTemplate } from './define-template.ts';

function opened() {
  const now = story();
  now.happened('session', 'session-1', { type: 'session-opened', name: '区政协九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' });
  return now;
}
const input = { name: 'letter-opening', text: '您提出的《{title}》收悉，现答复如下：' };

describe('define-template', () => {
  test('sets the wording, and sets it again', () => {
    const now = opened();
    now.send(defineTemplate, cast.officeDirector, input, 'session-1');
    now.send(defineTemplate, cast.systemAdmin, { ...input, text: '《{title}》收悉：' }, 'session-1');
    expect(now.state('session', 'session-1').templates).toEqual({ 'letter-opening': '《{title}》收悉：' });
    expect(now.outcome(defineTemplate, cast.director, { ...input, text: '《{title}》收悉：' }, 'session-1')).toBe('nothing-to-do');
  });
  test('takes no blank that nothing fills, and no name that is used nowhere', () => {
    const parses = (given: object): boolean => defineTemplate.input.safeParse({ ...input, ...given }).success;
    expect([parses({}), parses({ text: '第{number}号收悉' }), parses({ name: 'account-slip' }), parses({ name: 'account-slip', text: '请当面交给本人。' }), parses({ name: 'notice' })]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });
  test('refuses in a closed session, and for clerks', () => {
    const now = opened();
    expect(now.outcome(defineTemplate, cast.office, input, 'session-1')).toBe('not-allowed');
    now.happened('session', 'session-1', { type: 'session-closed' });
    expect(now.outcome(defineTemplate, cast.director, input, 'session-1')).toBe('session-closed');
  });
});
