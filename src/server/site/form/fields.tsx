import { answersFor, keysFor, optionsFor, type Option } from '../../../contract/form/choices.ts';
import { neededFields } from '../../../contract/form/relevance.ts';
import { isFiles, type Field, type Shape } from '../../../contract/form/schema.ts';
import { isList, isRepeated, isValues } from '../../../contract/form/values.ts';
import { findWord, formWord } from '../../../messages/words.ts';
import { FilesField } from './files-field.tsx';
import { controlAt, type FormScope } from './form-scope.ts';
import { Grouped, Labelled } from './framed.tsx';
import { Checks, OneOf, Radios, Typed, YesNo } from './leaf-control.tsx';
import { Phrases } from './phrases.tsx';
import { control as controls } from './posted.ts';

interface ShapeProps {
  scope: FormScope;
  shape: Shape;
  path: readonly string[];
  label: string;
  hint?: string | undefined;
  isRequired: boolean;
}

const typed: readonly string[] = ['line', 'text', 'day', 'instant', 'number', 'decimal'];
const inSight = 7;

/** The fields of a command as plain controls; what they are called and hint at comes from the catalogue. */
export function Fields({ scope, fields, at = [] }: { scope: FormScope; fields: readonly Field[]; at?: readonly string[] }) {
  const { language, command } = scope.context;
  const needed = neededFields(scope.context, scope.values);
  return fields.map((each) => (
    <ShapeField
      key={each.name}
      scope={scope}
      shape={each.shape}
      path={[...at, each.name]}
      isRequired={each.isRequired || needed.has([...at, each.name].join('.'))}
      label={formWord(language, command, `field.${each.name}`)}
      hint={findWord(language, `field.${each.name}.hint`)?.text}
    />
  ));
}

function ShapeField(props: ShapeProps) {
  const { shape } = props;
  switch (shape.kind) {
    case 'group':
      return (
        <Framed {...props}>
          <Fields scope={props.scope} fields={shape.fields} at={props.path} />
        </Framed>
      );
    case 'list':
      if (isFiles(shape)) return <FilesField {...props} isMany />;
      return isRepeated(shape.item) ? <Rows {...props} item={shape.item} max={shape.max} /> : <Many {...props} item={shape.item} />;
    case 'map':
      return <MapOf {...props} value={shape.value} />;
    case 'variants':
      return <Variants {...props} shape={shape} />;
    case 'choice':
      return <Chosen {...props} options={worded(props.scope, shape.values)} />;
    case 'leaf':
      return <Leaf {...props} shape={shape} />;
  }
}

const worded = ({ context }: FormScope, values: readonly string[]): Option[] => values.map((value) => ({ value, label: formWord(context.language, context.command, `choice.${value}`) }));

function Framed({ scope, path, label, hint, isRequired, children }: ShapeProps & { children: React.ReactNode }) {
  return (
    <Grouped control={controlAt(scope, path, hint !== undefined)} label={label} hint={hint} isRequired={isRequired} say={scope.say}>
      {children}
    </Grouped>
  );
}

function Leaf({ scope, shape, path, label, hint, isRequired }: ShapeProps & { shape: Extract<Shape, { kind: 'leaf' }> }) {
  const control = controlAt(scope, path, hint !== undefined);
  const frame = { control, label, hint, isRequired, say: scope.say };
  const { widget, max } = shape;
  if (widget === 'file') return <FilesField scope={scope} path={path} label={label} hint={hint} isRequired={isRequired} isMany={false} />;
  if (widget === 'hidden') return <input type="hidden" name={control.name} value={typeof control.value === 'string' ? control.value : ''} />;
  if (widget === 'yes-no')
    return (
      <Grouped {...frame}>
        <YesNo control={control} say={scope.say} />
      </Grouped>
    );
  if (typed.includes(widget))
    return (
      <Labelled {...frame} before={<Phrases scope={scope} name={path.join('.')} />}>
        <Typed control={control} widget={widget} max={max} say={scope.say} />
      </Labelled>
    );
  return <Chosen scope={scope} shape={shape} path={path} label={label} hint={hint} isRequired={isRequired} options={optionsFor(widget, scope.context, scope.values, path.at(-1) ?? '')} />;
}

