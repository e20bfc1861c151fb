import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { registerPerson } from './register-person.ts';

const founding = { register: { ...register, persons: new Map() } };

describe('register-person', () => {
  test('adds a person without post or account', () => {
    const now = story();
    now.send(registerPerson, cast.systemAdmin, { name: '江宁' }, 'person-9');
    expect(now.state('person', 'person-9')).toMatchObject({ name: '江宁', posts: [], account: null });
  });
  test('is given by the system only while a district has no administrators', () => {
    expect(story([], founding).outcome(registerPerson, cast.system, { name: '江宁' }, 'person-9')).toEqual(['person-registered']);
    expect(story().outcome(registerPerson, cast.system, { name: '江宁' }, 'person-9')).toBe('already-done');
  });
  test('is not for units', () => {
    expect(story().outcome(registerPerson, cast.head, { name: '江宁' }, 'person-9')).toBe('not-allowed');
  });
});
