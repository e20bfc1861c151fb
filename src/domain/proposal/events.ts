import type { Day, Instant } from '../day.ts';
import type { Deadline } from '../deadline.ts';
import type { ClearanceStep, MatterKind } from '../rulebook.ts';
import type { PublicationEvent } from '../publication/events.ts';
import type { SupervisionEvent } from '../supervision/events.ts';
import type { TextRef } from '../text-ref.ts';
import type { Chapter, Consent, Consultation, Exit, FigureEntry, FileOf, Measure, PaperOf, PromiseDraft, Proposer, TitledText, Verdict, Wording } from './matter.ts';

/** What can have happened to a matter. Names are past tense; texts are hashes of content. */
export type MatterEvent = IntakeEvent | ReviewEvent | AssignmentEvent | HandlingEvent | ReplyEvent | FeedbackEvent | ClosingEvent | LedgerEvent | PublicationEvent | SupervisionEvent;

export interface Written {
  matterKind: MatterKind;
  sessionId: string;
  origin: 'district' | 'city' | 'province';
  wording: Wording;
  proposer: Proposer;
  consent: Consent;
  suggestedUnitIds: readonly string[];
  isOnPaper: boolean;
}

export type IntakeEvent =
  | ({ type: 'proposal-drafted' } & Written)
  | { type: 'proposal-revised'; wording: Wording; consent: Consent; suggestedUnitIds: readonly string[] }
  | { type: 'cosigners-invited'; memberIds: readonly string[]; cutOffOn: Day }
  | { type: 'cosigned'; memberId: string; isOnPaper: boolean }
  | { type: 'cosign-declined'; memberId: string }
  | { type: 'cosigning-lapsed'; memberIds: readonly string[] }
  /** `matterKind` where the signatures decided it: a joint one nobody co-signed is an individual one */
  | { type: 'proposal-submitted'; receiptNumber: string; matterKind?: MatterKind }
  /** the seal of a body, or what was entered for somebody who cannot sign in */
  | { type: 'scan-kept'; of: PaperOf; file: string }
  /** evidence given with an act; `about` names the consultation, commitment or part */
  | { type: 'files-attached'; of: FileOf; about: string | null; files: readonly string[] }
  | { type: 'consent-recorded'; consent: Consent }
  | { type: 'proposal-withdrawn'; reason: TextRef };

export type ReviewEvent =
  | { type: 'revision-asked'; remarks: TextRef }
  | { type: 'review-given'; level: number; recommendation: string; reason: TextRef | null }
  | { type: 'proposal-docketed'; serial: number; number: string; category: string; submission: 'in-session' | 'between-sessions'; rulebookVersion: number }
  | { type: 'proposal-declined'; ground: string; explanation: TextRef }
  | { type: 'proposal-diverted'; to: Extract<Exit, { kind: 'diverted' }>['to']; explanation: TextRef }
  | { type: 'proposal-merged'; principalId: string; reason: TextRef | null }
  | { type: 'proposal-absorbed'; matterId: string }
  | { type: 'proposal-unmerged'; reason: TextRef }
  | { type: 'absorbed-released'; matterId: string }
  /** on a merged matter: every part of its principal's answer is delivered, its own proposers rate until `due` */
  | { type: 'principal-served'; round: number; due: Day | null }
  | { type: 'marked-key' }
  | { type: 'unmarked-key'; reason: TextRef }
  | { type: 'docket-corrected'; field: 'category' | 'kind' | 'proposer' | 'title'; from: string; to: string; reason: TextRef; proposer: Proposer | null }
  | { type: 'case-sealed'; reason: TextRef }
  | { type: 'content-purged'; reason: TextRef; hashes: readonly string[] }
  | { type: 'person-recused'; personId: string; reason: TextRef };

export interface NewAssignment {
  id: string;
  unitId: string;
  role: 'lead' | 'assisting' | 'split';
  suggestions: readonly number[];
}

export type AssignmentEvent =
  | { type: 'pre-study-requested'; unitIds: readonly string[]; question: TextRef }
  | { type: 'pre-study-recorded'; result: TextRef }
  | { type: 'pre-assigned'; lead: string; assisting: readonly string[]; split: readonly { unitId: string; suggestions: readonly number[] }[]; reason: TextRef | null; deadline: Deadline }
  | { type: 'pre-assignment-answered'; unitId: string; answer: 'agree' | 'agree-but-add' | 'not-ours' | 'silent'; otherUnitId: string | null; ground: TextRef | null }
  | { type: 'assigned'; assignments: readonly NewAssignment[]; deadlines: readonly Deadline[] }
  | { type: 'assignment-accepted'; assignmentId: string }
  | { type: 'assignment-returned'; assignmentId: string; reason: TextRef; betterUnitId: string | null; deadline: Deadline | null }
  | { type: 'return-ruled'; assignmentId: string; outcome: 'keep' | 'reassign' | 'joint-meeting' | 'leader'; unitId: string | null; reason: TextRef }
  | { type: 'reassigned'; assignmentId: string; replacement: NewAssignment; deadlines: readonly Deadline[]; reason: TextRef | null }
  | { type: 'assignment-inherited'; assignmentId: string; unitId: string }
  | { type: 'responsible-named'; assignmentId: string; head: string; deputy: string; section: string; officerId: string; officer: string }
  | { type: 'sub-unit-added'; assignmentId: string; unitId: string; task: TextRef }
  | { type: 'extension-requested'; assignmentId: string; to: Day; reason: TextRef }
  | { type: 'extension-granted'; assignmentId: string; from: Day; to: Day; moved: readonly { deadlineId: string; due: Day }[] }
  | { type: 'extension-refused'; assignmentId: string; reason: TextRef }
  | { type: 'clock-paused'; assignmentId: string; reason: TextRef }
  | { type: 'clock-resumed'; assignmentId: string; moved: readonly { deadlineId: string; due: Day }[] }
  | { type: 'deadlines-recomputed'; calendarVersion: number; moved: readonly { deadlineId: string; due: Day }[] }
  | { type: 'case-handed-over'; assignmentId: string; officerId: string; officer: string }
  | { type: 'assignment-withdrawn'; assignmentIds: readonly string[]; reason: TextRef }
  | { type: 'rulebook-migrated'; version: number; reason: TextRef };

