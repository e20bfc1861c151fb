import { problems as problemsEn } from './en/problems.ts';
import { refusals as refusalsEn } from './en/refusals.ts';
import { stageWords as stagesEn } from './en/stages.ts';
import { fill, type Params } from './format.ts';
import { problems as problemsZh } from './zh-CN/problems.ts';
import { refusals as refusalsZh } from './zh-CN/refusals.ts';
import { stageWords as stagesZh } from './zh-CN/stages.ts';

export type Sentence = { zh: string; en: string };
export type SentenceKey = keyof typeof problemsZh | keyof typeof refusalsZh;

const zh = { ...problemsZh, ...refusalsZh };
const en = { ...problemsEn, ...refusalsEn };
const words: Record<'zh' | 'en', Readonly<Record<string, string>>> = { zh: stagesZh, en: stagesEn };

/** One sentence in both languages. Codes among the parameters (stages, kinds) are replaced by their words. */
export function sentence(key: SentenceKey, params: Params = {}): Sentence {
  return { zh: fill(zh[key], worded('zh', params)), en: fill(en[key], worded('en', params)) };
}

export const isSentenceKey = (key: string): key is SentenceKey => key in zh;
export const wordOf = (language: 'zh' | 'en', key: string): string | undefined => words[language][key];

const wordsFor: Readonly<Record<string, string>> = { stage: 'stage', wanted: 'stage', kind: 'kind' };

function worded(language: 'zh' | 'en', params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => {
    const group = wordsFor[name];
    if (group === undefined || typeof value !== 'string') return [name, value];
    const each = value.split(' ').map((code) => wordOf(language, `${group}.${code}`) ?? code);
    return [name, each.join(language === 'zh' ? '、' : ', ')];
  }));
}
