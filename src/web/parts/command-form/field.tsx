import { Button } from 'antd';
import { findWord, formWord } from '../../../messages/words.ts';
import { useWords } from '../settings.tsx';
import { Checks, ManyOf, MatterControl, OneOf, Radios, YesNo } from './choice-controls.tsx';
import { answersFor, keysFor, optionsFor, type Option } from '../../../contract/form/choices.ts';
import { FileControl } from './file-control.tsx';
import { useControl, useForm, type Control } from './form-context.tsx';
import { Grouped, Labelled } from './frame.tsx';
import { Typed } from './leaf.tsx';
import { neededFields } from '../../../contract/form/relevance.ts';
import { isFiles, type Field, type Shape } from '../../../contract/form/schema.ts';
import { emptyValue, isList, isRepeated, isValues } from '../../../contract/form/values.ts';

interface ShapeProps {
  shape: Shape;
  path: readonly string[];
  label: string;
  hint?: string | undefined;
  isRequired: boolean;
}

/** Things with names are looked for by typing; few words are all in sight. */
const searched: readonly string[] = ['unit', 'member', 'body', 'person', 'session', 'suggestion'];
const typed: readonly string[] = ['line', 'text', 'day', 'instant', 'number', 'decimal'];
const inSight = 5;

export function Fields({ fields, at = [] }: { fields: readonly Field[]; at?: readonly string[] }) {
  const { context, values, hidden } = useForm();
  const needed = neededFields(context, values);
  const shown = fields.filter((each) => !hidden.has([...at, each.name].join('.')));
  return shown.map((each) => (
    <ShapeField
      key={each.name}
      shape={each.shape}
      path={[...at, each.name]}
      isRequired={each.isRequired || needed.has([...at, each.name].join('.'))}
      label={formWord(context.language, context.command, `field.${each.name}`)}
      hint={hintOf(context.language, each)}
    />
  ));
}

function hintOf(language: 'zh-CN' | 'en', field: Field): string | undefined {
  return findWord(language, `field.${field.name}.hint`)?.text;
}

function ShapeField(props: ShapeProps) {
  const { shape } = props;
  switch (shape.kind) {
    case 'group':
      return <GroupField {...props} fields={shape.fields} />;
    case 'list':
      if (isFiles(shape)) return <FilesField {...props} max={shape.max} />;
      return isRepeated(shape.item) ? <RowsField {...props} item={shape.item} max={shape.max} /> : <ManyField {...props} item={shape.item} />;
    case 'map':
      return <MapField {...props} value={shape.value} />;
    case 'variants':
      return <VariantField {...props} shape={shape} />;
    case 'choice':
      return <ChoiceField {...props} options={shape.values} />;
    case 'leaf':
      return <LeafField {...props} shape={shape} />;
  }
}

/** Several files, chosen together. */
function FilesField({ path, label, hint, isRequired, max }: Omit<ShapeProps, 'shape'> & { max: number }) {
  const control = useControl(path, isRequired, hint !== undefined);
  return (
    <Labelled control={control} label={label} hint={hint} isRequired={isRequired}>
      <FileControl control={control} max={max} isMany />
    </Labelled>
  );
}

function LeafField({ shape, path, label, hint, isRequired }: ShapeProps & { shape: Extract<Shape, { kind: 'leaf' }> }) {
  const { context, values } = useForm();
  const control = useControl(path, isRequired, hint !== undefined);
  const frame = { control, label, hint, isRequired };
  const { widget } = shape;
  if (widget === 'hidden') return null;
  if (widget === 'yes-no')
    return (
      <Grouped {...frame}>
        <YesNo control={control} label={label} />
      </Grouped>
    );
  if (typed.includes(widget))
    return (
      <Labelled {...frame}>
        <Typed control={control} widget={widget} max={shape.max} />
      </Labelled>
    );
  if (widget === 'file')
    return (
      <Labelled {...frame}>
        <FileControl control={control} />
      </Labelled>
    );
  if (widget === 'matter')
    return (
      <Labelled {...frame}>
        <MatterControl control={control} isMany={false} />
      </Labelled>
    );
  const options = optionsFor(widget, context, values, control.name);
  return <Chosen frame={frame} control={control} options={options} isSearched={searched.includes(widget)} />;
}

function Chosen({
  frame,
  control,
  options,
  isSearched,
}: {
  frame: { control: Control; label: string; hint: string | undefined; isRequired: boolean };
  control: Control;
  options: readonly Option[];
  isSearched: boolean;
}) {
  const { say } = useWords();
  if (options.length === 0)
    return (
      <Grouped {...frame}>
        <p className="hint">{say('form.nothing-to-choose')}</p>
      </Grouped>
    );
  return !isSearched && options.length <= inSight ? (
    <Grouped {...frame}>
      <Radios control={control} options={options} label={frame.label} />
    </Grouped>
  ) : (
    <Labelled {...frame}>
      <OneOf control={control} options={options} isRequired={frame.isRequired} />
    </Labelled>
  );
}

