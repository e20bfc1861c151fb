import { languages, type Language } from '../../messages/words.ts';
import { modes, textSizes } from '../theme.ts';
import { useSettings, useWords } from './settings.tsx';

export const ownNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** Language, display mode and size of the text, wherever one is. */
export function DisplayChoices() {
  const { say } = useWords();
  const { language, mode, textSize, setLanguage, setMode, setTextSize } = useSettings();
  return (
    <p className="display-choices">
      <label>
        {say('shell.language')}
        <select value={language} onChange={(event) => setLanguage(languages.find((each) => each === event.target.value) ?? 'zh-CN')}>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {ownNames[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('shell.mode')}
        <select value={mode} onChange={(event) => setMode(modes.find((each) => each === event.target.value) ?? 'standard')}>
          {modes.map((each) => (
            <option key={each} value={each}>
              {say(`mode.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('shell.text-size')}
        <select value={textSize} onChange={(event) => setTextSize(textSizes.find((each) => String(each) === event.target.value) ?? 100)}>
          {textSizes.map((each) => (
            <option key={each} value={each}>
              {each} %
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
