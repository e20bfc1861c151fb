import type { Day } from '../../src/domain/day.ts';
import type { TextRef } from '../../src/domain/text-ref.ts';
import { matterId, type Stage } from '../stage.ts';
import { deskOf } from './assignment.ts';
import { slot, workday, type Step } from './dates.ts';
import { lastDays } from './feedback.ts';
import type { Plot } from './plot.ts';

/** Not even its title is public: it has no page. */
const kept = 'society-11';
/** Most of the year is published in full; which case is not, and why, is chosen by hand. */
const decisions: Readonly<Record<string, object>> = {
  'economy-02': { mode: 'summary', openReason: 'trade-secret', summary: '涉及企业的用地和经营数据不宜公开。区有关部门已逐宗核查、分类处置，可利用地块已进入再开发程序。' },
  'economy-13': { mode: 'summary', openReason: 'trade-secret', summary: '洽谈中的品牌和条件不宜公开。扶持办法已经印发，已落地的门店在运营，其余继续对接。' },
  'culture-17': { mode: 'summary', openReason: 'personal', summary: '涉及特殊需要学生的情况不宜公开。资源教室和专职教师已按建议补齐，使用情况每学期检查。' },
  'culture-22': { mode: 'summary', openReason: 'personal', summary: '涉及患者和家属的情况不宜公开。区医院和两家社区中心已设安宁疗护床位，并建立转介办法。' },
  'economy-15': { mode: 'on-application', openReason: 'trade-secret', isTitlePublic: true },
  'city-16': { mode: 'on-application', openReason: 'in-process', isTitlePublic: true },
  'society-05': { mode: 'on-application', openReason: 'personal', isTitlePublic: false },
  'culture-15': { mode: 'closed', openReason: 'personal', isTitlePublic: true },
  [kept]: { mode: 'closed', openReason: 'stability', isTitlePublic: false },
};
/** A passage that the public reads as a gap. */
const redacted: Readonly<Record<string, { passage: string; reason: string }>> = { 'city-04': { passage: '铸锻路88号', reason: 'personal' } };
/** Held back for some days, published when they had passed. */
const embargoed: Readonly<Record<string, string>> = { 'key-03': '与产业集群推介会同日发布。' };
/** Published after the first round already: the redo takes its place in everybody’s sight. */
const early = ['city-10'];

/** The decision with each examination, and the publication once the round is closed. */
export function publication(stage: Stage, plot: Plot): Step[] {
  if (!plot.turns.needsAnswer) return [];
  const { key, order, matter, turns } = plot;
  const id = matterId(key);
  const { ratedOn, secondReplyOn, closedOn } = lastDays(plot);
  const step = (day: Day, hour: number, name: string, command: string, input: object): Step => ({
    at: slot(day, hour, order),
    key: `${key}/${name}`,
    run: async () => void (await stage.act(`${key}/${name}`, command, await deskOf(stage, matter.lead), input, id)),
  });
  const decision = decisions[key] ?? { mode: 'full' };
  const isRedone = turns.dissatisfied !== null;
  const publishedOn = workday(closedOn, 1);
  const until = workday(publishedOn, 3);
  const reason = embargoed[key];
  return [
    step(workday(plot.answeredOn, -1), 5, 'decide-publication/1', 'decide-publication', decision),
    ...(isRedone ? [step(workday(secondReplyOn, -1), 5, 'decide-publication/2', 'decide-publication', decision)] : []),
    ...(redacted[key] ? [redaction(stage, plot, redacted[key], closedOn)] : []),
    ...(isRedone && early.includes(key) ? [step(ratedOn, 5, 'publish/1', 'publish', {})] : []),
    ...(reason === undefined ? [] : [step(closedOn, 6, 'embargo', 'embargo', { until, reason })]),
    ...(key === kept ? [] : [step(reason === undefined ? publishedOn : until, 3, 'publish', 'publish', {})]),
  ];
}

function redaction(stage: Stage, plot: Plot, { passage, reason }: { passage: string; reason: string }, day: Day): Step {
  const { key, order, matter } = plot;
  return {
    at: slot(day, 6, order),
    key: `${key}/redact`,
    run: async () => {
      const { situation } = (await stage.matter(matterId(key))).wording;
      const from = matter.situation.indexOf(passage);
      const span: { text: TextRef; from: number; to: number; reason: string } = { text: situation, from, to: from + passage.length, reason };
      await stage.act(`${key}/redact`, 'redact', await deskOf(stage, matter.lead), { redactions: [span] }, matterId(key));
    },
  };
}
