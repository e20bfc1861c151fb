import type { MeView } from '../../../contract/views.ts';
import { languages } from '../../../messages/words.ts';
import { ownNames } from '../../parts/display-choices.tsx';
import { KeysTable } from '../../parts/guide/keys-table.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Section } from '../../parts/section.tsx';
import { useSettings, useWords } from '../../parts/settings.tsx';
import { modes, textSizes } from '../../theme.ts';

/** X5 个人设置: how one sees the workbench; it takes effect at once and is kept in this browser. */
export function SettingsScreen(_props: { me: MeView }) {
  const { say } = useWords();
  const { language, mode, textSize, setLanguage, setMode, setTextSize } = useSettings();
  usePageTitle(say('settings.title'));
  return (
    <div className="narrow-page">
      <h1>{say('settings.title')}</h1>
      <p className="lead">{say('settings.lead')}</p>
      <Choices
        name="mode"
        title={say('shell.mode')}
        options={modes.map((each) => ({ value: each, label: say(`mode.${each}`), hint: say(`settings.mode.${each}`) }))}
        chosen={mode}
        onChoose={setMode}
      />
      <Choices name="size" title={say('shell.text-size')} options={textSizes.map((each) => ({ value: each, label: `${each} %` }))} chosen={textSize} onChoose={setTextSize} />
      <Choices name="language" title={say('shell.language')} options={languages.map((each) => ({ value: each, label: ownNames[each] }))} chosen={language} onChoose={setLanguage} />
      <Section id="sample" title={say('settings.sample')}>
        <p lang="zh-CN">关于疏浚东堤河下游河道的提案：汛期前完成两公里清淤，沿河设置管护责任牌并公开电话。</p>
      </Section>
      <Section id="keys" title={say('settings.keys')}>
        <KeysTable />
      </Section>
    </div>
  );
}

interface ChoicesProps<T extends string | number> {
  name: string;
  title: string;
  options: readonly { value: T; label: string; hint?: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

function Choices<T extends string | number>({ name, title, options, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset className="section">
      <legend>
        <h2>{title}</h2>
      </legend>
      {options.map(({ value, label, hint }) => (
        <p key={value}>
          <label className="choice">
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} /> {label}
            {hint === undefined ? null : <span className="note">{hint}</span>}
          </label>
        </p>
      ))}
    </fieldset>
  );
}
