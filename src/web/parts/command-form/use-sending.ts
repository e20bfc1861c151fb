import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemError } from '../../../contract/client.ts';
import type { CommandDone, Problem } from '../../../contract/routes.ts';
import { client, isSignedOut, messageOf } from '../api.ts';
import { useWords } from '../settings.tsx';
import { faultsOfIssues, faultsOfProblem, type Fault } from '../../../contract/form/problems.ts';
import type { FormTask } from './use-command-form.ts';

interface Sending extends Pick<FormTask, 'command' | 'id' | 'complete'> {
  commandId: string;
  version: number | undefined;
  /** what is typed, as the command takes it */
  input: () => Record<string, unknown>;
  onFaults: (faults: readonly Fault[]) => void;
  onDone: (done: CommandDone) => void;
  /** an earlier attempt under this id was another act */
  onSpentId: () => void;
}

/** Checks with the command's own schema, then sends; the same id until it is done, so that trying again cannot act twice. */
export function useSending({ command, id, complete, commandId, version, input, onFaults, onDone, onSpentId }: Sending) {
  const { language } = useWords();
  const queries = useQueryClient();
  const isUnderWay = useRef(false);
  const [conflict, setConflict] = useState<Problem | null>(null);

  const refused = (problem: Problem): void => {
    if (problem.code === 'changed-meanwhile') setConflict(problem);
    else onFaults(faultsOfProblem(problem, language));
    if (problem.params?.['commandId'] !== undefined) onSpentId();
    void queries.invalidateQueries({ queryKey: ['view', 'case'] });
  };

  const attempt = useMutation({
    mutationKey: ['command', command.name],
    mutationFn: async (): Promise<CommandDone | null> => {
      const given = complete ? await complete(input()) : input();
      const parsed = command.input.safeParse(given, { reportInput: true });
      onFaults(parsed.success ? [] : faultsOfIssues(parsed.error.issues, language));
      if (!parsed.success) return null;
      return client.send(command.name, { commandId, input: given, ...(id === undefined ? {} : { id }), ...(version === undefined ? {} : { version }) });
    },
    onSuccess: async (done) => {
      if (done === null) return;
      onDone(done);
      await queries.invalidateQueries({ queryKey: ['view'] });
    },
    onError: (error) => {
      if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: ['view', 'me'] });
      else if (error instanceof ProblemError) refused(error.problem);
    },
    onSettled: () => {
      isUnderWay.current = false;
    },
  });

  return {
    conflict,
    isBusy: attempt.isPending,
    isDone: attempt.isSuccess && attempt.data !== null,
    /** no answer came: all is kept and can be sent again */
    failure: attempt.error && !(attempt.error instanceof ProblemError) ? messageOf(attempt.error, language) : null,
    submit: () => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setConflict(null);
      attempt.mutate();
    },
    settle: () => setConflict(null),
  };
}
