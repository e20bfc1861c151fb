import { describe, expect, test } from 'vitest';
import { register, session } from '../../../test/domain/cast.ts';
import { cleared } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import type { Matter, ReplyVersion } from '../proposal/matter.ts';
import { checkReplyForExamination } from './reply-checks.ts';

const texts: Readonly<Record<string, string>> = { '#答一': '已完成清淤3.2公里。', '#答二': '二期正在设计。' };

function unmet(change: { matter?: Partial<Matter>; reply?: Partial<ReplyVersion> } = {}) {
  const matter = { ...story(cleared).matter(), ...change.matter };
  const assignment = matter.assignments[0]!;
  const reply = { ...assignment.replies[0]!, ...change.reply };
  const checks = checkReplyForExamination({
    matter,
    assignment,
    reply,
    texts: (ref) => texts[ref] ?? ref.slice(1),
    register,
    session,
    rules: pilotRulebook,
    district: { name: '澄湖区' },
    letterNumber: '澄水函〔2024〕15号',
    officeClass: reply.proposedClass,
    openness: reply.openness,
    on: '2024-06-12',
  });
  return Object.fromEntries(checks.filter((each) => !each.isMet).map((each) => [each.check, each.params]));
}

describe('reply-checks', () => {
  test('a sound reply passes every point', () => {
    expect(unmet()).toEqual({});
  });
  test('talks that the proposer has not confirmed do not count, and it says how many wait', () => {
    const talks = story(cleared)
      .matter()
      .consultations.map((each) => ({ ...each, state: 'recorded' as const }));
    expect(unmet({ matter: { consultations: talks } })).toMatchObject({ consultations: { what: 'before', missing: 1, open: 2, denied: 0 } });
  });
  test('an assisting unit that has not countersigned this version is named', () => {
    expect(unmet({ reply: { countersigned: [] } })).toEqual({ countersigned: { units: '区住房和城乡建设局' } });
  });
  test('class B needs a promise with a day to come', () => {
    expect(unmet({ reply: { commitments: [] } })).toMatchObject({ 'commitment-dated': { count: 0, past: 0 } });
    expect(unmet({ reply: { commitments: [{ suggestion: 2, text: '#二期' as never, dueOn: '2024-06-01' }] } })).toMatchObject({ 'commitment-dated': { count: 1, past: 1 } });
  });
  test('class C needs an explanation', () => {
    expect(unmet({ reply: { proposedClass: 'not-possible', commitments: [] } })).toHaveProperty('explanation-given');
  });
  test('publishing against the proposer’s wish is pointed out, and closing without a coded reason', () => {
    expect(unmet({ matter: { consent: { mayPublish: false, reason: null } } })).toHaveProperty('publication-agreed');
    expect(unmet({ reply: { openness: 'closed' } })).toHaveProperty('closing-reasoned');
    expect(unmet({ reply: { openness: 'closed', opennessReason: 'personal' } })).toEqual({});
  });
  test('a suggestion nobody answered is a finding of the letter', () => {
    expect(unmet({ reply: { answers: [{ suggestion: 1, verdict: 'adopted', text: '#答一' as never }] } })).toHaveProperty('suggestion-unanswered');
  });
});
