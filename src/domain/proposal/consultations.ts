import { addDays, type Day } from '../day.ts';
import { consultationPhases, isFaceToFace, type Rulebook } from '../rulebook.ts';
import { replyingAssignments, type Consultation, type Matter } from './matter.ts';

/** Calendar days a proposer has, from the entry, to deny a consultation; afterwards it counts as undenied. */
export const daysToDeny = 7;

type Phase = Consultation['phase'];

/** The last day on which the proposer can deny it; afterwards it counts without his word. */
export const lastDayToDeny = (consultation: Consultation): Day => addDays(consultation.recordedOn, daysToDeny);

export const isOverdue = (consultation: Consultation, today: Day): boolean => consultation.state === 'recorded' && lastDayToDeny(consultation) < today;

/** Only what the proposer confirmed, or did not deny in time, counts; in every round, since a redo goes on with the same talk. */
export const countedConsultations = (matter: Matter, assignmentId: string): readonly Consultation[] =>
  matter.consultations.filter((each) => each.assignmentId === assignmentId && (each.state === 'confirmed' || each.state === 'undenied'));

const faceToFace = (rules: Rulebook, counted: readonly Consultation[]): number => counted.filter((each) => isFaceToFace(rules, each.mode)).length;

/** Did the part talk with the proposer in person at least once? */
export const hasFaceToFace = (matter: Matter, rules: Rulebook, assignmentId: string): boolean => faceToFace(rules, countedConsultations(matter, assignmentId)) > 0;

/** What the rulebook asks of a part's talks, and how many of them count so far: phase by phase, and in person. */
export function consultationsOwed(
  matter: Matter,
  rules: Rulebook,
  assignmentId: string,
): { phases: { phase: Phase; needed: number; counted: number }[]; faceToFace: { needed: number; counted: number } } {
  const counted = countedConsultations(matter, assignmentId);
  return {
    phases: consultationPhases.map((phase) => ({ phase, needed: rules.consultations.minimum[phase] ?? 0, counted: counted.filter((each) => each.phase === phase).length })),
    faceToFace: { needed: rules.consultations.faceToFaceMinimum, counted: faceToFace(rules, counted) },
  };
}

/** The first thing a part still owes of the minimum: a phase with the number missing, or face-to-face talks; null when nothing. */
export function missingConsultations(matter: Matter, rules: Rulebook, assignmentId: string, phases: readonly Phase[] = consultationPhases): { what: Phase | 'face-to-face'; missing: number } | null {
  const counted = countedConsultations(matter, assignmentId);
  for (const phase of phases) {
    const missing = (rules.consultations.minimum[phase] ?? 0) - counted.filter((each) => each.phase === phase).length;
    if (missing > 0) return { what: phase, missing };
  }
  const missing = rules.consultations.faceToFaceMinimum - faceToFace(rules, counted);
  return missing > 0 ? { what: 'face-to-face', missing } : null;
}

/** The rulebook's minimum is met: by the part named, or else by every part that answers the proposer (semantics: minimum consultations). */
export function meetsMinimum(matter: Matter, rules: Rulebook, assignmentId?: string): boolean {
  const ids = assignmentId === undefined ? replyingAssignments(matter).map((each) => each.id) : [assignmentId];
  return ids.length > 0 && ids.every((id) => missingConsultations(matter, rules, id) === null);
}
