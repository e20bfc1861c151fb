import { expect, test } from 'vitest';
import { upToDate, versionOf } from './event-versions.ts';

test('an event of today is read as it is', () => {
  expect(versionOf('proposal-drafted')).toBe(1);
  expect(upToDate('reply-cleared', versionOf('reply-cleared'), { step: 'section', isLast: true })).toEqual({ step: 'section', isLast: true });
});

test.each([
  ['section', false],
  ['deputy', true],
  ['head', true],
])('a signature of the first release at %s is read as the last: %s', (step, isLast) => {
  expect(upToDate('reply-cleared', 1, { step })).toEqual({ step, isLast });
});

test.each([0, 3, 1.5])('a version nobody wrote is refused: %s', (version) => {
  expect(() => upToDate('reply-cleared', version, {})).toThrow(`payload version ${version}`);
});
