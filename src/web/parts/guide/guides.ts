/// <reference types="vite/client" />
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Language } from '../../../messages/words.ts';
import { topics, type Topic } from './topics.ts';

/** The guide as it stands in the project's docs, loaded when somebody opens it. */
const files = import.meta.glob<string>('../../../../docs/guide/*.md', { query: '?raw', import: 'default' });

async function load(topic: Topic): Promise<string> {
  const path = Object.keys(files).find((each) => each.endsWith(`/${topic}.md`));
  return (await (path === undefined ? undefined : files[path]?.())) ?? '';
}

export interface Guide {
  topic: Topic;
  text: string;
}

/** Every page in one language: the Chinese stands before the rule, the English after it. */
export function useGuides(language: Language): UseQueryResult<readonly Guide[]> {
  return useQuery({
    queryKey: ['guides'],
    queryFn: async () => Promise.all(topics.map(async (topic) => ({ topic, text: await load(topic) }))),
    select: (all) => all.map(({ topic, text }) => ({ topic, text: inLanguage(text, language) })),
    staleTime: Infinity,
    networkMode: 'always',
  });
}

function inLanguage(text: string, language: Language): string {
  const [zh = '', en = ''] = text.split(/^---$/m);
  return (language === 'en' ? en.replace(/^\s*# English\s*$/m, '').replace(/^##/gm, '#') : zh).trim();
}
