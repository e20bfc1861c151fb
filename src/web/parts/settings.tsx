import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadEnglish } from '../../messages/late-english.ts';
import { languages, word, type Language, type WordKey } from '../../messages/words.ts';
import { isMode, isTextSize, type Mode, type TextSize } from '../theme.ts';

interface Settings {
  language: Language;
  mode: Mode;
  /** per cent of the usual size */
  textSize: TextSize;
  setLanguage: (language: Language) => void;
  setMode: (mode: Mode) => void;
  setTextSize: (size: TextSize) => void;
}

const SettingsContext = createContext<Settings | null>(null);
const keptLanguage = 'zhiyin.language';
const keptMode = 'zhiyin.mode';
const keptTextSize = 'zhiyin.text-size';

const keptLanguageOf = (): Language => languages.find((each) => each === localStorage.getItem(keptLanguage)) ?? 'zh-CN';

const wordsOf = (language: Language): Promise<void> => (language === 'en' ? loadEnglish() : Promise.resolve());

/** The words of the reader's language are there; to be waited for before anything is shown. */
export const ownWords = (): Promise<void> => wordsOf(keptLanguageOf());

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [language, showLanguage] = useState<Language>(keptLanguageOf);
  // Its words first, so that nothing is shown half in one language.
  const setLanguage = useCallback(
    (chosen: Language): void =>
      void wordsOf(chosen).then(
        () => showLanguage(chosen),
        () => undefined,
      ),
    [],
  );
  const [mode, setMode] = useState<Mode>(() => {
    const kept = localStorage.getItem(keptMode);
    return isMode(kept) ? kept : 'standard';
  });
  const [textSize, setTextSize] = useState<TextSize>(() => {
    const kept = Number(localStorage.getItem(keptTextSize) ?? 100);
    return isTextSize(kept) ? kept : 100;
  });
  useEffect(() => {
    localStorage.setItem(keptLanguage, language);
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    localStorage.setItem(keptMode, mode);
    document.documentElement.dataset['mode'] = mode;
  }, [mode]);
  useEffect(() => {
    localStorage.setItem(keptTextSize, String(textSize));
    document.documentElement.style.setProperty('--scale', String(textSize / 100));
  }, [textSize]);
  const settings = useMemo(() => ({ language, mode, textSize, setLanguage, setMode, setTextSize }), [language, mode, textSize, setLanguage]);
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
