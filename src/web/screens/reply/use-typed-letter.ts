import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LetterPreviewed } from '../../../contract/letters.ts';
import { client } from '../../parts/api.ts';
import type { OpenForm } from '../../parts/command-form/form-context.tsx';
import type { Field } from '../../../contract/form/schema.ts';
import { toInput } from '../../../contract/form/values.ts';

const pauseMs = 500;

interface TypedReply {
  assignmentId: string;
  draft: Record<string, unknown>;
}

/** The letter of what is typed, asked for when the writer pauses; a newer question cancels the older one. Null before the part is known. */
export function useTypedLetter(matterId: string, fields: readonly Field[], { values, hidden }: Pick<OpenForm, 'values' | 'hidden'>): UseQueryResult<LetterPreviewed | null> {
  const typed = JSON.stringify(toInput(fields, values, hidden));
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return useQuery({
    queryKey: ['typed-letter', matterId, paused],
    queryFn: ({ signal }) => {
      const { assignmentId, draft } = replyIn(paused);
      return assignmentId === '' ? null : client.previewLetter({ matterId, assignmentId, draft }, signal);
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 10_000,
  });
}

/** What the command takes, apart from whose part it is; numbers that are no numbers yet stay out of the letter. */
function replyIn(text: string): TypedReply {
  const { assignmentId, answers, commitments, ...rest } = JSON.parse(text) as Record<string, unknown>;
  const numbered = (list: unknown): unknown[] => (Array.isArray(list) ? list.filter((each) => typeof (each as { suggestion?: unknown }).suggestion === 'number') : []);
  return { assignmentId: typeof assignmentId === 'string' ? assignmentId : '', draft: { ...rest, answers: numbered(answers), commitments: numbered(commitments) } };
}
