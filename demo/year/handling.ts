import type { Day } from '../../src/domain/day.ts';
import { matterId, type Stage } from '../stage.ts';
import { between, draw, pick } from '../seed.ts';
import { codeOf, deskOf, partOf } from './assignment.ts';
import { slot, workday, type Step } from './dates.ts';
import type { Plot } from './plot.ts';
import { proposersOf } from './proposers.ts';

const modes = ['visit', 'on-site', 'discussion'] as const;

/** Responsible persons, plan, consultations, assisting opinions, extensions, pauses, the ledger. */
export function handling(stage: Stage, plot: Plot): Step[] {
  if (!plot.turns.needsAnswer) return [];
  const { key, matter, order } = plot;
  const id = matterId(key);
  const accepted = workday(plot.assignedOn, plot.turns.returnedBy.length > 0 ? 8 : 1 + (order % 3));
  const step = (day: Day, hour: number, name: string, run: () => Promise<unknown>): Step => ({ at: slot(day, hour, order), key: `${key}/${name}`, run: async () => void (await run()) });
  const officer = () => stage.who(`${matter.lead}/officer`);
  const before = workday(accepted, 1 + between(`${key}/before`, 0, 2));
  const middle = workday(plot.answeredOn, -12);
  return [
    step(workday(accepted, 1), 0, 'name', () => nameChain(stage, plot, id)),
    step(workday(accepted, 1), 1, 'plan', async () => {
      const person = (await officer()).name;
      const milestones = [
        { text: '实地踏勘、听取提案者意见', on: before, person },
        { text: '会同协办单位拿出办理措施', on: workday(accepted, 15), person },
        { text: '形成答复并送提案者', on: plot.answeredOn, person },
      ];
      return stage.act(`${key}/plan`, 'plan-handling', await officer(), { assignmentId: (await partOf(stage, id)).id, milestones }, id);
    }),
    ...consultation(stage, plot, id, 'before', before, matter.heard),
    ...consultation(stage, plot, id, 'during', middle < workday(before, 1) ? workday(before, 1) : middle, '通报办理进展，就措施和时间安排听取意见。'),
    ...opinions(stage, plot, id),
    ...(matter.extended ? extension(stage, plot, id) : []),
    ...(plot.turns.isPaused ? pause(stage, plot, id, accepted) : []),
    ...ledger(stage, plot, id),
  ];
}

async function nameChain(stage: Stage, plot: Plot, id: string): Promise<string> {
  const { lead } = plot.matter;
  const name = async (seat: string): Promise<string> => (await stage.who(`${lead}/${seat}`)).name;
  const section = pick(`${plot.key}/section`, ['综合科', '业务科', '规划建设科', '社会事务科', '法规科', '督办科']);
  const officer = await stage.who(`${lead}/officer`);
  return stage.act(
    `${plot.key}/name`,
    'name-responsible',
    await stage.who(`${lead}/receiver`),
    { assignmentId: (await partOf(stage, id)).id, head: await name('head'), deputy: await name('reviewer'), section, officerId: officer.personId },
    id,
  );
}

function consultation(stage: Stage, plot: Plot, id: string, phase: 'before' | 'during' | 'after', day: Day, outcome: string): Step[] {
  const { key, matter, order } = plot;
  const mode = phase === 'before' ? pick(`${key}/mode`, modes) : draw(`${key}/${phase}/mode`) < 0.5 ? 'phone' : 'discussion';
  const record: Step = {
    at: slot(day, 5, order),
    key: `${key}/talk/${phase}`,
    run: async () => {
      const unit = await stage.who(`${matter.lead}/officer`);
      const people = await proposersOf(stage, plot);
      await stage.act(
        `${key}/talk/${phase}`,
        'record-consultation',
        unit,
        {
          assignmentId: (await partOf(stage, id)).id,
          phase,
          mode,
          heldOn: day,
          place: mode === 'phone' ? '电话' : pick(`${key}/${phase}/place`, ['现场', '社区会议室', '单位会议室', '提案者单位']),
          attendees: [...people.map((each) => each.name), unit.name].join('、'),
          intent: matter.intent,
          outcome,
        },
        id,
      );
    },
  };
  // Most proposers confirm; some say nothing, and after a week the record stands undenied.
  const confirms = plot.proposer !== null && draw(`${key}/${phase}/confirm`) < 0.8;
  const answer: Step = {
    at: slot(workday(day, confirms ? 1 : 7), 6, order),
    key: `${key}/confirm/${phase}`,
    run: async () => {
      const recorded = (await stage.matter(id)).consultations.filter((each) => each.phase === phase && each.state === 'recorded').at(-1);
      if (!recorded && phase !== 'after') return;
      const person = confirms ? (await proposersOf(stage, plot))[0] : undefined;
      if (person && recorded) await stage.act(`${key}/confirm/${phase}`, 'confirm-consultation', person, { consultationId: recorded.id, answer: 'confirmed' }, id);
      else await stage.act(`${key}/confirm/${phase}`, 'lapse-consultations', await stage.who('system'), {}, id);
    },
  };
  return [record, answer];
}

