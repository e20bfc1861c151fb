import { languages } from '../../messages/words.ts';
import { modes } from '../theme.ts';
import { useSettings, useWords } from './settings.tsx';

const ownNames = { 'zh-CN': '中文', en: 'English' } as const;

/** Language and display mode, wherever one is. */
export function DisplayChoices() {
  const { say } = useWords();
  const { language, mode, setLanguage, setMode } = useSettings();
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
    </p>
  );
}
