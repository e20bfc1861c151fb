import type { Params } from './format.ts';
import { findWord } from './words.ts';
import type { problems } from './zh-CN/problems.ts';
import type { refusals } from './zh-CN/refusals.ts';

export type Sentence = { zh: string; en: string };
export type SentenceKey = keyof typeof problems | keyof typeof refusals;

/** One sentence in both languages, for answers that carry both. */
export function sentence(key: SentenceKey, params: Params = {}): Sentence {
  return { zh: findWord('zh-CN', key, params)?.text ?? key, en: findWord('en', key, params)?.text ?? key };
}

export const isSentenceKey = (key: string): key is SentenceKey => findWord('zh-CN', key) !== null;

/** The word for a code in this very language; undefined when nobody wrote one. */
export function wordOf(language: 'zh' | 'en', key: string): string | undefined {
  const wanted = language === 'en' ? 'en' : 'zh-CN';
  const found = findWord(wanted, key);
  return found?.lang === wanted ? found.text : undefined;
}
