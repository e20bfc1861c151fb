import { answersFor, keysFor, optionsFor } from '../../../contract/form/choices.ts';
import { pointlessFields } from '../../../contract/form/relevance.ts';
import type { Field, Shape } from '../../../contract/form/schema.ts';
import { isBlank, isList, isRepeated, isValues, type Value } from '../../../contract/form/values.ts';
import { formWord, word } from '../../../messages/words.ts';
import type { OpenForm } from './command-task.ts';

type Answered = Pick<OpenForm, 'fields' | 'values' | 'context'>;

/** What was entered, read back in words, and kept in hidden fields for the last press. */
export function CheckAnswers({ form }: { form: Answered }) {
  const { fields, values } = form;
  return (
    <>
      <AnswerLines form={form} />
      {fields
        .flatMap((each) => hiddenPairs(each.shape, each.name, values[each.name]))
        .map(([name, value], at) => (
          <input key={`${name} ${at}`} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}

/** Labels and answers; what was left out, or is pointless after another answer, is not there. */
export function AnswerLines({ form }: { form: Answered }) {
  const { fields, values, context } = form;
  const hidden = pointlessFields(context, values);
  const shown = fields.filter((each) => !hidden.has(each.name) && !isBlank(values[each.name]));
  return (
    <dl className="answers">
      {shown.map((each) => (
        <div key={each.name}>
          <dt>{formWord(context.language, context.command, `field.${each.name}`)}</dt>
          <dd>
            {linesOf(form, each, values[each.name]).map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function linesOf(form: Answered, field: Field, value: Value | undefined): string[] {
  return wordsOf(form, field.shape, field.name, value).filter((each) => each !== '');
}

function wordsOf(form: Answered, shape: Shape, name: string, value: Value | undefined): string[] {
  const { language, command } = form.context;
  switch (shape.kind) {
    case 'list':
      return isList(value) ? value.flatMap((each, at) => wordsOf(form, shape.item, name, each).map((text) => (isRepeated(shape.item) ? `${at + 1}. ${text}` : text))) : [];
    case 'map':
      return isValues(value) ? keysFor(form.context, name).flatMap((key) => mapLine(form, shape.value, key, value[key.value])) : [];
    case 'group':
      return isValues(value) ? shape.fields.flatMap((each) => labelled(form, each, value[each.name])) : [];
    case 'variants': {
      if (!isValues(value)) return [];
      const chosen = shape.variants.find((each) => each.value === value[shape.key]);
      return chosen ? [formWord(language, command, `choice.${chosen.value}`), ...chosen.fields.flatMap((each) => labelled(form, each, value[each.name]))] : [];
    }
    case 'choice':
      return typeof value === 'string' && value !== '' ? [formWord(language, command, `choice.${value}`)] : [];
    case 'leaf':
      if (typeof value === 'boolean') return [word(language, value ? 'form.yes' : 'form.no')];
      if (typeof value !== 'string' || value === '') return [];
      return [optionsFor(shape.widget, form.context, form.values, name).find((each) => each.value === value)?.label ?? value];
  }
}

function labelled(form: Answered, field: Field, value: Value | undefined): string[] {
  return wordsOf(form, field.shape, field.name, value).map((text) => `${formWord(form.context.language, form.context.command, `field.${field.name}`)}：${text}`);
}

function mapLine(form: Answered, shape: Shape, key: { value: string; label: string }, value: Value | undefined): string[] {
  if (typeof value !== 'string' || value === '') return [];
  const isQuestion = shape.kind === 'leaf' && shape.widget === 'question-answer';
  const options = isQuestion ? answersFor(form.context, key.value) : shape.kind === 'leaf' ? optionsFor(shape.widget, form.context, form.values) : [];
  return [`${key.label}：${options.find((each) => each.value === value)?.label ?? value}`];
}

/** The same names and values as the form's own controls post. */
function hiddenPairs(shape: Shape, name: string, value: Value | undefined): [string, string][] {
  switch (shape.kind) {
    case 'list':
      return isList(value)
        ? value.flatMap((each, at) => (isRepeated(shape.item) ? hiddenPairs(shape.item, `${name}.${at}`, each) : typeof each === 'string' ? [[name, each] as [string, string]] : []))
        : [];
    case 'map':
      return isValues(value) ? Object.entries(value).flatMap(([key, each]) => hiddenPairs(shape.value, `${name}.${key}`, each)) : [];
    case 'group':
      return isValues(value) ? shape.fields.flatMap((each) => hiddenPairs(each.shape, `${name}.${each.name}`, value[each.name])) : [];
    case 'variants': {
      if (!isValues(value)) return [];
      const chosen = shape.variants.find((each) => each.value === value[shape.key]);
      const own: [string, string][] = [[`${name}.${shape.key}`, String(value[shape.key] ?? '')]];
      return [...own, ...(chosen?.fields ?? []).flatMap((each) => hiddenPairs(each.shape, `${name}.${each.name}`, value[each.name]))];
    }
    default:
      if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  }
}
