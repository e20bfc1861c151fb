import type { Actor } from '../../src/domain/actor.ts';
import type { Day } from '../../src/domain/day.ts';
import { matterId, type Stage } from '../stage.ts';
import { draw, pick } from '../seed.ts';
import { deskOf, partOf } from './assignment.ts';
import { slot, workday, type Step } from './dates.ts';
import { reportBack } from './handling.ts';
import type { Plot } from './plot.ts';
import { proposersOf } from './proposers.ts';
import { replying } from './replying.ts';

const complaints = {
  work: '答复前只打了一次电话，没有当面听过我们的意见。',
  result: '答复写得清楚，但现场看到的和信里写的还有距离，希望把没有做到位的部分补上。',
} as const;

/** Ratings, redo, closing, promises: everything after the letter. A redo that is needed begins a second round. */
export function feedback(stage: Stage, plot: Plot, merged: readonly Plot[]): Step[] {
  if (!plot.turns.needsAnswer) return [];
  const { key, order } = plot;
  const id = matterId(key);
  const isRedone = plot.turns.dissatisfied !== null;
  const { redoOn, secondReplyOn, closedOn } = lastDays(plot);
  const first = ratingRound(stage, plot, merged, 1, plot.answeredOn);
  const second = isRedone ? ratingRound(stage, plot, merged, 2, secondReplyOn) : null;
  return [
    ...reportBack(stage, plot, id, workday(plot.answeredOn, 2)),
    ...first.steps,
    ...(isRedone
      ? [
          {
            at: slot(redoOn, 2, order),
            key: `${key}/redo`,
            run: async () =>
              void (await stage.act(
                `${key}/redo`,
                'order-redo',
                await stage.who('committee-director'),
                { reason: plot.turns.dissatisfied === 'work' ? '提案者反映办理前沟通不充分，请当面听取意见后重新答复。' : '提案者反映部分措施尚未到位，请现场核实、补充办理后重新答复。' },
                id,
              )),
          },
          ...replying(stage, plot, 2, secondReplyOn),
          ...(second?.steps ?? []),
        ]
      : []),
    { at: slot(closedOn, 4, order), key: `${key}/close`, run: async () => void (await stage.act(`${key}/close`, 'close-proposal', await deskOf(stage, plot.matter.lead), {}, id)) },
    ...commitments(stage, plot, id),
  ];
}

/** When its ratings are closed, when a redo is ordered and answered, when the case is closed. */
export function lastDays(plot: Plot): { ratedOn: Day; redoOn: Day; secondReplyOn: Day; closedOn: Day } {
  const ratedOn = ratingsCloseOn(plot, plot.answeredOn);
  const redoOn = workday(ratedOn, 1);
  const secondReplyOn = workday(redoOn, 14);
  const last = plot.turns.dissatisfied === null ? ratedOn : ratingsCloseOn(plot, secondReplyOn);
  return { ratedOn, redoOn, secondReplyOn, closedOn: workday(last, 1) };
}

/** When everybody answered, the committee closes at once; a form that stays out is waited for to the limit. */
function ratingsCloseOn({ turns, cosigners }: Plot, answeredOn: Day): Day {
  return workday(workday(answeredOn, 1), turns.isSilent || cosigners.length > 1 ? 17 : 9);
}

function ratingRound(stage: Stage, plot: Plot, merged: readonly Plot[], round: number, answeredOn: Day): { steps: Step[]; closedOn: Day } {
  const { key, order } = plot;
  const servedOn = workday(answeredOn, 1);
  const closedOn = ratingsCloseOn(plot, answeredOn);
  const id = matterId(key);
  const forms = [plot, ...merged].map((each): Step => ({
    at: slot(workday(servedOn, 2 + (order % 5)), 4, each.order),
    key: `${each.key}/rate/${round}`,
    run: () => rateAll(stage, each, plot, round),
  }));
  const close: Step = {
    at: slot(closedOn, 1, order),
    key: `${key}/close-rating/${round}`,
    run: async () => void (await stage.act(`${key}/close-rating/${round}`, 'close-rating', await stage.who('committee-2'), {}, id)),
  };
  const extra = round === 1 ? reactions(stage, plot, id, workday(servedOn, 3)) : [];
  return { steps: plot.proposer === null ? [close] : [...forms, ...extra, close], closedOn };
}

