import type { Day, Instant } from '../day.ts';
import type { Deadline } from '../deadline.ts';
import type { ClearanceStep, MatterKind, consultationModes, consultationPhases } from '../rulebook.ts';
import type { Publication } from '../publication/publication.ts';
import type { Instruction, Lead } from '../supervision/supervision.ts';
import type { TextRef } from '../text-ref.ts';

/** Who acted, as kept with a fact. */
export interface By {
  personId: string | null;
  name: string;
  post: string;
  /** when it was recorded */
  at: Instant;
  /** the day it happened */
  on: Day;
}

export interface Proposer {
  memberId: string | null;
  bodyId: string | null;
  /** a deputy, or the committee in whose name a recommendation stands */
  name: string;
}

export interface Wording {
  title: TextRef;
  situation: TextRef;
  analysis: TextRef;
  /** numbered from 1 in this order */
  suggestions: readonly TextRef[];
}

export interface Consent {
  mayPublish: boolean;
  reason: TextRef | null;
}

export interface Cosigner {
  memberId: string;
  state: 'invited' | 'signed' | 'declined' | 'lapsed';
  on: Day;
  isOnPaper: boolean;
}

export interface Docket {
  serial: number;
  /** as printed, e.g. 007 */
  number: string;
  category: string;
  submission: 'in-session' | 'between-sessions';
  rulebookVersion: number;
  on: Day;
}

export type Exit =
  | { kind: 'declined'; ground: string; explanation: TextRef; on: Day }
  | { kind: 'diverted'; to: string; explanation: TextRef; on: Day }
  | { kind: 'withdrawn'; reason: TextRef; on: Day };

export type Verdict = 'adopted' | 'partly' | 'not-now';

export interface ReplyVersion {
  version: number;
  round: number;
  answers: readonly { suggestion: number; verdict: Verdict; text: TextRef }[];
  /** chapters, problems and next steps of the answer to a recommendation */
  chapters: readonly Chapter[];
  problems: readonly TextRef[];
  nextSteps: readonly TitledText[];
  explanation: TextRef | null;
  proposedClass: string;
  moneyWan: number | null;
  openness: string;
  opennessReason: string | null;
  commitments: readonly PromiseDraft[];
  by: By;
  countersigned: readonly { assignmentId: string; by: By }[];
  objections: readonly { assignmentId: string; text: TextRef; by: By; isResolved: boolean }[];
  comments: readonly { id: string; paragraph: number; text: TextRef; by: By }[];
  cleared: readonly { step: ClearanceStep; isLast: boolean; by: By }[];
  sentBack: readonly { step: ClearanceStep | 'examination'; reason: TextRef; by: By }[];
  examined: { officeClass: string; openness: string; letterHash: string; remarks: TextRef | null; by: By } | null;
  issued: { letterNumber: string; letterHash: string; on: Day; copies: readonly string[]; by: By } | null;
  corrects: number | null;
}

export interface TitledText {
  title: TextRef;
  text: TextRef;
}
export interface Chapter {
  title: TextRef;
  measures: readonly TitledText[];
}
export interface PromiseDraft {
  suggestion: number;
  text: TextRef;
  dueOn: Day;
}

export interface Assignment {
  id: string;
  unitId: string;
  role: 'lead' | 'assisting' | 'split';
  suggestions: readonly number[];
  round: number;
  assigned: By;
  acceptedOn: Day | null;
  /** replaced or returned for good: no longer counts */
  endedOn: Day | null;
  returns: readonly ReturnRecord[];
  chain: { head: string; deputy: string; section: string; officerId: string; officer: string } | null;
  subUnits: readonly { unitId: string; task: TextRef }[];
  plan: readonly { text: TextRef; on: Day; person: string }[];
  opinion: { text: TextRef; on: Day; round: number } | null;
  replies: readonly ReplyVersion[];
  extension: { to: Day; reason: TextRef; on: Day } | null;
  served: readonly { round: number; mode: 'opened' | 'paper' | 'in-person'; on: Day }[];
}

export interface ReturnRecord {
  reason: TextRef;
  betterUnitId: string | null;
  on: Day;
  ruling: { outcome: 'keep' | 'reassign' | 'joint-meeting' | 'leader'; unitId: string | null; reason: TextRef; on: Day } | null;
}

export interface Consultation {
  id: string;
  assignmentId: string;
  round: number;
  phase: (typeof consultationPhases)[number];
  mode: (typeof consultationModes)[number];
  heldOn: Day;
  /** the day it was entered: the time to deny it runs from here */
  recordedOn: Day;
  place: string;
  attendees: string;
  intent: TextRef;
  outcome: TextRef;
  /** denied ones do not count; undenied ones do once the limit has lapsed */
  state: 'recorded' | 'confirmed' | 'denied' | 'undenied';
  remark: TextRef | null;
}

export interface Commitment {
  id: string;
  assignmentId: string;
  suggestion: number;
  text: TextRef;
  dueOn: Day;
  originalDueOn: Day;
  reports: readonly { text: TextRef; claimsDone: boolean; on: Day }[];
  state: 'open' | 'fulfilled' | 'dropped';
  settledOn: Day | null;
}

