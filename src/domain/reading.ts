import { isCommittee, isOffice, isUnit, type Actor } from './actor.ts';
import { isProposer } from './proposal/guards.ts';
import type { MatterEventType } from './proposal/events.ts';
import type { FileOf, Matter } from './proposal/matter.ts';
import { stageOf, type Stage } from './proposal/stage.ts';

/** What may be read of a matter, by whom, when. Data; queries apply it before they count anything. */
export const fields = [
  'case',
  'wording',
  'cosigning',
  'consent',
  'review',
  'pre-assignment',
  'assignments',
  'plan',
  'consultations',
  'opinions',
  'drafts',
  'replies',
  'ratings',
  'feedback',
  'commitments',
  'ledger',
  'notes',
  'publication',
  'supervision',
] as const;
export type Field = (typeof fields)[number];

export const relations = ['proposer', 'cosigner', 'lead', 'assisting', 'other-unit', 'office', 'committee', 'leader', 'auditor', 'public'] as const;
export type Relation = (typeof relations)[number];

/** drafting · at the committee · with the offices and units · awaiting feedback · closed */
export const phases = ['draft', 'review', 'handling', 'feedback', 'closed'] as const;
export type Phase = (typeof phases)[number];

export type Sight = 'shown' | 'masked' | 'hidden';

/**
 * One letter per phase: s shown, m masked, h hidden, c shown once the committee has closed that round's ratings, p as far as
 * publication decided: the public reads the rows made from that decision and never the case itself.
 * Ratings of a unit's case stay hidden from it until the matter is closed (背靠背); drafts of a reply are the unit's own
 * until it sends them to the office.
 */