export const reportBack = (stage: Stage, plot: Plot, id: string, day: Day): Step[] => consultation(stage, plot, id, 'after', day, plot.matter.reported);

/** Twenty days before the reply is due, extended ones later. */
const opinionDue = (plot: Plot): Day => (plot.assignedOn === '2024-06-12' ? '2024-08-23' : plot.matter.extended ? '2024-09-06' : '2024-06-06');

function opinions(stage: Stage, plot: Plot, id: string): Step[] {
  const { key, matter, order } = plot;
  return matter.assisting.map((code, at): Step => {
    const isLate = plot.turns.isLateOpinion && at === 0;
    const early = [workday(plot.answeredOn, -8 - at), workday(opinionDue(plot), -2 - at)].toSorted()[0] ?? plot.answeredOn;
    return {
      at: slot(isLate ? workday(plot.answeredOn, -5) : early, 2, order),
      key: `${key}/opinion/${code}`,
      run: async () => {
        const part = (await stage.matter(id)).assignments.find((each) => each.role === 'assisting' && each.endedOn === null && codeOf(stage, each.unitId) === code);
        if (!part) return;
        const about = matter.suggestions[at % matter.suggestions.length] ?? '';
        const text = `关于“${about.slice(0, 24)}”一条，我单位同意主办单位的办理思路，已明确${pick(`${key}/${code}/who`, ['一名分管负责人', '业务科室', '专人'])}配合，涉及我单位的事项按期完成。`;
        await stage.act(`${key}/opinion/${code}`, 'submit-opinion', await stage.who(`${code}/officer`), { assignmentId: part.id, text }, id);
      },
    };
  });
}

function extension(stage: Stage, plot: Plot, id: string): Step[] {
  const { key, matter, order } = plot;
  const asked: Day = '2024-06-03';
  return [
    {
      at: slot(asked, 0, order),
      key: `${key}/extend`,
      run: async () =>
        void (await stage.act(
          `${key}/extend`,
          'request-extension',
          await stage.who(`${matter.lead}/reviewer`),
          { assignmentId: (await partOf(stage, id)).id, to: '2024-09-26', reason: '涉及资金安排和多部门会商，需待方案批复后一并答复，已征得提案者同意。' },
          id,
        )),
    },
    {
      at: slot(workday(asked, 1), 0, order),
      key: `${key}/extended`,
      run: async () => void (await stage.act(`${key}/extended`, 'rule-on-extension', await deskOf(stage, matter.lead), { assignmentId: (await partOf(stage, id)).id, granted: true }, id)),
    },
  ];
}

function pause(stage: Stage, plot: Plot, id: string, accepted: Day): Step[] {
  const { key, matter, order } = plot;
  const from = workday(accepted, 6);
  return [
    {
      at: slot(from, 3, order),
      key: `${key}/pause`,
      run: async () =>
        void (await stage.act(
          `${key}/pause`,
          'pause-clock',
          await deskOf(stage, matter.lead),
          { assignmentId: (await partOf(stage, id)).id, reason: '等待上级部门批复有关方案，批复前暂停计时。' },
          id,
        )),
    },
    {
      at: slot(workday(from, 12), 3, order),
      key: `${key}/resume`,
      run: async () => void (await stage.act(`${key}/resume`, 'resume-clock', await deskOf(stage, matter.lead), { assignmentId: (await partOf(stage, id)).id }, id)),
    },
  ];
}

function ledger(stage: Stage, plot: Plot, id: string): Step[] {
  const { key, matter, order } = plot;
  const day = workday(plot.answeredOn, -5);
  const officer = () => stage.who(`${matter.lead}/officer`);
  return [
    ...matter.measures.map((each, at): Step => ({
      at: slot(day, 3, order),
      key: `${key}/measure/${at}`,
      run: async () =>
        void (await stage.act(
          `${key}/measure/${at}`,
          'record-measure',
          await officer(),
          {
            assignmentId: (await partOf(stage, id)).id,
            suggestion: each.suggestion,
            what: each.what,
            ...(each.place ? { place: each.place } : {}),
            ...(each.moneyWan === undefined ? {} : { moneyWan: String(each.moneyWan) }),
          },
          id,
        )),
    })),
    ...matter.figures.map((each, at): Step => ({
      at: slot(each.on > day ? plot.answeredOn : day, 4, order),
      key: `${key}/figure/${at}`,
      run: async () =>
        void (await stage.act(
          `${key}/figure/${at}`,
          'record-figure',
          await officer(),
          { assignmentId: (await partOf(stage, id)).id, suggestion: each.suggestion, indicator: each.indicator, value: each.value, unit: each.unit, to: each.on, source: '办理台账' },
          id,
        )),
    })),
  ];
}