export type HandlingEvent =
  | { type: 'handling-planned'; assignmentId: string; milestones: readonly { text: TextRef; on: Day; person: string }[] }
  | ({ type: 'consultation-recorded' } & Omit<Consultation, 'state' | 'remark' | 'recordedOn'>)
  | { type: 'consultation-confirmed'; consultationId: string; remark: TextRef | null; isOnPaper: boolean }
  | { type: 'consultation-denied'; consultationId: string; remark: TextRef }
  | { type: 'consultation-undenied'; consultationIds: readonly string[] }
  | { type: 'progress-reported'; assignmentId: string; text: TextRef }
  | { type: 'joint-handling-requested'; id: string; assignmentId: string; question: TextRef }
  | { type: 'joint-meeting-recorded'; id: string; assignmentId: string; decision: TextRef; heldOn: Day }
  | { type: 'appointment-proposed'; id: string; assignmentId: string; times: readonly Instant[]; place: string }
  | { type: 'appointment-answered'; id: string; chosen: Instant | null; remark: TextRef | null }
  | { type: 'opinion-submitted'; assignmentId: string; text: TextRef }
  | { type: 'note-added'; assignmentId: string | null; unitId: string | null; text: TextRef }
  | { type: 'message-sent'; assignmentId: string | null; to: 'proposer' | 'lead' | 'office' | 'committee'; text: TextRef };

export interface ReplyContent {
  answers: readonly { suggestion: number; verdict: Verdict; text: TextRef }[];
  chapters: readonly Chapter[];
  problems: readonly TextRef[];
  nextSteps: readonly TitledText[];
  explanation: TextRef | null;
  proposedClass: string;
  moneyWan: number | null;
  openness: string;
  opennessReason: string | null;
  commitments: readonly PromiseDraft[];
}

export type ReplyEvent =
  | ({ type: 'reply-drafted'; assignmentId: string; version: number; round: number; corrects: number | null } & ReplyContent)
  | { type: 'reply-countersigned'; assignmentId: string; byAssignmentId: string; version: number }
  | { type: 'reply-objected'; assignmentId: string; byAssignmentId: string; version: number; text: TextRef }
  | { type: 'draft-commented'; assignmentId: string; version: number; id: string; paragraph: number; text: TextRef }
  /** `isLast`: no step of the unit's chain is left */
  | { type: 'reply-cleared'; assignmentId: string; version: number; step: ClearanceStep; isLast: boolean }
  | { type: 'reply-sent-back'; assignmentId: string; version: number; step: ClearanceStep | 'examination'; reason: TextRef }
  | { type: 'reply-examined'; assignmentId: string; version: number; officeClass: string; openness: string; letterHash: string; remarks: TextRef | null }
  | { type: 'reply-issued'; assignmentId: string; version: number; letterNumber: string; letterHash: string; copies: readonly string[]; deadlines: readonly Deadline[] }
  | { type: 'service-recorded'; assignmentId: string; round: number; mode: 'opened' | 'paper' | 'in-person'; deadlines: readonly Deadline[] }
  | { type: 'interim-issued'; assignmentId: string; text: TextRef }
  | { type: 'supplement-issued'; assignmentId: string; text: TextRef; letterNumber: string };

export type FeedbackEvent =
  | { type: 'feedback-closed'; round: number }
  | { type: 'explanation-acknowledged'; memberId: string | null; isUnderstood: boolean; isOnPaper: boolean }
  | { type: 'class-contested'; round: number; by: string; text: TextRef; isOnPaper: boolean }
  | { type: 'redo-ordered'; round: number; reason: TextRef; assignmentIds: readonly string[]; deadlines: readonly Deadline[] }
  | { type: 'redo-escalated'; reason: TextRef; ledBy: string };

export type ClosingEvent =
  | { type: 'proposal-closed'; class: string; commitments: readonly { id: string; assignmentId: string; suggestion: number; text: TextRef; dueOn: Day }[]; deadlines: readonly Deadline[] }
  | { type: 'proposal-reopened'; reason: TextRef }
  | { type: 'commitment-reported'; commitmentId: string; text: TextRef; claimsDone: boolean }
  | { type: 'commitment-verified'; commitmentId: string; isFulfilled: boolean; text: TextRef; deadline: Deadline | null }
  | { type: 'commitment-postponed'; commitmentId: string; from: Day; to: Day; reason: TextRef }
  | { type: 'commitment-dropped'; commitmentId: string; explanation: TextRef }
  | { type: 'result-revised'; from: string; to: string; proof: TextRef }
  | { type: 'looked-back'; text: TextRef; on: Day }
  | { type: 'proposal-archived' };

export type LedgerEvent =
  | ({ type: 'measure-recorded' } & Omit<Measure, 'on'>)
  | ({ type: 'figure-recorded' } & Omit<FigureEntry, 'corrections' | 'verifiedOn'>)
  | { type: 'figure-corrected'; figureId: string; value: string; reason: TextRef }
  | { type: 'figure-verified'; figureId: string };

export type MatterEventType = MatterEvent['type'];
