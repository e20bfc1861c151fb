import type { Actor } from '../../src/domain/actor.ts';
import type { Assignment } from '../../src/domain/proposal/matter.ts';
import { matterId, type Stage } from '../stage.ts';
import { during, workday, type Step } from './dates.ts';
import type { Plot } from './plot.ts';
import { demoUnits } from './set-up.ts';

export const codeOf = (stage: Stage, unit: string): string => demoUnits.find((each) => stage.unit(each.code) === unit)?.code ?? '';
export const isParty = (code: string): boolean => demoUnits.find((each) => each.code === code)?.side === 'party';

/** The desk that assigns a unit's cases. */
export const deskOf = (stage: Stage, code: string): Promise<Actor> => stage.who(isParty(code) ? 'party-office' : 'office-1');

/** The live assignment of a role. */
export async function partOf(stage: Stage, id: string, role: Assignment['role'] = 'lead'): Promise<Assignment> {
  const found = (await stage.matter(id)).assignments.find((each) => each.role === role && each.endedOn === null);
  if (!found) throw new Error(`no ${role} part at ${id}`);
  return found;
}

/** Pre-assignment with its answers, the assignment meeting, receipts, returns and rulings. */
export function assignment(stage: Stage, plot: Plot): Step[] {
  if (!plot.turns.needsAnswer) return [];
  const { key, matter, order } = plot;
  const id = matterId(key);
  const step = (day: string, name: string, run: () => Promise<unknown>, shift = 0): Step => ({ at: during(day, order * 2 + shift), key: `${key}/${name}`, run: async () => void (await run()) });
  const firstLead = plot.turns.returnedBy.find((each) => each.upheld)?.unit ?? matter.lead;
  const assisting = matter.assisting.filter((code) => code !== firstLead).map(stage.unit);
  return [
    step(plot.preAssignedOn, 'pre-assign', async () =>
      stage.act(`${key}/pre-assign`, 'pre-assign', await deskOf(stage, firstLead), { lead: stage.unit(firstLead), assisting, reason: '按单位职责和往年办理情况拟办。' }, id),
    ),
    ...preAnswers(stage, plot, id, firstLead),
    ...(plot.turns.preAnswer === 'silent'
      ? [step(workday(plot.preAssignedOn, 4), 'pre-lapse', async () => stage.act(`${key}/pre-lapse`, 'lapse-pre-assignment', await stage.who('system'), {}, id))]
      : []),
    step(plot.assignedOn, 'assign', async () => stage.act(`${key}/assign`, 'assign', await deskOf(stage, firstLead), { lead: stage.unit(firstLead), assisting }, id)),
    ...returns(stage, plot, id),
    step(workday(plot.assignedOn, plot.turns.returnedBy.length > 0 ? 8 : 1 + (order % 3)), 'accept', () => acceptAll(stage, key, id), 300),
  ];
}

function preAnswers(stage: Stage, plot: Plot, id: string, lead: string): Step[] {
  const { key, order, turns, matter } = plot;
  const units = [lead, ...matter.assisting.filter((code) => code !== lead)];
  return units.flatMap((code, at): Step[] => {
    if (turns.preAnswer === 'silent') return [];
    const other = matter.assisting[0] === code ? matter.lead : (matter.assisting[0] ?? 'gov-office');
    const input =
      at > 0 || turns.preAnswer === 'agree'
        ? { answer: 'agree' }
        : turns.preAnswer === 'agree-but-add'
          ? { answer: 'agree-but-add', otherUnitId: stage.unit(['finance', 'data', 'reform'].find((each) => !units.includes(each)) ?? 'audit') }
          : { answer: 'not-ours', otherUnitId: stage.unit(other), ground: '该事项以对方单位职责为主，我单位可以协办。' };
    return [
      {
        at: during(workday(plot.preAssignedOn, 1 + (at % 2)), order + at),
        key: `${key}/pre-answer/${at}`,
        run: async () => void (await stage.act(`${key}/pre-answer/${at}`, 'answer-pre-assignment', await stage.who(`${code}/receiver`), input, id)),
      },
    ];
  });
}

function returns(stage: Stage, plot: Plot, id: string): Step[] {
  const { key, order, matter } = plot;
  return plot.turns.returnedBy.flatMap((each, at): Step[] => {
    const name = (what: string): string => `${key}/${what}/${at}`;
    const day = workday(plot.assignedOn, 2 + at * 3);
    const code = each.unit || matter.lead;
    const better = each.upheld ? matter.lead : (matter.assisting[0] ?? 'gov-office');
    return [
      {
        at: during(day, order),
        key: name('return'),
        run: async () => {
          const part = await partOf(stage, id);
          await stage.act(
            name('return'),
            'return-assignment',
            await stage.who(`${code}/receiver`),
            {
              assignmentId: part.id,
              reason: each.upheld ? '主要建议不在我单位职责范围内，建议改由职能对口单位主办，我单位配合。' : '涉及多个部门，我单位牵头难度较大，建议改由其他单位主办。',
              betterUnitId: stage.unit(better),
            },
            id,
          );
        },
      },
      {
        at: during(workday(day, 1), order + 200),
        key: name('rule'),
        run: async () => {
          const part = await partOf(stage, id);
          const input = each.upheld
            ? { outcome: 'reassign', unitId: stage.unit(matter.lead), reason: '经核对部门职责清单，退回理由成立，改由对口单位主办。' }
            : { outcome: 'keep', reason: '主要建议属你单位法定职责，协办单位已经明确，退回理由不成立，请按期办理。' };
          await stage.act(name('rule'), 'rule-on-return', await deskOf(stage, code), { assignmentId: part.id, ...input }, id);
        },
      },
    ];
  });
}

async function acceptAll(stage: Stage, key: string, id: string): Promise<void> {
  for (const part of (await stage.matter(id)).assignments.filter((each) => each.endedOn === null && each.acceptedOn === null)) {
    const code = codeOf(stage, part.unitId);
    await stage.act(`${key}/accept/${code}`, 'accept-assignment', await stage.who(`${code}/receiver`), { assignmentId: part.id }, id);
  }
}

/** The two assignment meetings (交办会). */
export function meetings(stage: Stage, all: readonly Plot[]): Step[] {
  return ['2024-03-26', '2024-06-12'].map((day, at): Step => ({
    at: during(day, 479),
    key: `meeting/${at}`,
    run: async () => {
      const due = all.filter((plot) => plot.assignedOn === day && plot.turns.needsAnswer);
      const codes = [...new Set(due.map((plot) => plot.matter.lead))];
      await stage.act(`meeting/${at}`, 'hold-meeting', await stage.who('office-director'), {
        type: 'assignment',
        name: at === 0 ? '2024年建议案、提案交办会' : '2024年平时提案交办会',
        heldOn: day,
        attendeeUnitIds: codes.map(stage.unit),
        matterIds: due.map((plot) => matterId(plot.key)),
        decision: `交办${due.length}件，主办单位${codes.length}个；明确办前、办中、办后三次沟通和答复时限。`,
        followUps: [],
      });
    },
  }));
}
