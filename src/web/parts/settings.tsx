import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { languages, word, type Language, type WordKey } from '../../messages/words.ts';
import { isMode, type Mode } from '../theme.ts';

/** How one person likes to see it, kept in this browser. */
interface Settings {
  language: Language;
  mode: Mode;
  setLanguage: (language: Language) => void;
  setMode: (mode: Mode) => void;
}

const SettingsContext = createContext<Settings | null>(null);
const keptLanguage = 'zhiyin.language';
const keptMode = 'zhiyin.mode';

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => languages.find((each) => each === localStorage.getItem(keptLanguage)) ?? 'zh-CN');
  const [mode, setMode] = useState<Mode>(() => {
    const kept = localStorage.getItem(keptMode);
    return isMode(kept) ? kept : 'standard';
  });
  useEffect(() => {
    localStorage.setItem(keptLanguage, language);
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    localStorage.setItem(keptMode, mode);
    document.documentElement.dataset['mode'] = mode;
  }, [mode]);
  const settings = useMemo(() => ({ language, mode, setLanguage, setMode }), [language, mode]);
  return <SettingsContext value={settings}>{children}</SettingsContext>;
}

export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (!settings) throw new Error('useSettings outside SettingsProvider');
  return settings;
}

export type Say = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string;

/** `say('todo.title')` in the reader's language. */
export function useWords(): { say: Say; language: Language } {
  const { language } = useSettings();
  return useMemo(() => ({ language, say: (key, params) => word(language, key, params) }), [language]);
}
