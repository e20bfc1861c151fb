import type { Day } from '../../src/domain/day.ts';
import { currentReply, currentRound, type Matter, type ReplyVersion } from '../../src/domain/proposal/matter.ts';
import { matterId, type Stage } from '../stage.ts';
import { codeOf, deskOf, partOf } from './assignment.ts';
import { slot, workday, type Step } from './dates.ts';
import type { Plot } from './plot.ts';

/** Draft, countersigning, clearance, examination, letter and service of one round, ending on `on`. */
export function replying(stage: Stage, plot: Plot, round: number, on: Day): Step[] {
  const { key, matter, order, turns } = plot;
  const id = matterId(key);
  const name = (what: string): string => `${key}/${what}/${round}`;
  const step = (day: Day, hour: number, what: string, run: () => Promise<unknown>): Step => ({ at: slot(day, hour, order), key: name(what), run: async () => void (await run()) });
  const seat = (which: string) => stage.who(`${matter.lead}/${which}`);
  const isFirst = round === 1;
  const clear = async (what: string, which: string): Promise<unknown> => {
    const { part, reply } = await atHand(stage, id);
    return stage.act(name(what), 'clear-reply', await seat(which), { assignmentId: part.id, version: reply.version }, id);
  };
  const goesToHead = matter.key_mark || matter.kind === 'recommendation' || matter.class === 'not-possible' || moneyOf(plot) >= 500;
  return [
    step(workday(on, -4), 0, 'draft', () => draft(stage, plot, id, name('draft-reply'), round)),
    ...(isFirst && turns.isObjected ? objection(stage, plot, id, workday(on, -4)) : []),
    step(workday(on, -3), 0, 'countersign', () => countersign(stage, id, name('countersign'))),
    step(workday(on, -2), 1, 'clear-section', () => clear('clear-section', 'reviewer')),
    ...(isFirst && turns.isSentBack ? sendingBack(stage, plot, id, workday(on, -2)) : []),
    step(workday(on, -2), 7, 'clear-deputy', () => clear('clear-deputy', 'reviewer')),
    ...(goesToHead ? [step(workday(on, -1), 0, 'clear-head', () => clear('clear-head', 'head'))] : []),
    step(workday(on, -1), 4, 'examine', async () => {
      const { part, reply } = await atHand(stage, id);
      const letterHash = await stage.letter(id, part.id, matter.class);
      const isChanged = isFirst && turns.unitClass !== null;
      return stage.act(
        name('examine'),
        'examine-reply',
        await deskOf(stage, matter.lead),
        {
          assignmentId: part.id,
          version: reply.version,
          officeClass: matter.class,
          openness: 'full',
          letterHash,
          ...(isChanged ? { remark: '部分建议尚在实施，按“部分解决并持续跟踪”认定。' } : {}),
        },
        id,
      );
    }),
    step(on, 1, 'issue', async () => {
      const { part, reply } = await atHand(stage, id);
      return stage.act(name('issue'), 'issue-reply', await seat('head'), { assignmentId: part.id, letterHash: reply.examined?.letterHash, copies: ['区政协提案委员会', '区政府办公室'] }, id);
    }),
    step(workday(on, 1), 2, 'serve', async () => {
      const { part } = await atHand(stage, id);
      const isPaper = turns.isPaperRating || plot.proposer === null;
      return stage.act(name('serve'), 'record-service', await seat('receiver'), { assignmentId: part.id, mode: isPaper ? 'paper' : 'in-person' }, id);
    }),
  ];
}

async function atHand(stage: Stage, id: string): Promise<{ matter: Matter; part: Awaited<ReturnType<typeof partOf>>; reply: ReplyVersion }> {
  const part = await partOf(stage, id);
  const matter = await stage.matter(id);
  const reply = currentReply(part, currentRound(matter)?.number ?? 1);
  if (!reply) throw new Error(`no reply drafted at ${id}`);
  return { matter, part, reply };
}

const headed = ({ title, text }: { title: string; text: string }): { heading: string; text: string } => ({ heading: title, text });

const moneyOf = (plot: Plot): number => Math.max(0, ...plot.matter.measures.map((each) => each.moneyWan ?? 0));

