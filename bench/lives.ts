import type { Actor } from '../src/domain/actor.ts';
import { dayOf, type Instant } from '../src/domain/day.ts';
import type { Matter } from '../src/domain/proposal/matter.ts';
import { hashOf } from '../src/server/hashing.ts';
import { act, matterIn, settle, type MemoryDistrict } from './memory-district.ts';
import type { Cast, UnitDesks } from './cast.ts';
import { wordingOf } from './words.ts';

/** How far a case gets; each goes on where the one before ends. */
export const lives = ['under-review', 'docketed', 'assigned', 'accepted', 'in-handling', 'closed'] as const;
export type Life = (typeof lives)[number];
/** Out of how many hundred cases so many get so far. */
export type Mix = Readonly<Record<Life, number>>;

/** A year in its autumn. */
export const realistic: Mix = { 'under-review': 4, docketed: 8, assigned: 18, accepted: 20, 'in-handling': 25, closed: 25 };
/** Much shorter cases, for a million of them: mostly docketed, assigned and accepted. */
export const short: Mix = { 'under-review': 5, docketed: 20, assigned: 43, accepted: 25, 'in-handling': 5, closed: 2 };

/** Spreads whole numbers evenly and always in the same way. */
export const spread = (n: number, salt: number, over: number): number => Math.floor((((Math.imul(n + 1, 2_654_435_761) ^ Math.imul(salt + 7, 2_246_822_519)) >>> 0) / 2 ** 32) * over);

export function lifeOf(n: number, mix: Mix): Life {
  let left = spread(n, 1, 100);
  return lives.find((life) => (left -= mix[life]) < 0) ?? 'docketed';
}

/** One case from its draft as far as its life goes, an act a second from `at` on. Returns the id of the matter. */
export function liveThrough(district: MemoryDistrict, cast: Cast, n: number, life: Life, at: number): string {
  let clock = at;
  const now = (): Instant => new Date((clock += 1000)).toISOString();
  const proposer = pick(cast.members, spread(n, 2, cast.members.length));
  const lead = pick(cast.units, spread(n, 3, cast.units.length));
  const id = act(district, 'draft-proposal', proposer, now(), { ...wordingOf(n), matterKind: 'individual', mayPublish: true, isOneMatter: true, suggestedUnitIds: [lead.id] });
  const give = (name: string, actor: Actor, input: object = {}): unknown => act(district, name, actor, now(), input, id);
  const reach = lives.indexOf(life);
  give('submit-proposal', proposer);
  if (reach >= 1) give('docket-proposal', cast.clerk, { category: pick(categories, n % categories.length), submission: 'in-session' });
  if (reach >= 2) give('assign', cast.office, { lead: lead.id, assisting: n % 5 === 0 ? [pick(cast.units, (cast.units.indexOf(lead) + 1) % cast.units.length).id] : [] });
  if (reach >= 3) give('accept-assignment', lead.receiver, { assignmentId: partOf(matterIn(district, id)).id });
  if (reach >= 4) handle({ district, give, id, lead, proposer, now });
  if (reach >= 5) answer({ district, give, id, lead, proposer, now }, cast);
  settle(district);
  return id;
}

const categories = ['economy', 'city', 'culture', 'society'] as const;

function pick<T>(list: readonly T[], at: number): T {
  const found = list[at];
  if (found === undefined) throw new Error(`nothing at ${at}`);
  return found;
}

interface Course {
  district: MemoryDistrict;
  give: (name: string, actor: Actor, input?: object) => unknown;
  id: string;
  lead: UnitDesks;
  proposer: Actor;
  now: () => Instant;
}

const partOf = (matter: Matter) =>
  pick(
    matter.assignments.filter((each) => each.role === 'lead'),
    0,
  );

function handle(course: Course): void {
  const { give, lead, district, id } = course;
  const assignmentId = partOf(matterIn(district, id)).id;
  give('name-responsible', lead.receiver, { assignmentId, head: lead.head.name, deputy: lead.reviewer.name, section: '业务科', officerId: lead.officer.personId ?? '' });
  consult(course, 'before');
  give('report-progress', lead.officer, { assignmentId, text: '已到现场踏勘，正在会同有关单位研究办理措施。' });
}

function consult({ give, lead, proposer, district, id, now }: Course, phase: 'before' | 'during'): void {
  const assignmentId = partOf(matterIn(district, id)).id;
  give('record-consultation', lead.officer, {
    assignmentId,
    phase,
    mode: 'visit',
    heldOn: dayOf(now()),
    place: '社区会议室',
    attendees: `${proposer.name}、${lead.officer.name}`,
    intent: '希望尽快解决。',
    outcome: '就办理思路和时间安排达成一致。',
  });
  give('confirm-consultation', proposer, { consultationId: matterIn(district, id).consultations.at(-1)?.id ?? '', answer: 'confirmed' });
}

/** Assisting units have not taken part: the lead answers alone. */
function answer(course: Course, cast: Cast): void {
  const { give, lead, proposer, district, id } = course;
  consult(course, 'during');
  const { id: assignmentId, suggestions } = partOf(matterIn(district, id));
  const letterHash = hashOf(`letter of ${id}`);
  give('draft-reply', lead.officer, {
    assignmentId,
    proposedClass: 'solved',
    openness: 'full',
    answers: suggestions.map((suggestion) => ({ suggestion, verdict: 'adopted', text: `第${suggestion}条建议已经采纳，有关工作按计划完成，居民反映良好。` })),
  });
  give('clear-reply', lead.reviewer, { assignmentId, version: 1 });
  give('clear-reply', lead.reviewer, { assignmentId, version: 1 });
  give('examine-reply', cast.office, { assignmentId, version: 1, officeClass: 'solved', openness: 'full', letterHash });
  give('issue-reply', lead.head, { assignmentId, letterHash, copies: ['区政协提案委员会'] });
  give('record-service', lead.receiver, { assignmentId, mode: 'in-person' });
  give('rate-reply', proposer, { levels: { work: 'satisfied', result: 'fairly-satisfied' }, answers: { talked: 'yes', 'to-the-point': 'yes' } });
  give('close-rating', cast.clerk);
  give('close-proposal', cast.office);
}