export const matrix: Record<Field, Record<Relation, string>> = {
  //                proposer  cosigner   lead   assisting   other-unit   office   committee  leader   auditor   public
  case: row('sssss', 'sssss', 'hhsss', 'hhsss', 'hhhhh', 'hssss', 'hssss', 'hhsss', 'hssss', 'hhppp'),
  wording: row('sssss', 'sssss', 'hhsss', 'hhsss', 'hhhhh', 'hssss', 'hssss', 'hhsss', 'hssss', 'hhppp'),
  cosigning: row('sssss', 'sssss', 'hhmmm', 'hhmmm', 'hhhhh', 'hssss', 'hssss', 'hhsss', 'hssss', 'hhppp'),
  consent: row('sssss', 'sssss', 'hhsss', 'hhsss', 'hhhhh', 'hssss', 'hssss', 'hhsss', 'hssss', 'hhhhh'),
  review: row('sssss', 'sssss', 'hhhhh', 'hhhhh', 'hhhhh', 'hhsss', 'hssss', 'hhsss', 'hssss', 'hhhhh'),
  'pre-assignment': row('hhhhh', 'hhhhh', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh'),
  assignments: row('hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhppp'),
  plan: row('hhhhh', 'hhhhh', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhhss', 'hhsss', 'hhsss', 'hhhhh'),
  consultations: row('hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh'),
  opinions: row('hhhhh', 'hhhhh', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhhss', 'hhsss', 'hhsss', 'hhhhh'),
  drafts: row('hhhhh', 'hhhhh', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhhhh', 'hhhhh', 'hhsss', 'hhhhh'),
  replies: row('hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhppp'),
  ratings: row('hhsss', 'hhsss', 'hhhhs', 'hhhhs', 'hhhhh', 'hhccs', 'hhsss', 'hhccs', 'hhccs', 'hhhhh'),
  feedback: row('hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhppp'),
  commitments: row('hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhp'),
  ledger: row('hhhhs', 'hhhhs', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh'),
  notes: row('hhhhh', 'hhhhh', 'hhsss', 'hhhhh', 'hhhhh', 'hhhhh', 'hssss', 'hhhhh', 'hhsss', 'hhhhh'),
  publication: row('hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh'),
  supervision: row('hhhhh', 'hhhhh', 'hhsss', 'hhsss', 'hhhhh', 'hhsss', 'hhsss', 'hhsss', 'hhsss', 'hhhhh'),
};

function row(...codes: readonly string[]): Record<Relation, string> {
  return Object.fromEntries(relations.map((relation, at) => [relation, codes[at] ?? 'hhhhh'])) as Record<Relation, string>;
}

export function phaseOf(stage: Stage): Phase {
  switch (stage) {
    case 'drafting':
      return 'draft';
    case 'under-review':
    case 'returned-for-revision':
    case 'declined':
    case 'diverted':
    case 'withdrawn':
      return 'review';
    case 'docketed':
    case 'pre-assigned':
    case 'assigned':
    case 'in-handling':
    case 'reply-in-clearance':
    case 'merged-into':
      return 'handling';
    case 'awaiting-feedback':
      return 'feedback';
    default:
      return 'closed';
  }
}

/** Every relation the actor has to the matter; what one of them shows is shown. */
export function relationsOf(matter: Matter, actor: Actor): Relation[] {
  const found: Relation[] = [];
  if (isProposer(matter, actor)) found.push('proposer');
  else if (isProposer(matter, actor, true) || (actor.memberId !== null && matter.cosigners.some((each) => each.memberId === actor.memberId && each.state === 'invited'))) found.push('cosigner');
  if (isCommittee(actor)) found.push('committee');
  if (isOffice(actor)) found.push('office');
  if (actor.role === 'leader') found.push('leader');
  if (actor.role === 'audit-admin') found.push('auditor');
  if (isUnit(actor)) found.push(unitRelation(matter, actor.unitId ?? ''));
  return found.length > 0 ? found : ['public'];
}

function unitRelation(matter: Matter, unitId: string): Relation {
  const held = matter.assignments.filter((each) => each.unitId === unitId);
  if (held.some((each) => each.role !== 'assisting')) return 'lead';
  if (held.length > 0) return 'assisting';
  const asked = matter.preAssignment;
  if (asked?.lead === unitId || asked?.split.some((each) => each.unitId === unitId)) return 'lead';
  return asked?.assisting.includes(unitId) ? 'assisting' : 'other-unit';
}

/** May the actor see this field of the matter now? `round` matters for ratings only. */
export function sightOf(matter: Matter, actor: Actor, field: Field, round?: number): Sight {
  // A classified matter found late: that there is such a case stays known, its content only to the committee.
  if (matter.isSealed && field !== 'case' && !isCommittee(actor)) return 'hidden';
  const phase = phases.indexOf(phaseOf(stageOf(matter)));
  const codes = relationsOf(matter, actor).map((relation) => matrix[field][relation].charAt(phase));
  const isClosedRound = matter.rounds.some((each) => each.number === round && each.feedbackClosedOn !== null);
  if (codes.some((code) => code === 's' || (code === 'c' && isClosedRound))) return 'shown';
  return codes.includes('m') ? 'masked' : 'hidden';
}

/** May publication bring this field before the public at the phase the matter is in? */
export const isForPublic = (matter: Matter, field: Field): boolean => matrix[field].public.charAt(phases.indexOf(phaseOf(stageOf(matter)))) === 'p';

/** Which field an event of the timeline belongs to; what is not named here belongs to the case itself. */
const fieldOfEvent: Partial<Record<MatterEventType, Field>> = {
  'cosigners-invited': 'cosigning',
  cosigned: 'cosigning',
  'cosign-declined': 'cosigning',
  'cosigning-lapsed': 'cosigning',
  'consent-recorded': 'consent',
  'revision-asked': 'review',
  'review-given': 'review',
  'person-recused': 'review',
  'pre-study-requested': 'pre-assignment',
  'pre-study-recorded': 'pre-assignment',
  'pre-assigned': 'pre-assignment',
  'pre-assignment-answered': 'pre-assignment',
  assigned: 'assignments',
  'assignment-accepted': 'assignments',
  'assignment-returned': 'pre-assignment',
  'return-ruled': 'pre-assignment',
  'handling-planned': 'plan',
  'opinion-submitted': 'opinions',
  // Whoever knows only that there were files must not learn of an opinion by them; `fieldOfEventAt` looks closer.
  'files-attached': 'opinions',
  'note-added': 'notes',
  'joint-handling-requested': 'plan',
  'joint-meeting-recorded': 'plan',
  'reply-drafted': 'drafts',
  'reply-countersigned': 'drafts',
  'reply-objected': 'drafts',
  'draft-commented': 'drafts',
  'reply-cleared': 'drafts',
  'reply-sent-back': 'drafts',
  'reply-examined': 'drafts',
  'measure-recorded': 'ledger',
  'figure-recorded': 'ledger',
  'figure-corrected': 'ledger',
  'figure-verified': 'ledger',
  'publication-decided': 'publication',
  'texts-redacted': 'publication',
  'publication-embargoed': 'publication',
  'case-published': 'publication',
  'case-unpublished': 'publication',
  'lead-taken': 'supervision',
  'instruction-given': 'supervision',
  'instruction-answered': 'supervision',
};

/** Which field a file of the case belongs to: whoever reads that one may read the file. Scans of ratings go with the ratings. */
const fieldOfFile: Record<FileOf, Field> = {
  seal: 'wording',
  proposal: 'wording',
  'co-signature': 'cosigning',
  consent: 'consent',
  confirmation: 'consultations',
  contest: 'feedback',
  consultation: 'consultations',
  progress: 'case',
  'joint-meeting': 'plan',
  opinion: 'opinions',
  message: 'case',
  commitment: 'commitments',
  'look-back': 'case',
  proof: 'case',
};

export const fileField = (of: FileOf): Field => fieldOfFile[of];

/** A file's event is seen by whoever may read the file. */
export const fieldOfEventAt = (type: string, payload: unknown): Field => {
  const { of } = payload as { of?: FileOf };
  return (type === 'scan-kept' || type === 'files-attached') && of !== undefined && Object.hasOwn(fieldOfFile, of) ? fileField(of) : eventField(type);
};

export const eventField = (type: string): Field => fieldOfEvent[type as MatterEventType] ?? 'case';
