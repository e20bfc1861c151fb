import { describe, expect, test } from 'vitest';
import { register, session } from '../../../test/domain/cast.ts';
import { examined } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import { checkLetter, letterFindings } from './check-letter.ts';
import { composeLetter, type LetterFacts } from './compose-letter.ts';

const matter = story(examined).matter();
const assignment = matter.assignments[0]!;
const reply = assignment.replies[0]!;
const concrete: Readonly<Record<string, string>> = { '#答一': '已完成清淤3.2公里。', '#答二': '二期正在设计。' };

function findings(answers: Readonly<Record<string, string>>, change: Partial<LetterFacts> = {}) {
  const all = { ...concrete, ...answers };
  const facts: LetterFacts = {
    matter,
    assignment,
    reply,
    texts: (ref) => all[ref] ?? ref.slice(1),
    register,
    session,
    rules: pilotRulebook,
    district: { name: '澄湖区' },
    letterNumber: '澄水函〔2024〕15号',
    officeClass: 'partly',
    openness: 'full',
    on: '2024-06-12',
    ...change,
  };
  return checkLetter(composeLetter(facts), facts);
}

describe('check-letter', () => {
  test('finds nothing in a sound letter', () => {
    expect(findings({})).toEqual([]);
  });
  test('a suggestion nobody answered', () => {
    expect(findings({}, { reply: { ...reply, answers: reply.answers.slice(0, 1) } })).toEqual([{ finding: 'suggestion-unanswered', params: { suggestion: 2 } }]);
  });
  test('an answer left blank is unanswered, and its section empty', () => {
    expect(findings({ '#答二': '  ' }, { reply: { ...reply, commitments: [] } }).map((each) => each.finding)).toEqual(['suggestion-unanswered', 'section-empty']);
  });
  test.each([
    ['a member called a deputy', '林知远代表，您好。清淤3公里。'],
    ['with respect', '尊敬的林代表：清淤3公里。'],
    ['from another letter', '您的人大代表建议收悉，清淤3公里。'],
  ])('%s', (_what, answer) => {
    expect(findings({ '#答一': answer })).toMatchObject([{ finding: 'wrong-address', params: { wrong: '代表', right: '委员' } }]);
  });
  test('a deputy called a member', () => {
    const deputy = { ...matter, matterKind: 'deputy-suggestion' as const, proposer: { memberId: null, bodyId: null, name: '江帆' }, cosigners: [] };
    expect(findings({ '#答一': '感谢江帆委员，清淤3公里。' }, { matter: deputy })).toMatchObject([{ finding: 'wrong-address', params: { wrong: '委员', right: '代表' } }]);
  });
  test.each(['具有代表性的3个小区', '区政协提案委员会3次到场', '居民代表3人参加'])('common nouns are no address: %s', (answer) => {
    expect(findings({ '#答一': answer })).toEqual([]);
  });
  test('neither number nor date', () => {
    const words = { '#答一': '高度重视，认真研究。', '#答二': '将进一步加强。' };
    expect(findings(words, { reply: { ...reply, commitments: [] } })).toEqual([{ finding: 'nothing-concrete', params: {} }]);
    expect(findings({ ...words, '#答二': '已整改二十处。' }, { reply: { ...reply, commitments: [] } })).toEqual([]);
  });
  test('last year’s session', () => {
    expect(findings({ '#答一': '区政协九届二次会议以来，清淤3公里。' })).toEqual([{ finding: 'wrong-session', params: { found: '九届二次', wanted: '九届三次' } }]);
    expect(findings({ '#答一': '区人大十届二次会议以来，清淤3公里。' })).toEqual([]);
  });
  test('a heading with nothing under it', () => {
    const chapters = [{ title: '#抓平台' as never, measures: [{ title: '#建园区' as never, text: '#' as never }] }];
    const report = { ...matter, matterKind: 'recommendation' as const };
    expect(findings({}, { matter: report, reply: { ...reply, answers: [], chapters } })).toEqual([{ finding: 'section-empty', params: { heading: '（一）建园区' } }]);
  });
  test('the list of findings is closed', () => {
    expect(letterFindings).toHaveLength(5);
  });
});
