import type { Day } from '../day.ts';
import type { TextRef } from '../text-ref.ts';
import type { Redaction } from './publication.ts';

/** What the office did about making a case public. All of it belongs to the matter. */
export type PublicationEvent =
  | { type: 'publication-decided'; round: number; mode: string; reason: string | null; isTitlePublic: boolean; summary: TextRef | null }
  /** all spans there are now: those of an earlier event are replaced */
  | { type: 'texts-redacted'; redactions: readonly Redaction[] }
  | { type: 'publication-embargoed'; until: Day; reason: TextRef }
  | { type: 'case-published'; round: number }
  | { type: 'case-unpublished'; reason: TextRef; keepsTitle: boolean };
