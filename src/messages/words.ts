import { areasEn, wordsEn } from './en/catalogue.ts';
import { fill, type Params } from './format.ts';
import { areasZh, wordsZh } from './zh-CN/catalogue.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Words looked up by a code that comes from data: the domain's own lists and the names of commands and events. */
type Family =
  | 'command'
  | 'event'
  | 'field'
  | 'choice'
  | 'refusal'
  | 'invalid'
  | 'problem'
  | 'title'
  | 'expected'
  | 'stage'
  | 'step'
  | 'kind'
  | 'light'
  | 'role'
  | 'rule'
  | 'part'
  | 'state'
  | 'desk'
  | 'exit'
  | 'mode'
  | 'act-group'
  | 'lamp'
  | 'finding'
  | 'file-of'
  | 'scan';
export type WordKey = keyof typeof wordsZh | `${Family}.${string}`;

type Catalogue = Readonly<Record<string, string>>;
const catalogues: Record<Language, { all: Catalogue; areas: Readonly<Record<string, Catalogue>> }> = {
  'zh-CN': { all: wordsZh, areas: areasZh },
  en: { all: wordsEn, areas: areasEn },
};

/** Parameters that are codes of the domain and read as its words: `{stage}` prints 已交办, not assigned. */
const codedParams: Readonly<Record<string, readonly string[]>> = { stage: ['stage'], wanted: ['stage'], step: ['step', 'command'], command: ['command'], kind: ['kind'], rule: ['rule'] };

/** The word in this language, else in Chinese with `lang` saying so; null when nobody wrote it. */
export function findWord(language: Language, key: string, params: Params = {}): { text: string; lang: Language } | null {
  const own = catalogues[language].all[key];
  if (own !== undefined) return { text: fill(own, worded(language, params)), lang: language };
  const fallback = catalogues['zh-CN'].all[key];
  return fallback === undefined ? null : { text: fill(fallback, worded('zh-CN', params)), lang: 'zh-CN' };
}

/** The word for a key; a code nobody wrote a word for prints as itself, so that nothing is ever empty. */
export function word(language: Language, key: WordKey, params: Params = {}): string {
  return findWord(language, key, params)?.text ?? key.slice(key.indexOf('.') + 1);
}

/** The part of the process a command belongs to: intake, assignment, handling, reply, closing or register. */
export function areaOf(command: string): string {
  return Object.entries(catalogues['zh-CN'].areas).find(([, words]) => words[`command.${command}`] !== undefined)?.[0] ?? 'other';
}

/** The part of the process an event belongs to, as its commands do. */
export function eventAreaOf(event: string): string {
  return Object.entries(catalogues['zh-CN'].areas).find(([, words]) => words[`event.${event}`] !== undefined)?.[0] ?? 'other';
}

/** Words of one command's form: a word of its own (`field.name@register-person`), else its area's, for areas call different things `to` or `reason`. */
export function formWord(language: Language, command: string, key: `field.${string}` | `choice.${string}`): string {
  const area = catalogues[language].areas[areaOf(command)];
  return area?.[`${key}@${command}`] ?? area?.[key] ?? word(language, key);
}

function worded(language: Language, params: Params): Params {
  const all = catalogues[language].all;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const families = codedParams[name];
      if (families === undefined || typeof value !== 'string') return [name, value];
      const each = value.split(/[\s,、]+/).map((code) => families.map((family) => all[`${family}.${code}`]).find((found) => found !== undefined) ?? code);
      return [name, each.join(language === 'en' ? ', ' : '、')];
    }),
  );
}

/** A rulebook's label: English where somebody wrote it, else Chinese with its `lang`. */
export function labelWord(language: Language, label: { zh: string; en?: string | null | undefined }): { text: string; lang: Language } {
  return language === 'en' && label.en ? { text: label.en, lang: 'en' } : { text: label.zh, lang: 'zh-CN' };
}