function Chosen({ scope, path, label, hint, isRequired, options }: ShapeProps & { options: readonly Option[] }) {
  const control = controlAt(scope, path, hint !== undefined);
  const frame = { control, label, hint, isRequired, say: scope.say };
  if (options.length === 0)
    return (
      <Grouped {...frame}>
        <p className="hint">{scope.say('form.nothing-to-choose')}</p>
      </Grouped>
    );
  return options.length <= inSight ? (
    <Grouped {...frame}>
      <Radios control={control} options={options} />
    </Grouped>
  ) : (
    <Labelled {...frame}>
      <OneOf control={control} options={options} say={scope.say} />
    </Labelled>
  );
}

function Many(props: ShapeProps & { item: Shape }) {
  const { scope, item, path, hint } = props;
  const options = item.kind === 'choice' ? worded(scope, item.values) : item.kind === 'leaf' ? optionsFor(item.widget, scope.context, scope.values, path.at(-1) ?? '') : [];
  return (
    <Framed {...props}>
      <Checks control={controlAt(scope, path, hint !== undefined)} options={options} />
    </Framed>
  );
}

/** Things typed one by one; the buttons send the form for one more row or one fewer, and nothing else. */
function Rows(props: ShapeProps & { item: Shape; max: number }) {
  const { scope, item, path, label, max, hint } = props;
  const { say } = scope;
  const control = controlAt(scope, path, hint !== undefined);
  const rows = isList(control.value) ? control.value : [];
  return (
    <Framed {...props}>
      <ol className="rows">
        {rows.map((_row, at) => (
          <li key={at}>
            <ShapeField scope={scope} shape={item} path={[...path, String(at)]} label={say('form.row', { label, n: at + 1 })} isRequired />
            {rows.length > 1 ? (
              <button type="submit" className="quiet" name={controls.remove} value={`${control.name}.${at}`} formNoValidate>
                {say('form.remove')}
                <span className="unseen">{say('form.row', { label, n: at + 1 })}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {rows.length < max ? (
        <button type="submit" className="quiet" name={controls.add} value={control.name} formNoValidate>
          {say('form.add-row', { label })}
        </button>
      ) : null}
    </Framed>
  );
}

/** One answer per axis or question of the rules in force. */
function MapOf(props: ShapeProps & { value: Shape }) {
  const { scope, value, path } = props;
  const widget = value.kind === 'leaf' ? value.widget : 'line';
  const optionsOf = (key: string): Option[] => (widget === 'question-answer' ? answersFor(scope.context, key) : optionsFor(widget, scope.context, scope.values));
  const asked = keysFor(scope.context, path.at(-1) ?? '').filter((each) => optionsOf(each.value).length > 0);
  if (asked.length === 0) return null;
  return (
    <Framed {...props}>
      {asked.map((each) => (
        <Grouped key={each.value} control={controlAt(scope, [...path, each.value], false)} label={each.label} isRequired={props.isRequired} say={scope.say}>
          <Radios control={controlAt(scope, [...path, each.value], false)} options={optionsOf(each.value)} />
        </Grouped>
      ))}
    </Framed>
  );
}

/** Without script all variants are in sight; only the chosen one is read. */
function Variants(props: ShapeProps & { shape: Extract<Shape, { kind: 'variants' }> }) {
  const { scope, shape, path, label } = props;
  const value = controlAt(scope, path, false).value;
  const chosen = isValues(value) ? value[shape.key] : '';
  return (
    <Framed {...props}>
      <Chosen
        scope={scope}
        shape={shape}
        path={[...path, shape.key]}
        label={label}
        isRequired
        options={worded(
          scope,
          shape.variants.map((each) => each.value),
        )}
      />
      {shape.variants
        .filter((each) => each.fields.length > 0)
        .map((each) => (
          <details key={each.value} open={each.value === chosen}>
            <summary>{formWord(scope.context.language, scope.context.command, `choice.${each.value}`)}</summary>
            <Fields scope={scope} fields={each.fields} at={path} />
          </details>
        ))}
    </Framed>
  );
}
