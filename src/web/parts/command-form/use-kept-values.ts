import { useEffect, useRef, useState } from 'react';
import { newCommandId } from '../../../contract/client.ts';
import { dropDraft, keepDraft, readDraft, type DraftKey } from './kept-draft.ts';
import type { Values } from '../../../contract/form/values.ts';

/** The form's values, kept in this browser while somebody types, under one command id until the act is done. */
export function useKeptValues(key: DraftKey, start: () => Values) {
  const [kept] = useState(() => readDraft(key));
  const [commandId, setCommandId] = useState(kept.commandId);
  const [values, setValues] = useState<Values>(() => kept.values ?? start());
  const [isTouched, setTouched] = useState(false);
  const [keptAt, setKeptAt] = useState(kept.keptAt);
  // Once the act is done a late timer or a second press must not bring its draft back.
  const isOver = useRef(false);
  useEffect(() => {
    if (!isTouched) return undefined;
    const timer = setTimeout(() => {
      if (isOver.current) return;
      const at = new Date().toISOString();
      setKeptAt(keepDraft(key, { commandId, values, keptAt: at }) ? at : null);
    }, 400);
    return () => clearTimeout(timer);
  }, [isTouched, values, commandId, key]);
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
    change: (next: (before: Values) => Values) => {
      isOver.current = false;
      setTouched(true);
      setValues(next);
    },
    /** before sending: should the answer get lost, the same form comes back under the same id */
    pin: () => void (isOver.current || keepDraft(key, { commandId, values, keptAt: new Date().toISOString() })),
    /** nothing more to keep: the act is done, or begun anew */
    drop,
    restart: () => {
      drop();
      setValues(start());
    },
    renewId: () => setCommandId(newCommandId()),
  };
}
