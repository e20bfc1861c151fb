import { useEffect, useMemo, useState } from 'react';
import type { CommandDone } from '../../../contract/routes.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import type { FormContext } from '../../../contract/form/choices.ts';
import type { DraftKey } from './kept-draft.ts';
import { follow, startValues } from '../../../contract/form/prefill.ts';
import type { Fault } from '../../../contract/form/problems.ts';
import { isFetched, pointlessFields } from '../../../contract/form/relevance.ts';
import { fieldsOf, type Field } from '../../../contract/form/schema.ts';
import { useKeptValues } from './use-kept-values.ts';
import { useSending } from './use-sending.ts';
import { isValues, setAt, toInput, type NextValue, type Values } from '../../../contract/form/values.ts';

export interface FormTask {
  command: AnyCommand;
  context: FormContext;
  /** the stream it goes to; left out for a new one */
  id?: string | undefined;
  version?: number | undefined;
  draftKey: DraftKey;
  /** known beforehand, not asked; as the command takes it */
  fixed?: Readonly<Record<string, unknown>> | undefined;
  /** adds what is fetched just before sending, such as the letter's hash */
  complete?: ((input: Record<string, unknown>) => Promise<Record<string, unknown>>) | undefined;
  /** what the form begins with where nothing was typed yet, such as the text that is edited */
  initial?: Values | undefined;
  /** told with the id it was sent under */
  onDone: (done: CommandDone, commandId: string) => void;
}

const none: ReadonlySet<string> = new Set();

/**
 * The version typed on, where the case has moved on since; else null. Where nothing was typed there is nothing to tell: the
 * form begins from the case as it is now.
 */
function useOvertaken({ version, isFresh, begin }: ReturnType<typeof useKeptValues>, current: number | undefined, isBusy: boolean): number | null {
  const isBehind = !isBusy && version !== undefined && current !== undefined && version < current;
  const isDue = isBehind && isFresh;
  useEffect(() => {
    if (isDue) begin();
  });
  return isBehind && !isFresh ? version : null;
}

/** The values after one answer; others that hang on it follow. */
function changedAt(fields: readonly Field[], context: FormContext, before: Values, path: readonly string[], value: NextValue): Values {
  const next = setAt(before, path, value);
  return isValues(next) ? follow(fields, context, next, path.join('.')) : before;
}

/** All that one open form knows and does; the component only shows it. */
export function useCommandForm(task: FormTask) {
  const { command, context, fixed } = task;
  const fields = useMemo(() => fieldsOf(command.input).filter((each) => !isFetched(each) && fixed?.[each.name] === undefined), [command, fixed]);
  const kept = useKeptValues(task.draftKey, () => ({ ...startValues(fields, context), ...task.initial }), task.version);
  const [showsAll, setShowsAll] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const pointless = useMemo(() => pointlessFields(context, kept.values), [context, kept.values]);
  const hidden = showsAll ? none : pointless;
  const sending = useSending({
    command,
    id: task.id,
    complete: task.complete,
    commandId: kept.commandId,
    version: kept.version,
    input: () => ({ ...toInput(fields, kept.values, hidden), ...fixed }),
    onFaults: (found) => {
      setFaults(found);
      // What is asked for after all must be in sight.
      if (found.some((each) => [...pointless].some((name) => each.path.startsWith(name)))) setShowsAll(true);
    },
    onDone: (done) => {
      kept.drop();
      // One's own act is no change meanwhile.
      if (done.id === task.id) kept.setVersion(done.version);
      task.onDone(done, kept.commandId);
    },
    onSpentId: kept.renewId,
  });
  return {
    fields,
    values: kept.values,
    faults,
    hidden,
    showsAll,
    setShowsAll,
    keptAt: kept.keptAt,
    isRestored: kept.isRestored,
    hasPointless: pointless.size > 0,
    conflict: sending.conflict,
    behind: useOvertaken(kept, task.version, sending.isBusy),
    isBusy: sending.isBusy,
    isSent: sending.isBusy || sending.isDone,
    failure: sending.failure,
    submit: () => {
      kept.pin();
      sending.submit();
    },
    set: (path: readonly string[], value: NextValue) => kept.change((before) => changedAt(fields, context, before, path, value)),
    /** The reader has seen what changed and goes on from the present version. */
    goOn: (current: number) => {
      kept.setVersion(current);
      sending.settle();
    },
    startOver: () => {
      kept.restart();
      setFaults([]);
    },
  };
}
