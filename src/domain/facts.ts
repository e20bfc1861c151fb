import type { Deadline } from './deadline.ts';
import type { Day } from './day.ts';
import type { RatingRound } from './feedback/rating-round.ts';
import { missingConsultations } from './proposal/consultations.ts';
import { levelOf } from './proposal/guards.ts';
import { liveAssignments, replyingAssignments, type Assignment, type Matter } from './proposal/matter.ts';
import { slugOf } from './proposal/numbering.ts';
import { classAtIssue, isAnswered, issuedClass, standingReply } from './proposal/result.ts';
import type { MatterKind, Rulebook } from './rulebook.ts';

/**
 * Exactly what statistics need of one matter: plain values, kept as a row of its own from one event to the next, so that the
 * figures of a past day can be had again. Judged by the rules the matter is pinned to.
 */
export interface MatterFacts {
  id: string;
  matterKind: MatterKind;
  isKey: boolean;
  category: string | null;
  origin: Matter['origin'];
  sessionId: string;
  reportYear: number;
  serial: number | null;
  /** docket number as in addresses, e.g. 2024-0007; null before docketing */
  slug: string | null;
  submission: 'in-session' | 'between-sessions' | null;
  /** the kind is inside the base of the proposal figures (rulebook) */
  countsInMetrics: boolean;
  submittedOn: Day | null;
  docketedOn: Day | null;
  assignedOn: Day | null;
  /** the day the last part was first answered; null while one is not */
  answeredOn: Day | null;
  closedOn: Day | null;
  archivedOn: Day | null;
  parts: readonly PartFacts[];
  rounds: number;
  isAnswered: boolean;
  classAtIssue: string | null;
  classAtClosing: string | null;
  revisedClass: string | null;
  isContested: boolean;
  commitments: readonly CommitmentFacts[];
  mergedInto: string | null;
  exit: { kind: string; on: Day } | null;
}

/** One assignment; ended ones stay, for the figures on returns. */
export interface PartFacts {
  assignmentId: string;
  unitId: string;
  role: Assignment['role'];
  assignedOn: Day;
  acceptedOn: Day | null;
  acceptDue: Day | null;
  endedOn: Day | null;
  returns: number;
  returnsUpheld: number;
  extensions: number;
  /** limit of the first answer, extensions and pauses included */
  replyDue: Day | null;
  repliedOn: Day | null;
  opinionDue: Day | null;
  opinionOn: Day | null;
  firstClass: string | null;
  finalClass: string | null;
  /** the last round this part was asked in */
  rounds: number;
  meetsConsultations: boolean;
  suggestions: { answered: number; adopted: number; partly: number };
}

export interface CommitmentFacts {
  unitId: string;
  dueOn: Day;
  originalDueOn: Day;
  state: 'open' | 'fulfilled' | 'dropped';
  settledOn: Day | null;
}

export interface RatingFacts {
  matterId: string;
  round: number;
  /** forms asked for; null while the round is open and nobody said */
  asked: number | null;
  /** per form, per axis of the rulebook: does it say 满意 or 基本满意? Whose it is stays out */
  forms: readonly Readonly<Record<string, boolean>>[];
  /** 未表态: asked and not returned when the round was closed */
  silent: number;
  closedOn: Day | null;
}

