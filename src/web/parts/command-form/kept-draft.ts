import { newCommandId } from '../../../contract/client.ts';
import { isValues, type Values } from '../../../contract/form/values.ts';

/** What somebody typed and has not sent, kept in this browser so that a lost network or an expired session loses nothing. */
export interface KeptDraft {
  /** one per form until it is done: sending twice cannot act twice */
  commandId: string;
  values: Values | null;
  keptAt: string | null;
  /** of the case it was written on, to tell what has changed since */
  version?: number | undefined;
}

export interface DraftKey {
  personId: string;
  command: string;
  /** the case, the year of a report, or `new` */
  about: string;
}

const nameOf = ({ personId, command, about }: DraftKey): string => `zhiyin.draft.${personId}.${command}.${about}`;

export function readDraft(key: DraftKey): KeptDraft {
  const fresh: KeptDraft = { commandId: newCommandId(), values: null, keptAt: null };
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null') as Partial<KeptDraft> | null;
    if (!kept || typeof kept.commandId !== 'string' || typeof kept.keptAt !== 'string' || !isValues(kept.values ?? undefined)) return fresh;
    const version = typeof kept.version === 'number' ? kept.version : undefined;
    return { commandId: kept.commandId, values: kept.values ?? null, keptAt: kept.keptAt, version };
  } catch {
    return fresh;
  }
}

/** False when the browser has no room or forbids it: the form then says that nothing is kept. */
export function keepDraft(key: DraftKey, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (key: DraftKey): void => localStorage.removeItem(nameOf(key));
