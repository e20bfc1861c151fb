import { describe, expect, test } from 'vitest';
import { cast, register, session } from '../../../test/domain/cast.ts';
import { examined } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import type { Matter, ReplyVersion } from '../proposal/matter.ts';
import { composeLetter, type LetterFacts } from './compose-letter.ts';

const texts: Record<string, string> = {
  '#建议一': '对小区内排水管网进行全面排查疏浚。',
  '#建议二': '新建一条直径1.2米的排水管，把小区雨水直接接入东堤泵站，汛期前完成并交由街道和物业共同管护。',
  '#答一': '已完成清淤3.2公里。\n\n同步更换井盖46个。',
  '#答二': '一期已完工，二期正在设计。',
};
const matter = story(examined).matter();
const facts = (change: { matter?: Partial<Matter>; reply?: Partial<ReplyVersion> } & Partial<Omit<LetterFacts, 'matter' | 'reply'>> = {}): LetterFacts => {
  const { matter: otherMatter, reply, ...rest } = change;
  const assignment = matter.assignments[0]!;
  return {
    matter: { ...matter, ...otherMatter },
    assignment,
    reply: { ...assignment.replies[0]!, ...reply },
    texts: (ref) => texts[ref] ?? ref.slice(1),
    register,
    session,
    rules: pilotRulebook,
    district: { name: '澄湖区' },
    letterNumber: '澄水函〔2024〕15号',
    officeClass: 'partly',
    openness: 'full',
    on: '2024-06-12',
    ...rest,
  };
};
const headings = (given: LetterFacts): string[] =>
  composeLetter(given)
    .body.filter((each) => each.kind === 'heading')
    .map((each) => each.text);

describe('compose-letter', () => {
  test('sets the frame from the rulebook and the case', () => {
    expect(composeLetter(facts({ phone: '0799-88001234' }))).toMatchObject({
      issuer: '区水务局',
      number: '澄水函〔2024〕15号',
      classMark: 'B',
      title: '关于区政协九届三次会议第001号提案的答复',
      salutation: '林知远、周敏委员：',
      dateText: '二〇二四年六月十二日',
      contact: '联系人及电话：区水务局排水科 黎明，0799-88001234',
      openness: '此件公开发布',
      copies: ['区政协提案委员会', '区政府办公室'],
    });
  });
  test('answers suggestion by suggestion, then says what is promised', () => {
    expect(composeLetter(facts()).body.map((each) => `${each.kind === 'heading' ? '#' : ''}${each.text}`)).toEqual([
      '您提出的《关于解决小区渍水的建议》收悉。我们会同有关单位认真研究办理，现答复如下：',
      '#一、关于“对小区内排水管网进行全面排查疏浚”的建议',
      '已完成清淤3.2公里。',
      '同步更换井盖46个。',
      '#二、关于“新建一条直径1.2米的排水管，把小区雨水直接接入东堤泵站，汛期前完成并交由街道和……”的建议',
      '一期已完工，二期正在设计。',
      '#三、承诺事项及完成时限',
      '1．年底前完成二期（完成时限：2024年12月31日）。',
      '感谢您对澄湖区工作的关心和支持。如对本答复有意见，请填写征询意见表直接反馈区政协提案委员会。',
    ]);
  });
  test('a recommendation is answered by a report: chapters, problems, next steps', () => {
    const titled = { title: '#建园区', text: '#新建2个园区' } as never;
    const given = facts({
      matter: { matterKind: 'recommendation', proposer: { memberId: null, bodyId: null, name: '政协澄湖区委员会' }, cosigners: [] },
      reply: { answers: [], commitments: [], chapters: [{ title: '#抓平台' as never, measures: [titled, titled] }], problems: ['#要素不足' as never], nextSteps: [titled] },
    });
    expect(headings(given)).toEqual(['一、抓平台', '（一）建园区', '（二）建园区', '二、存在的主要问题', '三、下一步工作', '（一）建园区']);
    expect(composeLetter(given)).toMatchObject({ title: '关于区政协九届三次会议第001号建议案的答复', salutation: '政协澄湖区委员会：' });
  });
  test('explains what is not possible', () => {
    const given = facts({ reply: { explanation: '#用地性质未变更' as never, commitments: [] }, officeClass: 'not-possible' });
    expect(headings(given).at(-1)).toBe('三、有关情况说明');
    expect(composeLetter(given).classMark).toBe('C');
  });
  test.each([
    ['a body by its name', { proposer: { memberId: null, bodyId: 'body-1', name: '民建' }, cosigners: [] }, '民建澄湖区总支：'],
    ['a body with members', { proposer: { memberId: null, bodyId: 'body-1', name: '民建' } }, '民建澄湖区总支、周敏委员：'],
    ['a deputy', { matterKind: 'deputy-suggestion' as const, proposer: { memberId: null, bodyId: null, name: '江帆' }, cosigners: [] }, '江帆代表：'],
    ['nobody who did not sign', { cosigners: matter.cosigners.map((each) => ({ ...each, state: 'declined' as const })) }, '林知远委员：'],
  ])('addresses %s', (_what, change, salutation) => {
    expect(composeLetter(facts({ matter: change })).salutation).toBe(salutation);
  });
  test('the proposers of merged matters are addressed too, each once', () => {
    const absorbed = [
      { ...matter, proposer: { memberId: 'member-3', bodyId: null, name: '何川' } },
      { ...matter, proposer: { memberId: null, bodyId: 'body-1', name: '民建' } },
    ];
    expect(composeLetter(facts({ absorbed })).salutation).toBe('民建澄湖区总支、林知远、周敏、何川委员：');
  });
  test('names the openness of what is not published in full, and the copies given', () => {
    expect(composeLetter(facts({ openness: 'on-application', copies: ['区住房和城乡建设局'] }))).toMatchObject({ openness: '公开属性：依申请公开', copies: ['区住房和城乡建设局'] });
  });
  test('without a telephone or a chain it still says whom to ask', () => {
    expect(composeLetter(facts()).contact).toBe(`联系人：区水务局排水科 ${cast.officer.name}`);
    expect(composeLetter(facts({ assignment: { ...matter.assignments[0]!, chain: null } })).contact).toBe('联系单位：区水务局');
  });
  test('the same facts give the same letter', () => {
    expect(composeLetter(facts())).toEqual(composeLetter(facts()));
  });
});