export interface Round {
  number: number;
  openedOn: Day;
  reason: TextRef | null;
  /** assignments asked to answer in this round */
  assignmentIds: readonly string[];
  feedbackClosedOn: Day | null;
}

/** What a scan shows that was signed or entered on paper. */
export type PaperOf = 'seal' | 'proposal' | 'co-signature' | 'consent' | 'confirmation' | 'contest';
/** What a file of a case belongs to. */
export type FileOf = PaperOf | 'consultation' | 'progress' | 'joint-meeting' | 'opinion' | 'message' | 'commitment' | 'look-back' | 'proof';

/** A file of the case: what it belongs to and who brought it. Its bytes lie under its hash. */
export interface KeptFile {
  hash: string;
  of: FileOf;
  about: string | null;
  by: By;
}

export interface Measure {
  id: string;
  assignmentId: string;
  suggestion: number | null;
  what: TextRef;
  place: string | null;
  moneyWan: string | null;
  on: Day;
}

export interface FigureEntry {
  id: string;
  assignmentId: string;
  suggestion: number | null;
  indicator: string;
  /** a decimal number as text, so that nothing is lost */
  value: string;
  unit: string;
  from: Day | null;
  to: Day;
  source: string | null;
  corrections: readonly { value: string; reason: TextRef; on: Day }[];
  verifiedOn: Day | null;
}

/** One matter in the process: the fold of its events. Texts are hashes; names are looked up when shown. */
export interface Matter {
  kind: 'matter';
  id: string;
  sessionId: string;
  matterKind: MatterKind;
  origin: 'district' | 'city' | 'province';
  wording: Wording;
  proposer: Proposer;
  cosigners: readonly Cosigner[];
  cosignCutOffOn: Day | null;
  consent: Consent;
  suggestedUnitIds: readonly string[];
  isOnPaper: boolean;
  draftedBy: By;
  submittedOn: Day | null;
  receiptNumber: string | null;
  revisions: number;
  returnedForRevision: { remarks: TextRef; on: Day } | null;
  reviews: readonly { level: number; recommendation: string; reason: TextRef | null; by: By }[];
  docket: Docket | null;
  isKey: boolean;
  exit: Exit | null;
  mergedInto: string | null;
  /** of a merged matter: its principal's answer is out and its own proposers are asked */
  askedWithPrincipal: { round: number; due: Day | null } | null;
  absorbed: readonly string[];
  recused: readonly string[];
  isSealed: boolean;
  isPurged: boolean;
  preStudies: readonly { unitIds: readonly string[]; question: TextRef; result: TextRef | null; on: Day }[];
  preAssignment: PreAssignment | null;
  assignments: readonly Assignment[];
  rounds: readonly Round[];
  deadlines: readonly Deadline[];
  consultations: readonly Consultation[];
  appointments: readonly { id: string; assignmentId: string; times: readonly Instant[]; place: string; chosen: Instant | null; isDeclined: boolean }[];
  jointHandlings: readonly { id: string; assignmentId: string; question: TextRef; decision: TextRef | null; on: Day }[];
  commitments: readonly Commitment[];
  measures: readonly Measure[];
  figures: readonly FigureEntry[];
  acknowledged: readonly { memberId: string | null; isUnderstood: boolean; on: Day }[];
  contested: readonly { by: string; text: TextRef; round: number; on: Day }[];
  escalatedOn: Day | null;
  /** class at closing, by which the year is counted */
  closed: { class: string; on: Day } | null;
  /** class after later proof; never changes the year's shares */
  revisedClass: { from: string; to: string; on: Day } | null;
  files: readonly KeptFile[];
  publication: Publication;
  /** the leader who supervises it (领衔督办) */
  ledBy: Lead | null;
  instructions: readonly Instruction[];
  lookBacks: readonly { text: TextRef; on: Day }[];
  archivedOn: Day | null;
  /** acts that their receiver has not opened yet can be withdrawn */
  lastAct: { event: string; by: string | null; assignmentId: string | null } | null;
}

export interface PreAssignment {
  lead: string;
  assisting: readonly string[];
  split: readonly { unitId: string; suggestions: readonly number[] }[];
  reason: TextRef | null;
  on: Day;
  answers: readonly { unitId: string; answer: 'agree' | 'agree-but-add' | 'not-ours' | 'silent'; otherUnitId: string | null; ground: TextRef | null; on: Day }[];
}

export const liveAssignments = (matter: Matter): readonly Assignment[] => matter.assignments.filter((each) => each.endedOn === null);
/** The assignments that must reply to the proposer: the lead and every split unit. */
export const replyingAssignments = (matter: Matter): readonly Assignment[] => liveAssignments(matter).filter((each) => each.role !== 'assisting');
export const assignmentOf = (matter: Matter, id: string): Assignment | undefined => matter.assignments.find((each) => each.id === id);
export const currentRound = (matter: Matter): Round | undefined => matter.rounds.at(-1);
export const currentReply = (assignment: Assignment, round: number): ReplyVersion | undefined => assignment.replies.filter((each) => each.round === round).at(-1);
export const issuedReply = (assignment: Assignment, round: number): ReplyVersion | undefined => assignment.replies.filter((each) => each.round === round && each.issued).at(-1);
