import { z } from 'zod';
import { emit, type Emitted } from '../command.ts';
import type { Day } from '../day.ts';
import { file } from '../input.ts';
import type { FileOf } from './matter.ts';

/** Photos, minutes, tables and other evidence given with an act: uploaded before, named here by their hash. */
export const attachmentsMax = 10;
export const attachmentsField = { attachments: z.array(file()).max(attachmentsMax).optional() };

interface Given {
  /** the consultation, commitment or part it belongs to */
  about?: string | undefined;
  happenedOn?: Day | null | undefined;
}

/** Files are an event of their own beside the act they came with; without any there is none. */
export function attached(of: FileOf, files: readonly string[] | undefined, { about, happenedOn }: Given = {}): Emitted[] {
  const each = [...new Set(files)];
  return each.length === 0 ? [] : [emit({ type: 'files-attached', of, about: about ?? null, files: each }, happenedOn ?? null)];
}
