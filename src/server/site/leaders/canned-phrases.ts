import type { SiteLeaderKey } from '../../../messages/zh-CN/site-leaders.ts';
import { word, type Language } from '../../../messages/words.ts';
import type { Phrase } from '../form/command-task.ts';

type PhraseKey = Extract<SiteLeaderKey, `phrase.${string}`>;

/** 常用批语: by command the field they begin, and which there are. */
const canned: Readonly<Record<string, readonly [field: string, keys: readonly PhraseKey[]]>> = {
  'send-back-reply': ['reason', ['phrase.send-back-measures', 'phrase.send-back-each', 'phrase.send-back-talk', 'phrase.send-back-format']],
  'give-instruction': ['text', ['phrase.instruct-soon', 'phrase.instruct-lead', 'phrase.instruct-visit', 'phrase.instruct-report']],
  'take-lead': ['plan', ['phrase.lead-monthly', 'phrase.lead-visit']],
  'rule-on-return': ['reason', ['phrase.return-duty', 'phrase.return-moved']],
  'rule-on-extension': ['reason', ['phrase.extension-refused']],
  'examine-reply': ['remark', ['phrase.examine-class']],
};

/** They go into the case's texts, which are Chinese whatever the reader's language. */
export function phrasesOf(language: Language, command: string): Readonly<Record<string, readonly Phrase[]>> {
  const found = canned[command];
  if (found === undefined) return {};
  const [field, keys] = found;
  return { [field]: keys.map((key) => ({ text: word('zh-CN', key), meaning: word(language, key) })) };
}