export function factsOf(matter: Matter, rules: Rulebook, reportYear: number): MatterFacts {
  const { docket } = matter;
  const parts = matter.assignments.map((part) => partFacts(matter, part, rules));
  const replied = replyingAssignments(matter).map((part) => firstReply(part)?.issued?.on ?? null);
  return {
    id: matter.id,
    matterKind: matter.matterKind,
    isKey: matter.isKey,
    category: docket?.category ?? null,
    origin: matter.origin,
    sessionId: matter.sessionId,
    reportYear,
    serial: docket?.serial ?? null,
    slug: docket ? slugOf(reportYear, matter.matterKind, docket.serial) : null,
    submission: docket?.submission ?? null,
    countsInMetrics: rules.kinds.find((each) => each.kind === matter.matterKind)?.countsInMetrics ?? false,
    submittedOn: matter.submittedOn,
    docketedOn: docket?.on ?? null,
    assignedOn:
      liveAssignments(matter)
        .map((each) => each.assigned.on)
        .toSorted()[0] ?? null,
    answeredOn: replied.includes(null) ? null : (replied.toSorted().at(-1) ?? null),
    closedOn: matter.closed?.on ?? null,
    archivedOn: matter.archivedOn,
    parts,
    rounds: matter.rounds.at(-1)?.number ?? 0,
    isAnswered: isAnswered(matter),
    classAtIssue: classAtIssue(matter, rules)?.code ?? null,
    classAtClosing: matter.closed?.class ?? null,
    revisedClass: matter.revisedClass?.to ?? null,
    isContested: matter.contested.length > 0,
    commitments: commitmentFacts(matter),
    mergedInto: matter.mergedInto,
    exit: matter.exit ? { kind: matter.exit.kind, on: matter.exit.on } : null,
  };
}

/** `asked` while the round is open; a closed round knows it itself. */
export function ratingFactsOf(rating: RatingRound, rules: Rulebook, asked: number | null = null): RatingFacts {
  const { matterId, round, closedOn, silent } = rating;
  const forms = rating.forms.map((form) => Object.fromEntries(rules.ratingAxes.map((axis) => [axis.code, levelOf(rules, form.levels[axis.code] ?? '')?.isSatisfied === true])));
  return { matterId, round, asked: closedOn === null ? asked : forms.length + silent.length, forms, silent: silent.length, closedOn };
}

const firstReply = (part: Assignment) => part.replies.find((each) => each.issued !== null);

function partFacts(matter: Matter, part: Assignment, rules: Rulebook): PartFacts {
  const clock = (rule: Deadline['rule']): Deadline | undefined => matter.deadlines.find((each) => each.rule === rule && each.assignmentId === part.id);
  const extended = matter.deadlines.filter((each) => each.assignmentId === part.id && (each.rule === 'reply' || each.rule === 'redo'));
  const first = firstReply(part);
  const answers = standingReply(part)?.answers ?? [];
  return {
    assignmentId: part.id,
    unitId: part.unitId,
    role: part.role,
    assignedOn: part.assigned.on,
    acceptedOn: part.acceptedOn,
    acceptDue: clock('return')?.due ?? null,
    endedOn: part.endedOn,
    returns: part.returns.length,
    returnsUpheld: part.returns.filter((each) => isUpheld(each, part)).length,
    extensions: extended.reduce((sum, each) => sum + each.extensions.length, 0),
    replyDue: clock('reply')?.due ?? null,
    repliedOn: first?.issued?.on ?? null,
    opinionDue: clock('opinion')?.due ?? null,
    opinionOn: part.opinion?.on ?? null,
    // The class a round ended with: a corrected letter of the first round still belongs to it.
    firstClass: issuedClass(part.replies.findLast((each) => each.issued !== null && each.round === first?.round)),
    finalClass: issuedClass(standingReply(part)),
    rounds: matter.rounds.findLast((each) => each.assignmentIds.includes(part.id))?.number ?? 0,
    meetsConsultations: missingConsultations(matter, rules, part.id) === null,
    suggestions: { answered: answers.length, adopted: answers.filter((each) => each.verdict === 'adopted').length, partly: answers.filter((each) => each.verdict === 'partly').length },
  };
}

/** Upheld: given to another unit, at once or after a joint meeting or a leader's word. */
function isUpheld({ ruling }: Assignment['returns'][number], part: Assignment): boolean {
  if (!ruling || ruling.outcome === 'keep') return false;
  return ruling.outcome === 'reassign' || part.endedOn !== null;
}

function commitmentFacts(matter: Matter): CommitmentFacts[] {
  return matter.commitments.map(({ assignmentId, dueOn, originalDueOn, state, settledOn }) => ({
    unitId: matter.assignments.find((each) => each.id === assignmentId)?.unitId ?? '',
    dueOn,
    originalDueOn,
    state,
    settledOn,
  }));
}
