import { z } from 'zod';

/** Uploads go in pieces: begin, send each piece at its offset, finish. After a lost network `offset` says where to go on. */
export const beginUploadBody = z.strictObject({ name: z.string().min(1).max(200), sizeBytes: z.number().int().min(0) });
export const uploadAt = z.object({ id: z.string(), sizeBytes: z.number().int(), offset: z.number().int() });
export type UploadAt = z.infer<typeof uploadAt>;

/** What the virus scanner said: nobody may read a file that waits or is infected. */
export const scanStates = ['waiting', 'clean', 'infected', 'not-configured'] as const;

export const uploaded = z.object({ hash: z.string(), mediaType: z.string(), sizeBytes: z.number().int(), name: z.string(), scan: z.enum(scanStates) });
export type Uploaded = z.infer<typeof uploaded>;

/** What may be uploaded here. */
export const uploadRules = z.object({
  /** endings of names, for the chooser of files */
  endings: z.array(z.string()),
  bytesMax: z.number().int(),
  pieceBytes: z.number().int(),
  /** is there a virus scanner? */
  isScanned: z.boolean(),
  /** hours after which an upload that was broken off is forgotten */
  hours: z.number().int(),
});
export type UploadRules = z.infer<typeof uploadRules>;

/** A file of a case as its readers see it; `sizeBytes` is null where its content was purged or never came. */
export const fileShape = z.object({
  hash: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int().nullable(),
  /** what it belongs to, such as `consultation` */
  of: z.string(),
  about: z.string().nullable(),
  by: z.object({ name: z.string(), post: z.string(), at: z.string(), on: z.string() }),
  scan: z.enum(scanStates),
  /** a picture or PDF that the page may show */
  isShown: z.boolean(),
});
export type FileShape = z.infer<typeof fileShape>;

/** Where a file is read: through the case it belongs to, or by whoever brought it. */
export function fileAddress(hash: string, caseId: string | null, isPreview = false): string {
  const query = new URLSearchParams([...(caseId === null ? [] : [['case', caseId]]), ...(isPreview ? [['preview', 'true']] : [])]).toString();
  return `/api/files/${hash}${query === '' ? '' : `?${query}`}`;
}
