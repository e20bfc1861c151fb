import type { CommandTask } from './command-task.ts';
import type { FormScope } from './form-scope.ts';
import { control } from './posted.ts';

/** 常用批语: one may be picked to begin the text with; what is typed below follows it. */
export function Phrases({ scope, name }: { scope: FormScope; name: string }) {
  const { say, context } = scope;
  const phrases = scope.phrases?.[name];
  if (phrases === undefined || phrases.length === 0) return null;
  const field = `${control.phrase}.${name}`;
  return (
    <fieldset className="field phrases">
      <legend>{say('phrase.title')}</legend>
      <div className="choices">
        <label className="tick">
          <input type="radio" name={field} value="" defaultChecked />
          {say('phrase.none')}
        </label>
        {phrases.map((each) => (
          <label key={each.text} className="tick">
            <input type="radio" name={field} value={each.text} />
            <span>
              <span lang="zh-CN">{each.text}</span>
              {context.language === 'en' ? <span className="hint"> {each.meaning}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What was posted, with each phrase that was picked in front of its text. Only phrases that were offered are taken. */
export function withPhrases({ phrases = {} }: Pick<CommandTask, 'phrases'>, posted: URLSearchParams): URLSearchParams {
  const merged = new URLSearchParams(posted);
  for (const [name, offered] of Object.entries(phrases)) {
    const picked = offered.find((each) => each.text === posted.get(`${control.phrase}.${name}`));
    const typed = (posted.get(name) ?? '').trim();
    if (picked && !typed.startsWith(picked.text)) merged.set(name, `${picked.text}${typed}`);
  }
  return merged;
}
