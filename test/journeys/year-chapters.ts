import { expect } from 'vitest';
import { formWord } from '../../src/messages/words.ts';
import { sees, settled } from './browser.ts';
import { wording } from './district.ts';
import type { Filled } from './hand.ts';
import type { YearStory } from './year-story.ts';

const slug = '2024-0001';

async function employ({ founding }: YearStory): Promise<void> {
  await founding.employ();
}

async function openTheSession({ founding }: YearStory): Promise<void> {
  await founding.openSession();
  await founding.admitMembers();
}

async function write({ founding, act, isAt }: YearStory): Promise<void> {
  const { hand } = founding;
  founding.district.turnTo('2024-01-12', '10:00');
  await founding.comeIn('wy001');
  await hand.goTo(hand.say('command.draft-proposal'), hand.say('command.draft-proposal'));
  await hand.fill('draft-proposal', {
    matterKind: { choose: 'individual' },
    title: wording.title,
    situation: wording.situation,
    analysis: wording.analysis,
    'suggestions.0': wording.suggestions[0],
    'suggestions.1': wording.suggestions[1],
    mayPublish: true,
    suggestedUnitIds: { pick: '区水务局' },
    isOneMatter: true,
  });
  await hand.send('draft-proposal');
  await isAt('drafting');
  await act('submit-proposal');
  await isAt('under-review');
}

async function docket({ founding, at, act, isAt }: YearStory): Promise<void> {
  await at('2024-01-25', 'committee');
  await act('docket-proposal', { category: { choose: 'city' }, submission: { choose: 'in-session' } });
  await isAt('docketed');
  await founding.hand.page.waitForURL(new RegExp(`/w/proposals/${slug}$`));
}

async function assign({ founding, at, act, isAt }: YearStory): Promise<void> {
  const { page } = founding.hand;
  await at('2024-03-20', 'office');
  await act('pre-assign', { lead: { pick: '区城市管理局' } });
  await isAt('pre-assigned');
  await at('2024-03-21', 'city-receiver');
  await act('answer-pre-assignment', { answer: { choose: 'not-ours' }, otherUnitId: { pick: '区水务局' }, ground: '河道归水务管理。' });
  await at('2024-03-26', 'office');
  await sees(page, '河道归水务管理。');
  await act('assign', { lead: { pick: '区水务局' }, assisting: { pick: '区城市管理局' } });
  await isAt('assigned');
  await at('2024-03-27', 'city-receiver');
  await act('accept-assignment');
}

async function ruleOnReturn({ founding, at, act, isAt }: YearStory): Promise<void> {
  const { page } = founding.hand;
  await at('2024-03-27', 'water-receiver');
  await act('return-assignment', { reason: '该河段由城管局管养。', betterUnitId: { pick: '区城市管理局' } });
  await at('2024-03-28', 'office');
  await sees(page, '该河段由城管局管养。');
  await act('rule-on-return', { outcome: { choose: 'keep' }, reason: '河道清淤是水务局法定职责。' });
  await at('2024-03-29', 'water-receiver');
  await act('accept-assignment');
  await act('name-responsible', { head: '邵平', deputy: '苗维新', section: '河道管理科', officerId: { pick: '段清源' } });
  await isAt('in-handling');
}

async function talk({ at, act }: YearStory): Promise<void> {
  await at('2024-04-08', 'water-officer');
  await act('plan-handling', { 'milestones.0.text': '测量淤积厚度', 'milestones.0.on': { day: '2024-04-20' }, 'milestones.0.person': '段清源' });
  for (const [day, phase, mode] of [
    ['2024-04-08', 'before', 'visit'],
    ['2024-05-10', 'during', 'phone'],
  ] as const) {
    await at(day, 'water-officer');
    await act('record-consultation', {
      phase: { choose: phase },
      mode: { choose: mode },
      heldOn: { day },
      place: '东堤社区',
      attendees: '顾南舟、段清源',
      intent: '希望汛期前完成清淤。',
      outcome: '商定分两段施工。',
    });
    await at(day, 'wy001');
    await act('confirm-consultation', { answer: { choose: 'confirmed' } });
  }
  await at('2024-05-20', 'city-officer');
  await act('submit-opinion', { text: '同意主办单位思路，我局负责沿河责任牌。' });
}

