/// <reference types="vite/client" />
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AnyCommand } from '../../domain/execute.ts';

/** The domain's own command files, loaded with the first form: the browser checks with the rule itself. */
const files = import.meta.glob<Record<string, unknown>>(['../../domain/*/commands/*.ts', '!../../domain/*/commands/*.spec.ts']);

const camel = (name: string): string => name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

function isCommand(found: unknown): found is AnyCommand {
  return typeof found === 'object' && found !== null && 'decide' in found && 'input' in found;
}

export async function loadCommand(name: string): Promise<AnyCommand | null> {
  const path = Object.keys(files).find((each) => each.endsWith(`/commands/${name}.ts`));
  const found = path === undefined ? undefined : (await files[path]?.())?.[camel(name)];
  return isCommand(found) ? found : null;
}

export function useCommand(name: string): UseQueryResult<AnyCommand | null> {
  return useQuery({ queryKey: ['command', name], queryFn: () => loadCommand(name), staleTime: Infinity, networkMode: 'always' });
}