async function draft(stage: Stage, plot: Plot, id: string, stepName: string, round: number): Promise<string> {
  const { matter, turns } = plot;
  const part = await partOf(stage, id);
  const byChapters = matter.kind === 'recommendation';
  const answers = matter.answers.map((each, at) => ({ suggestion: at + 1, verdict: each.verdict, text: round === 1 ? each.text : `${each.text}${again(plot, at)}` }));
  const proposedClass = round === 1 ? (turns.unitClass ?? matter.class) : matter.class;
  return stage.act(
    stepName,
    'draft-reply',
    await stage.who(`${matter.lead}/officer`),
    {
      assignmentId: part.id,
      answers: byChapters ? [] : answers,
      chapters: matter.chapters.map((each) => ({ heading: each.title, measures: each.measures.map(headed) })),
      problems: matter.problems,
      nextSteps: matter.nextSteps.map(headed),
      ...(matter.explanation ? { explanation: matter.explanation } : {}),
      proposedClass,
      ...(moneyOf(plot) > 0 ? { moneyWan: moneyOf(plot) } : {}),
      openness: 'full',
      commitments: matter.commitments,
    },
    id,
  );
}

/** What the second letter adds after a redo. */
function again(plot: Plot, at: number): string {
  if (at > 0) return '';
  return plot.turns.dissatisfied === 'work'
    ? '重新办理期间，我们由负责人带队再次上门听取意见，逐条说明了办理过程和依据，并把经办人电话公布给提案者随时联系。'
    : '重新办理期间，我们会同协办单位到现场复核，补做了提案者指出的未到位部分，请提案者一起查看了结果。';
}

async function countersign(stage: Stage, id: string, stepName: string): Promise<void> {
  const { matter, part, reply } = await atHand(stage, id);
  for (const each of matter.assignments.filter((one) => one.role === 'assisting' && one.endedOn === null && one.acceptedOn !== null)) {
    if (reply.countersigned.some((one) => one.assignmentId === each.id)) continue;
    const code = codeOf(stage, each.unitId);
    await stage.act(`${stepName}/${code}`, 'countersign-reply', await stage.who(`${code}/officer`), { assignmentId: part.id, version: reply.version }, id);
  }
}

function objection(stage: Stage, plot: Plot, id: string, day: Day): Step[] {
  const { key, order, matter } = plot;
  const code = matter.assisting[0] ?? '';
  return [
    {
      at: slot(day, 2, order),
      key: `${key}/object`,
      run: async () => {
        const { part, reply } = await atHand(stage, id);
        await stage.act(
          `${key}/object`,
          'object-to-reply',
          await stage.who(`${code}/officer`),
          { assignmentId: part.id, version: reply.version, text: '第一条中涉及我单位的完成时间与已报计划不一致，请核对后再会签。' },
          id,
        );
      },
    },
    { at: slot(day, 5, order), key: `${key}/redraft`, run: async () => void (await draft(stage, plot, id, `${key}/redraft`, 1)) },
  ];
}

function sendingBack(stage: Stage, plot: Plot, id: string, day: Day): Step[] {
  const { key, order, matter } = plot;
  return [
    {
      at: slot(day, 2, order),
      key: `${key}/send-back`,
      run: async () => {
        const { part, reply } = await atHand(stage, id);
        await stage.act(
          `${key}/send-back`,
          'send-back-reply',
          await stage.who(`${matter.lead}/reviewer`),
          { assignmentId: part.id, version: reply.version, reason: '数字要注明截至时间，措施要写明责任科室，请修改后再送。' },
          id,
        );
      },
    },
    { at: slot(day, 3, order), key: `${key}/redraft`, run: async () => void (await draft(stage, plot, id, `${key}/redraft`, 1)) },
    { at: slot(day, 4, order), key: `${key}/countersign-again`, run: () => countersign(stage, id, `${key}/countersign-again`) },
    {
      at: slot(day, 5, order),
      key: `${key}/clear-again`,
      run: async () => {
        const { part, reply } = await atHand(stage, id);
        await stage.act(`${key}/clear-again`, 'clear-reply', await stage.who(`${matter.lead}/reviewer`), { assignmentId: part.id, version: reply.version }, id);
      },
    },
  ];
}
