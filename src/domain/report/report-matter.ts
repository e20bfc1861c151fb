import { partitionOf } from '../figures/proposals.ts';
import type { Verdict } from '../proposal/matter.ts';
import type { MatterKind } from '../rulebook.ts';

/** A matter as the report tells of it: plain texts and names, nothing to look up. */
export interface ReportMatter {
  /** e.g. 2024-0007; in the order of docketing when sorted */
  slug: string;
  /** as printed, e.g. 007 */
  number: string;
  title: string;
  kind: MatterKind;
  isKey: boolean;
  category: string;
  /** class at closing; null while open */
  classCode: string | null;
  proposerNames: readonly string[];
  leadName: string;
  assistingNames: readonly string[];
  answers: readonly { suggestion: number; verdict: Verdict; text: string }[];
  chapters: readonly { title: string; measures: readonly { title: string; text: string }[] }[];
  problems: readonly string[];
  nextSteps: readonly { title: string; text: string }[];
  explanation: string | null;
  commitments: readonly { text: string; dueOn: string }[];
  measures: readonly { what: string; place: string | null; moneyWan: string | null }[];
  figures: readonly CaseFigure[];
  /** the proposer holds another view of the class: both stay visible */
  contested: boolean;
}

/** A figure a unit quoted, from the ledger of its case. */
export interface CaseFigure {
  id: string;
  indicator: string;
  /** a decimal number as text, as quoted */
  value: string;
  unit: string;
  /** the day it stands for, or the last day of its period */
  to: string;
}

/** Under which id a run of the report names a figure of a case. */
export const caseFigureId = (slug: string, id: string): string => `case.${slug}.${id}`;

/** Each proposal is counted in exactly one group: key before collective before other (semantics: partition). */
export function groupOf(matter: ReportMatter): 'recommendation' | 'key' | 'collective' | 'other' | null {
  if (matter.kind === 'recommendation') return 'recommendation';
  // Deputies' suggestions have a report of their own.
  return matter.kind === 'deputy-suggestion' ? null : partitionOf({ isKey: matter.isKey, matterKind: matter.kind });
}
