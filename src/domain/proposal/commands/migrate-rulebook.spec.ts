import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { closed, docketed, issued, replyDrafted, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { pilotRulebook } from '../../pilot-rulebook.ts';
import type { Rulebook } from '../../rulebook.ts';
import { migrateRulebook } from './migrate-rulebook.ts';

const changed = (change: Partial<Rulebook>) => ({ ...session, rulebooks: [...session.rulebooks, { version: 2, rules: { ...pilotRulebook, ...change } }] });
const move = { version: 2, reason: '全会通过新的工作规则' };

describe('migrate-rulebook', () => {
  test.each([
    ['docketed', docketed],
    ['replied', issued],
  ])('pins a matter that is %s to another adopted version', (_stage, events) => {
    const now = story(events, { session: changed({ reviewLevels: 2 }) });
    const dues = now.matter().deadlines;
    now.send(migrateRulebook, cast.director, move);
    expect(now.matter().docket?.rulebookVersion).toBe(2);
    expect(now.matter().deadlines).toEqual(dues);
    expect(now.outcome(migrateRulebook, cast.officeDirector, move)).toBe('already-done');
  });
  test.each([
    ['a version nobody adopted', docketed, changed({}), { ...move, version: 3 }, 'rulebook-invalid'],
    ['rules without its category', docketed, changed({ categories: pilotRulebook.categories.filter((each) => each.code !== 'city') }), move, 'category-unknown'],
    ['rules in which its kind is off', docketed, changed({ kinds: pilotRulebook.kinds.map((each) => ({ ...each, isOn: each.kind !== 'joint' })) }), move, 'kind-off'],
    ['rules without the class of its reply', replyDrafted, changed({ classes: pilotRulebook.classes.filter((each) => each.code !== 'partly') }), move, 'class-unknown'],
    ['where there is one version only', docketed, session, { ...move, version: 1 }, 'nothing-to-do'],
    ['without a session', docketed, null, move, 'session-missing'],
    ['before docketing', submitted, changed({}), move, 'wrong-stage'],
    ['after closing', closed, changed({}), move, 'wrong-stage'],
  ])('refuses %s', (_what, events, at, input, refusal) => {
    expect(story(events, { session: at }).outcome(migrateRulebook, cast.director, input)).toBe(refusal);
  });
  test.each([cast.clerk, cast.office, cast.head, cast.system])('is for the directors, not for $post', (actor) => {
    expect(story(docketed, { session: changed({}) }).outcome(migrateRulebook, actor, move)).toBe('not-allowed');
  });
});
