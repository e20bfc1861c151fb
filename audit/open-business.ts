import { readFileSync } from 'node:fs';
import { currentReply } from '../src/domain/proposal/matter.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Day } from '../src/domain/day.ts';
import { matterId, type Stage } from '../demo/stage.ts';
import { partOf } from '../demo/year/assignment.ts';
import { slot, workday, type Step } from '../demo/year/dates.ts';
import { plots } from '../demo/year/plot.ts';

/** What happens to a proposal that goes smoothly, with the working days and the hour of each act. */
const life = [
  ['draft', 0, 0],
  ['invite', 0, 1],
  ['submit', 0, 2],
  ['return', 0, 5],
  ['docket', 0, 6],
  ['pre-assign', 1, 0],
  ['assign', 2, 0],
  ['accept', 3, 0],
  ['name', 3, 2],
  ['return-part', 4, 0],
  ['talk', 4, 3],
  ['confirm', 4, 5],
  ['extend', 4, 6],
  ['talk-again', 5, 1],
  ['confirm-again', 5, 4],
  ['draft-reply', 6, 0],
  ['clear-section', 7, 0],
  ['clear-deputy', 7, 3],
  ['examine', 8, 0],
  ['issue', 9, 0],
] as const;
type Act = (typeof life)[number][0];

interface Waiting {
  key: string;
  /** the last thing that happened; what follows is waited for */
  stopsAt: Act;
  /** the day of that act; without it the last day but one */
  on?: Day;
  by: string;
  category?: string;
  assisting?: string[];
  title: string;
  situation: string;
  analysis: string;
  suggestions: string[];
}

/** Turns that only the case whose story ends with them takes. */
const turns: readonly Act[] = ['invite', 'return', 'return-part', 'extend'];
const lead = 'water';

/**
 * Proposals that wait at every desk on one day of the sample year. The year itself leaves few such cases: its people do
 * what is due on the day. They come on top of it where the district is looked at, never into the year and its figures.
 */
export function openBusiness(day: Day): (stage: Stage) => Step[] {
  const all = JSON.parse(readFileSync(new URL('open-business.json', import.meta.url), 'utf8')) as Waiting[];
  return (stage) => all.flatMap((each, order) => stepsOf(stage, each, order, each.on ?? workday(day, -1)));
}

function stepsOf(stage: Stage, waiting: Waiting, order: number, last: Day): Step[] {
  const { key, stopsAt } = waiting;
  const path = life.filter(([name]) => name === stopsAt || !turns.includes(name));
  const shown = path.slice(0, path.findIndex(([name]) => name === stopsAt) + 1);
  const end = shown.at(-1)?.[1] ?? 0;
  return shown.map(([name, days, hour]) => ({
    at: slot(workday(last, days - end), hour, 40 + order),
    key: `${key}/${name}`,
    run: async () => void (await acts[name]({ stage, waiting, id: matterId(key), act: (command, by, input, id) => stage.act(`${key}/${name}`, command, by, input, id) })),
  }));
}

interface Scene {
  stage: Stage;
  waiting: Waiting;
  id: string;
  act: (command: string, by: Actor, input: unknown, id?: string) => Promise<string>;
}

const office = ({ stage }: Scene): Promise<Actor> => stage.who('office-1');
const committee = ({ stage }: Scene): Promise<Actor> => stage.who('committee-1');
const seat = ({ stage }: Scene, which: string): Promise<Actor> => stage.who(`${lead}/${which}`);
const units = ({ stage, waiting }: Scene) => ({ lead: stage.unit(lead), assisting: (waiting.assisting ?? []).map(stage.unit) });

/** `member` is who holds the sample account; the others follow each other on the roster. */
async function author({ stage, waiting }: Scene): Promise<Actor> {
  const own = plots().find((plot) => plot.key === 'city-01')?.proposer ?? '';
  if (waiting.by === 'member') return stage.member(own);
  const names = [...(await stage.register()).members.values()].map((each) => each.name).filter((name) => name !== own);
  return stage.member(names[Number(waiting.by.split('-')[1])] ?? '');
}

async function reply({ stage, id }: Scene): Promise<{ assignmentId: string; version: number; examined: string | undefined }> {
  const part = await partOf(stage, id);
  const found = currentReply(part, 1);
  return { assignmentId: part.id, version: found?.version ?? 1, examined: found?.examined?.letterHash };
}
const part = async ({ stage, id }: Scene): Promise<{ assignmentId: string }> => ({ assignmentId: (await partOf(stage, id)).id });

