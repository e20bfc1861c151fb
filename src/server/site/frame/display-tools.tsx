import { contrasts, textSizes } from './display.ts';
import type { Visit } from './visit.ts';

/** 长辈版: one press in, one press out, on every page. */
export function ElderEntry({ visit }: { visit: Visit }) {
  const { say, to, display, path } = visit;
  return (
    <form className="elder-entry" method="post" action={to('/display')}>
      <input type="hidden" name="back" value={path} />
      <input type="hidden" name="only" value={display.isElder ? 'elder-off' : 'elder-on'} />
      <button type="submit">{say(display.isElder ? 'display.elder-off' : 'display.elder-on')}</button>
    </form>
  );
}

/** Size, contrast, pointer, reading line, plain text and language: a form like any other. */
export function DisplayTools({ visit }: { visit: Visit }) {
  const { say, to, display, path } = visit;
  return (
    <details className="display-tools">
      <summary>{say('display.title')}</summary>
      <form method="post" action={to('/display')}>
        <input type="hidden" name="back" value={path} />
        <input type="hidden" name="elder" value={display.isElder ? 'yes' : ''} />
        <label>
          {say('display.text')}
          <select name="text" defaultValue={String(display.text)}>
            {textSizes.map((each) => (
              <option key={each} value={each}>
                {each} %
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('display.contrast')}
          <select name="contrast" defaultValue={display.contrast}>
            {contrasts.map((each) => (
              <option key={each} value={each}>
                {say(`display.contrast.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('display.language')}
          <select name="language" defaultValue={display.language}>
            <option value="zh-CN" lang="zh-CN">
              中文
            </option>
            <option value="en" lang="en">
              English
            </option>
          </select>
        </label>
        <Tick name="pointer" isOn={display.hasPointer} label={say('display.pointer')} />
        <Tick name="line" isOn={display.hasReadingLine} label={say('display.line')} />
        <Tick name="plain" isOn={display.isPlain} label={say('display.plain')} />
        <button type="submit">{say('display.apply')}</button>
        <button type="submit" name="only" value="reset" className="quiet">
          {say('display.reset')}
        </button>
      </form>
    </details>
  );
}

function Tick({ name, isOn, label }: { name: string; isOn: boolean; label: string }) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value="yes" defaultChecked={isOn} />
      {label}
    </label>
  );
}
