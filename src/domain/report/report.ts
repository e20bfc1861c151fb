import type { Day } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';
import { unreachable } from '../unreachable.ts';

/** Sections that only a person may write: judgement is never drafted from data. */
export const judgementSections = ['organisation', 'shortcomings', 'next-year'] as const;
export type JudgementSection = (typeof judgementSections)[number];

/** The annual report of a year as of a day; its figures are computed, its judgement is written. */
export interface Report {
  kind: 'report';
  id: string;
  year: number;
  asOf: Day;
  compiledOn: Day;
  sections: Readonly<Partial<Record<JudgementSection, TextRef>>>;
  /** numbers of cases that stand as examples before those the rule would take; absent while nobody chose */
  examples?: readonly string[];
  /** `hash` is of the rendered report that was looked at: only that one may be issued */
  checked: { findings: number; hash: string; on: Day } | null;
  issued: { number: string; hash: string; on: Day } | null;
  publishedOn: Day | null;
  hearing: { text: TextRef; on: Day } | null;
}

/** A year's report has one stream. */
export const reportId = (year: number): string => `report-${year}`;

export type ReportEvent =
  | { type: 'report-compiled'; year: number; asOf: Day }
  | { type: 'report-section-edited'; section: JudgementSection; text: TextRef }
  | { type: 'examples-chosen'; slugs: readonly string[]; reason: TextRef }
  | { type: 'report-checked'; findings: number; hash: string }
  | { type: 'report-issued'; number: string; hash: string }
  | { type: 'report-published' }
  | { type: 'hearing-recorded'; text: TextRef; heldOn: Day }
  | { type: 'catalogue-exported'; year: number; count: number; hash: string };

export function evolveReport(state: Report | null, event: ReportEvent, by: By, id: string): Report {
  if (event.type === 'report-compiled') {
    return {
      kind: 'report',
      id,
      year: event.year,
      asOf: event.asOf,
      compiledOn: by.on,
      sections: state?.sections ?? {},
      ...(state?.examples ? { examples: state.examples } : {}),
      checked: null,
      issued: null,
      publishedOn: null,
      hearing: null,
    };
  }
  if (!state) throw new Error(`${event.type} came before report-compiled`);
  switch (event.type) {
    case 'report-section-edited':
      return { ...state, checked: null, sections: { ...state.sections, [event.section]: event.text } };
    case 'examples-chosen':
      return { ...state, checked: null, examples: event.slugs };
    case 'report-checked':
      return { ...state, checked: { findings: event.findings, hash: event.hash, on: by.on } };
    case 'report-issued':
      return { ...state, issued: { number: event.number, hash: event.hash, on: by.on } };
    case 'report-published':
      return { ...state, publishedOn: by.on };
    case 'hearing-recorded':
      return { ...state, hearing: { text: event.text, on: event.heldOn } };
    case 'catalogue-exported':
      return state;
    default:
      return unreachable(event);
  }
}
