import { useEffect, useRef, useState } from 'react';
import { newCommandId } from '../../../contract/client.ts';
import { dropDraft, keepDraft, readDraft, type DraftKey } from './kept-draft.ts';
import type { Values } from '../../../contract/form/values.ts';

/** The form's values, kept in this browser while somebody types, under one command id until the act is done. */
export function useKeptValues(key: DraftKey, start: () => Values, current: number | undefined) {
  const [kept] = useState(() => readDraft(key));
  const [commandId, setCommandId] = useState(kept.commandId);
  const [values, setValues] = useState<Values>(() => kept.values ?? start());
  const [version, setVersion] = useState(kept.values === null ? current : (kept.version ?? current));
  const [isTouched, setTouched] = useState(false);
  const [keptAt, setKeptAt] = useState(kept.keptAt);
  // Once the act is done a late timer or a second press must not bring its draft back.
  const isOver = useRef(false);
  useEffect(() => {
    if (!isTouched) return undefined;
    const timer = setTimeout(() => {
      if (isOver.current) return;
      const at = new Date().toISOString();
      setKeptAt(keepDraft(key, { commandId, values, keptAt: at, version }) ? at : null);
    }, 400);
    return () => clearTimeout(timer);
  }, [isTouched, values, commandId, key, version]);
  const drop = (): void => {
    isOver.current = true;
    dropDraft(key);
    setTouched(false);
    setKeptAt(null);
  };
  return {
    values,
    commandId,
    keptAt,
    isRestored: kept.values !== null,
    /** nothing has been typed that a fresh start would lose */
    isFresh: kept.values === null && !isTouched,
    /** the version of the case that what is typed was written on */
    version,
    setVersion,
    change: (next: (before: Values) => Values) => {
      isOver.current = false;
      setTouched(true);
      setValues(next);
    },
    /** before sending: should the answer get lost, the same form comes back under the same id */
    pin: () => void (isOver.current || keepDraft(key, { commandId, values, keptAt: new Date().toISOString(), version })),
    /** nothing more to keep: the act is done, or begun anew */
    drop,
    restart: () => {
      drop();
      setValues(start());
      setVersion(current);
    },
    /** the case moved on under an untouched form: it simply begins from there */
    begin: () => {
      setValues(start());
      setVersion(current);
    },
    renewId: () => setCommandId(newCommandId()),
  };
}
