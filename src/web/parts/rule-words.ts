import type { RegisterView } from '../../contract/views.ts';
import { labelWord, type Language } from '../../messages/words.ts';
import { useView } from './api.ts';
import { useWords } from './settings.tsx';

export type RuleWord = (list: string, code: string | null) => string;

/** The rulebook's word for a code: category, class, openness …; the code itself while the words are on their way. */
export function ruleWordOf(register: RegisterView | undefined, language: Language): RuleWord {
  return (list, code) => {
    if (code === null) return '—';
    const found = register?.words[list]?.find((each) => each.code === code);
    return found ? labelWord(language, found).text : code;
  };
}

export function useRuleWords(): RuleWord {
  const { language } = useWords();
  return ruleWordOf(useView('register', {}).data, language);
}
