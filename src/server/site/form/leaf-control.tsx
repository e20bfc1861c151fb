import type { Option } from '../../../contract/form/choices.ts';
import { isList } from '../../../contract/form/values.ts';
import type { Widget } from '../../../domain/input.ts';
import type { Say } from '../frame/visit.ts';
import { textOf, type Control } from './form-scope.ts';

/** What is typed: a line, running text, a number, a day, a moment. */
export function Typed({ control, widget, max, say }: { control: Control; widget: Widget; max: number | null; say: Say }) {
  const common = { id: control.id, name: control.name, ...control.aria };
  const text = textOf(control.value);
  if (widget === 'text') {
    return (
      <>
        <textarea {...common} rows={Math.min(18, Math.max(4, text.split('\n').length + 1))} defaultValue={text} {...(max === null ? {} : { 'data-count': max })} />
        {max === null ? null : <p className="count">{say('site.count', { max })}</p>}
      </>
    );
  }
  return <input {...common} {...kinds[widget]} defaultValue={text} />;
}

const kinds: Partial<Record<Widget, { type?: string; inputMode?: 'numeric' | 'decimal'; className?: string; autoComplete?: string }>> = {
  line: { type: 'text', autoComplete: 'off' },
  day: { type: 'date', className: 'narrow' },
  instant: { type: 'datetime-local', className: 'narrow' },
  number: { type: 'text', inputMode: 'numeric', className: 'narrow', autoComplete: 'off' },
  decimal: { type: 'text', inputMode: 'decimal', className: 'narrow', autoComplete: 'off' },
};

/** Few things to choose from: all in sight. */
export function Radios({ control, options }: { control: Control; options: readonly Option[] }) {
  const chosen = textOf(control.value);
  return (
    <div className="choices">
      {options.map((each, at) => (
        <label key={each.value} className="tick">
          <input type="radio" name={control.name} value={each.value} defaultChecked={each.value === chosen} {...(at === 0 ? { 'data-first': '' } : {})} />
          {each.label}
        </label>
      ))}
    </div>
  );
}

export function YesNo({ control, say }: { control: Control; say: Say }) {
  const value = control.value === true ? 'yes' : control.value === false ? 'no' : '';
  const options = [
    { value: 'yes', label: say('form.yes') },
    { value: 'no', label: say('form.no') },
  ];
  return <Radios control={{ ...control, value }} options={options} />;
}

export function OneOf({ control, options, say }: { control: Control; options: readonly Option[]; say: Say }) {
  return (
    <select id={control.id} name={control.name} {...control.aria} defaultValue={textOf(control.value)}>
      <option value="">{say('site.choose')}</option>
      {options.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  );
}

/** Several of one list, ticked. */
export function Checks({ control, options }: { control: Control; options: readonly Option[] }) {
  const chosen = isList(control.value) ? control.value : [];
  return (
    <div className={options.length > 12 ? 'choices is-long' : 'choices'}>
      {options.map((each) => (
        <label key={each.value} className="tick">
          <input type="checkbox" name={control.name} value={each.value} defaultChecked={chosen.includes(each.value)} />
          {each.label}
        </label>
      ))}
    </div>
  );
}
