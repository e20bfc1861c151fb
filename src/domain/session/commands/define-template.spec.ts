import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { defineTemplate } from './define-template.ts';

function opened() {
  const now = story();
  now.happened('session', 'session-1', { type: 'session-opened', name: '区政协九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' });
  return now;
}
const input = { name: 'assignment-sheet', text: '现将第{number}号提案交你单位办理。' };

describe('define-template', () => {
  test('sets the wording, and sets it again', () => {
    const now = opened();
    now.send(defineTemplate, cast.officeDirector, input, 'session-1');
    now.send(defineTemplate, cast.systemAdmin, { ...input, text: '请办理第{number}号提案。' }, 'session-1');
    expect(now.state('session', 'session-1').templates).toEqual({ 'assignment-sheet': '请办理第{number}号提案。' });
    expect(now.outcome(defineTemplate, cast.director, { ...input, text: '请办理第{number}号提案。' }, 'session-1')).toBe('nothing-to-do');
  });
  test('refuses in a closed session, and for clerks', () => {
    const now = opened();
    expect(now.outcome(defineTemplate, cast.office, input, 'session-1')).toBe('not-allowed');
    now.happened('session', 'session-1', { type: 'session-closed' });
    expect(now.outcome(defineTemplate, cast.director, input, 'session-1')).toBe('session-closed');
  });
});