async function reply({ answer }: YearStory): Promise<void> {
  await answer('2024-06-18', {
    'answers.0.verdict': { choose: 'partly' },
    'answers.0.text': '已完成一公里，其余一公里十一月底前完成。',
    'answers.1.verdict': { choose: 'adopted' },
    'answers.1.text': '责任牌已全部设置。',
    proposedClass: { choose: 'partly' },
    openness: { choose: 'full' },
    'commitments.0.suggestion': { pick: wording.suggestions[0] },
    'commitments.0.text': '其余一公里清淤',
    'commitments.0.dueOn': { day: '2024-11-30' },
  });
}

async function orderRedo({ founding, at, act, isAt }: YearStory): Promise<void> {
  await at('2024-06-24', 'wy001');
  await act('rate-reply', rating('dissatisfied', '只清了一半，现场看不到进展。'));
  await at('2024-06-26', 'committee-director');
  await act('close-rating');
  await sees(founding.hand.page, '只清了一半，现场看不到进展。');
  await act('order-redo', { reason: '请现场核实，补充办理后重新答复。' });
  await isAt('in-handling');
}

async function close({ at, act, isAt, answer }: YearStory): Promise<void> {
  await answer('2024-07-10', { 'answers.0.text': '重新办理期间又完成半公里，其余十一月底前完成。' });
  await at('2024-07-15', 'wy001');
  await act('rate-reply', rating('satisfied', ''));
  await at('2024-07-16', 'committee');
  await act('close-rating');
  await at('2024-07-17', 'office');
  await act('close-proposal');
  await isAt('in-follow-up');
  await at('2024-11-20', 'water-officer');
  await act('report-commitment', { text: '两公里全部清淤完毕。', claimsDone: true });
  await at('2024-11-25', 'office');
  await act('verify-commitment', { isFulfilled: true, text: '现场看过，水流通畅。' });
}

async function publishReport({ founding, reportAct }: YearStory): Promise<void> {
  const { hand, district } = founding;
  const { page, say } = hand;
  district.turnTo('2024-12-20', '10:00');
  await founding.comeIn('office');
  await hand.goTo(say('report.title'), say('report.of', { year: 2024 }));
  await reportAct('compile-report');
  for (const [section, text] of [
    ['organisation', '区政府常务会议听取办理情况汇报，各承办单位主要负责人逐件过问。'],
    ['shortcomings', '少数答复时限靠后，面商还不够深入。'],
    ['next-year', '继续跟踪已承诺的事项，办一件公开一件。'],
  ] as const) {
    await hand.press(page.getByRole('button', { name: say('report.write', { section: formWord(hand.language, 'edit-report-section', `choice.${section}`) }), exact: true }));
    await page.locator('form.command-form').waitFor();
    await hand.fill('edit-report-section', { text });
    await hand.send('edit-report-section');
    await settled(page);
  }
  await reportAct('check-report');
  await founding.comeIn('office-director');
  await hand.goTo(say('report.title'), say('report.of', { year: 2024 }));
  await reportAct('issue-report', { number: '澄府办〔2024〕31号' });
  await reportAct('publish-report');
  await page.context().clearCookies();
  await page.goto('/reports/2024');
  await sees(page, wording.title);
  expect(await page.locator('main').textContent()).toMatch(/1件/);
}

const rating = (level: string, comment: string): Filled => ({
  'levels.work': { choose: level },
  'levels.result': { choose: level },
  'answers.talked': { choose: 'yes' },
  'answers.to-the-point': { choose: 'partly' },
  ...(comment === '' ? {} : { comment }),
});

/** The year in its order, each part with what it shows. */
export const yearChapters: readonly (readonly [string, (story: YearStory) => Promise<void>])[] = [
  ['units, people, posts and accounts are made from nothing', employ],
  ['the session is opened, the roster brought in, members get their accounts', openTheSession],
  ['a member writes a proposal and hands it in', write],
  ['the committee dockets it', docket],
  ['the office asks a unit that objects, and assigns to the one it names', assign],
  ['the lead returns it, the office keeps to its choice, the lead accepts and names who is responsible', ruleOnReturn],
  ['the officer plans and talks to the member, who confirms; the assisting unit gives its opinion', talk],
  ['the reply is drafted with a promise, countersigned, cleared, examined, issued and served', reply],
  ['the member is not satisfied; the committee closes the rating and orders a redo', orderRedo],
  ['the second answer satisfies; the case is closed with its promise, which is kept and verified', close],
  ['the report is compiled, written, checked, issued and read by anybody', publishReport],
];
