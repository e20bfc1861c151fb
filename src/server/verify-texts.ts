import { digestOfBytes, hashOf } from './hashing.ts';
import type { LoggedEvent } from './store/event-log.ts';
import { brokenAt, placeOf, type Break } from './verify-break.ts';
import type { Audit } from './verify-reading.ts';

const hashShape = /^[0-9a-f]{64}$/;

/** Under these names events hold hashes of texts; all other hashes name files or letters. */
const textKeys = new Set([
  'title',
  'situation',
  'analysis',
  'suggestions',
  'reason',
  'remarks',
  'explanation',
  'question',
  'result',
  'ground',
  'task',
  'text',
  'intent',
  'outcome',
  'remark',
  'decision',
  'problems',
  'proof',
  'comment',
  'summary',
  'plan',
  'contact',
  'applicant',
  'address',
  'purpose',
]);
/** Their texts are settings and stand in the log itself. */
const plainEvents = new Set(['template-defined', 'rulebook-adopted', 'category-defined', 'calendar-amended']);

/** The hashes of all texts an event points to. */
export function textsOfEvent(type: string, payload: unknown): string[] {
  if (plainEvents.has(type)) return [];
  const found: string[] = [];
  collect(payload, type === 'docket-corrected' && (payload as { field: string }).field === 'title' ? new Set([...textKeys, 'from', 'to']) : textKeys, false, found);
  return found;
}

function collect(value: unknown, keys: ReadonlySet<string>, isText: boolean, found: string[]): void {
  if (typeof value === 'string') {
    if (isText && hashShape.test(value)) found.push(value);
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, keys, isText, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) collect(each, keys, keys.has(key), found);
  }
}

/** Every hash that a purge named: these alone may be empty. */
export async function purgedHashes(audit: Audit): Promise<ReadonlySet<string>> {
  const purged = new Set<string>();
  for await (const rows of audit.pages<{ payload: string }>("SELECT payload FROM event WHERE tenant_id = $1 AND type = 'content-purged'")) {
    for (const { payload } of rows) for (const hash of (JSON.parse(payload) as { hashes: string[] }).hashes) purged.add(hash);
  }
  return purged;
}

/** The texts that some rows of the log point to are kept, or were purged by an event. */
export async function checkTextsOf(audit: Audit, rows: readonly LoggedEvent[], purged: ReadonlySet<string>): Promise<Break | null> {
  const wanted = new Map<string, LoggedEvent>();
  for (const row of rows) for (const hash of textsOfEvent(row.type, JSON.parse(row.payload))) if (!wanted.has(hash)) wanted.set(hash, row);
  if (wanted.size === 0) return null;
  const kept = await audit.query<{ hash: string; is_empty: boolean }>('SELECT hash, body IS NULL AS is_empty FROM content WHERE tenant_id = $1 AND hash = ANY($2)', [[...wanted.keys()]]);
  const known = new Map(kept.map((row) => [row.hash, row.is_empty]));
  for (const [hash, row] of wanted) {
    const isEmpty = known.get(hash);
    if (isEmpty === undefined) return brokenAt(`content ${hash}, of ${placeOf(row)}`, 'missing');
    if (isEmpty && !purged.has(hash)) return brokenAt(`content ${hash}, column body, of ${placeOf(row)}`, 'emptied');
  }
  return null;
}

/** Every kept text is the one its hash says, and every event that keeps one is in the log; the same for files. */
export async function checkContent(audit: Audit, purged: ReadonlySet<string>): Promise<Break | null> {
  for await (const rows of audit.pages<{ hash: string; salt: string | null; body: string | null }>('SELECT hash, salt, body FROM content WHERE tenant_id = $1 ORDER BY hash')) {
    for (const { hash, salt, body } of rows) {
      const place = `content ${hash}`;
      if (body === null && !purged.has(hash)) return brokenAt(`${place}, column body`, 'emptied');
      if (body === null && salt !== null) return brokenAt(`${place}, column salt`, 'surplus');
      if (body !== null && hashOf(salt === null ? body : `${salt}:${body}`) !== hash) return brokenAt(`${place}, column ${salt === null ? 'body' : 'body or salt'}`, 'altered');
    }
  }
  const [orphan] = await audit.query<{ hash: string }>(
    "SELECT hash FROM content WHERE tenant_id = $1 EXCEPT SELECT (regexp_matches(payload, '[0-9a-f]{64}', 'g'))[1] FROM event WHERE tenant_id = $1 LIMIT 1",
  );
  return orphan ? brokenAt(`content ${orphan.hash}`, 'surplus') : checkFiles(audit, purged);
}

async function checkFiles(audit: Audit, purged: ReadonlySet<string>): Promise<Break | null> {
  for await (const rows of audit.pages<{ hash: string; bytes: Buffer | null }>('SELECT hash, bytes FROM file_blob WHERE tenant_id = $1 ORDER BY hash', [], 8)) {
    for (const { hash, bytes } of rows) {
      if (bytes === null && !purged.has(hash)) return brokenAt(`file ${hash}, column bytes`, 'emptied');
      if (bytes !== null && digestOfBytes(bytes) !== hash) return brokenAt(`file ${hash}, column bytes`, 'altered');
    }
  }
  return null;
}