const acts: Readonly<Record<Act, (scene: Scene) => Promise<unknown>>> = {
  draft: async (scene) => {
    const { title, situation, analysis, suggestions } = scene.waiting;
    return scene.act('draft-proposal', await author(scene), { matterKind: 'individual', title, situation, analysis, suggestions, mayPublish: true, isOneMatter: true });
  },
  invite: async (scene) => {
    const own = await author({ ...scene, waiting: { ...scene.waiting, by: 'member' } });
    return scene.act('invite-cosigners', await author(scene), { memberIds: [own.memberId] }, scene.id);
  },
  submit: async (scene) => scene.act('submit-proposal', await author(scene), {}, scene.id),
  return: async (scene) => scene.act('return-for-revision', await committee(scene), { remarks: '请写明路段、盏数和希望完成的时间，建议分条写。' }, scene.id),
  docket: async (scene) => scene.act('docket-proposal', await committee(scene), { category: scene.waiting.category, submission: 'between-sessions' }, scene.id),
  'pre-assign': async (scene) => scene.act('pre-assign', await office(scene), { ...units(scene), reason: '按单位职责拟办。' }, scene.id),
  assign: async (scene) => scene.act('assign', await office(scene), units(scene), scene.id),
  accept: async (scene) => scene.act('accept-assignment', await seat(scene, 'receiver'), await part(scene), scene.id),
  name: async (scene) => {
    const name = async (which: string): Promise<string> => (await seat(scene, which)).name;
    const people = { head: await name('head'), deputy: await name('reviewer'), section: '水政水资源科', officerId: (await seat(scene, 'officer')).personId };
    return scene.act('name-responsible', await seat(scene, 'receiver'), { ...(await part(scene)), ...people }, scene.id);
  },
  talk: async (scene) => talk(scene, 'before', 1),
  confirm: async (scene) => confirm(scene),
  'talk-again': async (scene) => talk(scene, 'during', 2),
  'confirm-again': async (scene) => confirm(scene),
  'return-part': async (scene) =>
    scene.act(
      'return-assignment',
      await seat(scene, 'receiver'),
      { ...(await part(scene)), reason: '湿地公园的建设管理由园林部门负责，我局没有相应职责，建议改由其主办。', betterUnitId: scene.stage.unit('parks') },
      scene.id,
    ),
  extend: async (scene) =>
    scene.act('request-extension', await seat(scene, 'reviewer'), { ...(await part(scene)), to: '2024-10-25', reason: '取水点选址涉及规划和资金安排，需与两家单位会商，已征得提案者同意。' }, scene.id),
  'draft-reply': async (scene) => {
    const answers = scene.waiting.suggestions.map((text, at) => ({
      suggestion: at + 1,
      verdict: 'adopted',
      text: `关于“${text.replace(/。$/, '')}”：我局已会同有关单位到现场核实，列入今年工作计划，落实经费和责任人，九月底前完成并将结果送您查看。`,
    }));
    return scene.act(
      'draft-reply',
      await seat(scene, 'officer'),
      { ...(await part(scene)), answers, chapters: [], problems: [], nextSteps: [], proposedClass: 'solved', openness: 'full', commitments: [] },
      scene.id,
    );
  },
  'clear-section': async (scene) => clear(scene),
  'clear-deputy': async (scene) => clear(scene),
  examine: async (scene) => {
    const { assignmentId, version } = await reply(scene);
    const letterHash = await scene.stage.letter(scene.id, assignmentId, 'solved');
    return scene.act('examine-reply', await office(scene), { assignmentId, version, officeClass: 'solved', openness: 'full', letterHash }, scene.id);
  },
  issue: async (scene) => {
    const { assignmentId, examined } = await reply(scene);
    return scene.act('issue-reply', await seat(scene, 'head'), { assignmentId, letterHash: examined, copies: ['区政协提案委员会', '区政府办公室'] }, scene.id);
  },
};

async function clear(scene: Scene): Promise<string> {
  const { assignmentId, version } = await reply(scene);
  return scene.act('clear-reply', await seat(scene, 'reviewer'), { assignmentId, version }, scene.id);
}

/** Written down on the day it was held, so many days after the unit took the case on. */
async function talk(scene: Scene, phase: 'before' | 'during', days: number): Promise<string> {
  const taken = await partOf(scene.stage, scene.id);
  const unit = await seat(scene, 'officer');
  const held = { phase, mode: 'on-site', heldOn: workday(taken.acceptedOn ?? taken.assigned.on, days), place: '现场', attendees: `${(await author(scene)).name}、${unit.name}` };
  return scene.act('record-consultation', unit, { assignmentId: taken.id, ...held, intent: '最看重今年能见到变化。', outcome: '一起看了现场，逐条听取了建议，商定先易后难分步办理。' }, scene.id);
}

async function confirm(scene: Scene): Promise<string> {
  const consultationId = (await scene.stage.matter(scene.id)).consultations.findLast((each) => each.state === 'recorded')?.id;
  return scene.act('confirm-consultation', await author(scene), { consultationId, answer: 'confirmed' }, scene.id);
}