async function rateAll(stage: Stage, plot: Plot, answeredBy: Plot, round: number): Promise<void> {
  const people = await proposersOf(stage, plot);
  for (const [at, person] of people.entries()) {
    // A co-signer now and then returns nothing; the first signer only where the plot says so.
    const isSilent = at === 0 ? plot.turns.isSilent : draw(`${plot.key}/silent/${at}`) < 0.3;
    if (!isSilent) await rate(stage, plot, answeredBy, person, at, round);
  }
}

async function rate(stage: Stage, plot: Plot, answeredBy: Plot, person: Actor, at: number, round: number): Promise<void> {
  const step = `${plot.key}/rate/${round}/${at}`;
  const bad = round === 1 && at === 0 ? answeredBy.turns.dissatisfied : null;
  const level = (axis: 'work' | 'result'): string => (bad === axis ? 'dissatisfied' : draw(`${step}/${axis}`) < (axis === 'work' ? 0.9 : 0.8) ? 'satisfied' : 'fairly-satisfied');
  const form = {
    levels: { work: level('work'), result: level('result') },
    answers: { talked: bad === 'work' ? 'no' : 'yes', 'to-the-point': bad === 'result' ? 'partly' : 'yes' },
    ...(bad
      ? { comment: complaints[bad] }
      : draw(`${step}/word`) < 0.3
        ? { comment: pick(`${step}/words`, ['办得实在，感谢。', '希望继续跟进后续工作。', '沟通充分，答复针对性强。', '效果还要看后面的维护。']) }
        : {}),
  };
  const id = matterId(plot.key);
  if (plot.turns.isPaperRating) {
    const scan = await stage.scan(`征询意见表（${plot.matter.title}·${person.name}·第${round}轮）`);
    await stage.act(step, 'record-paper-rating', await stage.who('committee-2'), { raterId: person.memberId ?? person.bodyId, ...form, scan }, id);
  } else await stage.act(step, 'rate-reply', person, form, id);
}

function reactions(stage: Stage, plot: Plot, id: string, day: Day): Step[] {
  const { key, order, matter } = plot;
  const author = async (): Promise<Actor> => (await proposersOf(stage, plot))[0] ?? stage.who('committee-director');
  const found: Step[] = [];
  if (plot.turns.isContested)
    found.push({
      at: slot(day, 5, order),
      key: `${key}/contest`,
      run: async () => void (await stage.act(`${key}/contest`, 'contest-class', await author(), { text: '我理解政策上的难处，但认为可以先做前期论证，列为“部分解决并持续跟踪”更合适。' }, id)),
    });
  if (matter.class === 'not-possible')
    found.push({
      at: slot(day, 6, order),
      key: `${key}/acknowledge`,
      run: async () => void (await stage.act(`${key}/acknowledge`, 'acknowledge-explanation', await author(), { isUnderstood: true }, id)),
    });
  return found;
}

/** Promises come due: reported by the unit, looked at by the office; the others stay open into the next year. */
function commitments(stage: Stage, plot: Plot, id: string): Step[] {
  const { key, order, matter } = plot;
  return matter.commitments.flatMap((each, at): Step[] => {
    const isDueThisYear = each.dueOn <= '2024-12-31';
    const day = workday(isDueThisYear ? (each.dueOn < '2024-12-20' ? each.dueOn : '2024-12-18') : '2024-12-10', 0);
    const find = async () => {
      const matterNow = await stage.matter(id);
      const found = matterNow.commitments[at];
      if (!found) throw new Error(`no commitment ${at} at ${key}`);
      return found.id;
    };
    const report: Step = {
      at: slot(day, 1, order),
      key: `${key}/promise/${at}`,
      run: async () => {
        await partOf(stage, id);
        const text = isDueThisYear ? `“${each.text}”已完成，现场资料和验收记录已归入台账，请复核。` : `“${each.text}”按计划推进，前期工作已经启动，完成时间不变。`;
        await stage.act(`${key}/promise/${at}`, 'report-commitment', await stage.who(`${matter.lead}/officer`), { commitmentId: await find(), text, claimsDone: isDueThisYear }, id);
      },
    };
    if (!isDueThisYear) return [report];
    return [
      report,
      {
        at: slot(workday(day, 3), 1, order),
        key: `${key}/promised/${at}`,
        run: async () =>
          void (await stage.act(
            `${key}/promised/${at}`,
            'verify-commitment',
            await deskOf(stage, plot.matter.lead),
            { commitmentId: await find(), isFulfilled: true, text: '现场查看并电话听取提案者意见，承诺事项已完成。' },
            id,
          )),
      },
    ];
  });
}
