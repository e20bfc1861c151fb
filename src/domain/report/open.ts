import { refuse, type Refusal } from '../refusal.ts';
import type { Report } from './report.ts';

/** What was issued stands: it is neither computed again nor edited. */
export function whileUnissued(report: Report | null): Refusal | null {
  if (!report) return refuse('not-found');
  return report.issued === null ? null : refuse('already-done', { number: report.issued.number });
}

export function onceIssued(report: Report | null): Refusal | null {
  if (!report) return refuse('not-found');
  return report.issued === null ? refuse('too-early') : null;
}