function ChoiceField({ path, label, hint, isRequired, options }: Omit<ShapeProps, 'shape'> & { options: readonly string[] }) {
  const { context } = useForm();
  const control = useControl(path, isRequired, hint !== undefined);
  const worded = options.map((value) => ({ value, label: formWord(context.language, context.command, `choice.${value}`) }));
  return <Chosen frame={{ control, label, hint, isRequired }} control={control} options={worded} isSearched={false} />;
}

function GroupField({ path, label, hint, isRequired, fields }: Omit<ShapeProps, 'shape'> & { fields: readonly Field[] }) {
  const control = useControl(path, isRequired, hint !== undefined);
  return (
    <Grouped control={control} label={label} hint={hint} isRequired={isRequired}>
      <div className="group">
        <Fields fields={fields} at={path} />
      </div>
    </Grouped>
  );
}

/** Several ticked from one list. */
function ManyField({ path, label, hint, isRequired, item }: Omit<ShapeProps, 'shape'> & { item: Shape }) {
  const { context, values } = useForm();
  const control = useControl(path, isRequired, hint !== undefined);
  const frame = { control, label, hint, isRequired };
  if (item.kind === 'leaf' && item.widget === 'matter')
    return (
      <Labelled {...frame}>
        <MatterControl control={control} isMany />
      </Labelled>
    );
  const options =
    item.kind === 'choice'
      ? item.values.map((value) => ({ value, label: formWord(context.language, context.command, `choice.${value}`) }))
      : item.kind === 'leaf'
        ? optionsFor(item.widget, context, values, control.name)
        : [];
  const isTicked = item.kind === 'choice' || (item.kind === 'leaf' && (item.widget === 'suggestion' || item.widget === 'assignment'));
  return isTicked ? (
    <Grouped {...frame}>
      <Checks control={control} options={options} label={label} />
    </Grouped>
  ) : (
    <Labelled {...frame}>
      <ManyOf control={control} options={options} />
    </Labelled>
  );
}

/** Things typed one by one, with a button for one more. */
function RowsField({ path, label, hint, isRequired, item, max }: Omit<ShapeProps, 'shape'> & { item: Shape; max: number }) {
  const { say } = useWords();
  const control = useControl(path, isRequired, hint !== undefined);
  const rows = isList(control.value) ? control.value : [];
  return (
    <Grouped control={control} label={label} hint={hint} isRequired={isRequired || rows.length > 0}>
      <ol className="rows">
        {rows.map((_row, at) => (
          <li key={at}>
            <ShapeField shape={item} path={[...path, String(at)]} label={say('form.row', { label, n: at + 1 })} isRequired />
            <Button size="small" aria-label={say('form.remove-row', { label, n: at + 1 })} onClick={() => control.set(rows.filter((_each, other) => other !== at))}>
              {say('form.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {rows.length < max ? <Button onClick={() => control.set([...rows, emptyValue(item)])}>{say('form.add-row', { label })}</Button> : null}
    </Grouped>
  );
}

/** One answer per axis or question of the rules in force. */
function MapField({ path, label, hint, isRequired, value }: Omit<ShapeProps, 'shape'> & { value: Shape }) {
  const { context, values } = useForm();
  const control = useControl(path, isRequired, hint !== undefined);
  const keys = keysFor(context, control.name);
  const widget = value.kind === 'leaf' ? value.widget : 'line';
  const optionsOf = (key: string): Option[] => (widget === 'question-answer' ? answersFor(context, key) : optionsFor(widget, context, values));
  const asked = keys.filter((each) => optionsOf(each.value).length > 0);
  if (asked.length === 0) return null;
  return (
    <Grouped control={control} label={label} hint={hint} isRequired={isRequired}>
      {asked.map((each) => (
        <MapEntry key={each.value} path={[...path, each.value]} label={each.label} isRequired={isRequired} options={optionsOf(each.value)} />
      ))}
    </Grouped>
  );
}

function MapEntry({ path, label, isRequired, options }: Omit<ShapeProps, 'shape'> & { options: readonly Option[] }) {
  const control = useControl(path, isRequired);
  return (
    <Grouped control={control} label={label} isRequired={isRequired}>
      <Radios control={control} options={options} label={label} />
    </Grouped>
  );
}

function VariantField({ shape, path, label, hint, isRequired }: ShapeProps & { shape: Extract<Shape, { kind: 'variants' }> }) {
  const control = useControl(path, isRequired);
  const value = isValues(control.value) ? control.value[shape.key] : undefined;
  const chosen = shape.variants.find((each) => each.value === value);
  return (
    <Grouped control={control} label={label} hint={hint} isRequired={isRequired}>
      <ChoiceField path={[...path, shape.key]} label={label} isRequired options={shape.variants.map((each) => each.value)} />
      {chosen ? <Fields fields={chosen.fields} at={path} /> : null}
    </Grouped>
  );
}
