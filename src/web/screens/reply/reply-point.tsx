import { Button } from 'antd';
import type { HandlingView } from '../../../contract/unit-views.ts';
import { replySkeletons } from '../../../domain/letter/reply-skeletons.ts';
import { useControl, useForm } from '../../parts/command-form/form-context.tsx';
import { Labelled } from '../../parts/command-form/frame.tsx';
import { Fields } from '../../parts/command-form/field.tsx';
import { Typed } from '../../parts/command-form/leaf.tsx';
import { controlId } from '../../../contract/form/problems.ts';
import type { Field } from '../../../contract/form/schema.ts';
import { getAt, isList, type Value } from '../../../contract/form/values.ts';
import { insertText } from '../../parts/insert-text.ts';
import { useWords } from '../../parts/settings.tsx';

/** The fields of one entry of a list such as `answers`. */
export const entryFields = (fields: readonly Field[], list: string): readonly Field[] => {
  const shape = fields.find((each) => each.name === list)?.shape;
  return shape?.kind === 'list' && shape.item.kind === 'group' ? shape.item.fields : [];
};

const rowsOf = (value: Value | undefined): readonly Value[] => (isList(value) ? value : []);

interface ReplyPointProps {
  fields: readonly Field[];
  suggestion: number;
  /** as the proposer wrote it */
  asked: string;
  handling: HandlingView;
}

/** One suggestion: quoted, then the verdict, what was done, and what is promised for it with its day. */
export function ReplyPoint({ fields, suggestion, asked, handling }: ReplyPointProps) {
  const { say } = useWords();
  const { values, set } = useForm();
  const answers = rowsOf(values['answers']);
  const at = answers.findIndex((each) => getAt(each, ['suggestion']) === String(suggestion));
  const path = ['answers', String(at)];
  return (
    <fieldset className="reply-point">
      <legend>{say('reply-desk.point', { n: suggestion })}</legend>
      <blockquote className="asked" lang="zh-CN">
        {asked}
      </blockquote>
      {at < 0 ? (
        <Button onClick={() => set(['answers'], [...answers, { suggestion: String(suggestion), verdict: '', text: '' }])}>{say('reply-desk.answer-it')}</Button>
      ) : (
        <>
          <Fields fields={entryFields(fields, 'answers').filter((each) => each.name === 'verdict')} at={path} />
          <AnswerText fields={fields} path={[...path, 'text']} verdict={getAt(answers[at], ['verdict'])} handling={handling} />
        </>
      )}
      <Promises fields={fields} suggestion={suggestion} />
    </fieldset>
  );
}

function AnswerText({ fields, path, verdict, handling }: { fields: readonly Field[]; path: readonly string[]; verdict: Value | undefined; handling: HandlingView }) {
  const { say } = useWords();
  const control = useControl(path, true, true);
  const shape = entryFields(fields, 'answers').find((each) => each.name === 'text')?.shape;
  const skeleton =
    verdict === 'adopted' || verdict === 'partly' || verdict === 'not-now' ? (handling.templates.find((each) => each.name === `reply-${verdict}`)?.text ?? replySkeletons[verdict]) : null;
  const use = (): void => {
    const area = document.getElementById(control.id);
    if (area instanceof HTMLTextAreaElement && skeleton !== null) insertText(area, skeleton);
  };
  return (
    <>
      <Labelled control={control} label={say('reply-desk.answer')} hint={say('reply-desk.answer-hint')} isRequired>
        <Typed control={control} widget="text" max={shape?.kind === 'leaf' ? shape.max : null} />
      </Labelled>
      {skeleton === null ? null : (
        <p>
          <Button size="small" onClick={use}>
            {say('reply-desk.skeleton')}
          </Button>
        </p>
      )}
    </>
  );
}

/** What is still to be done for this suggestion; kept in one list with the others, under its own number. */
function Promises({ fields, suggestion }: { fields: readonly Field[]; suggestion: number }) {
  const { say } = useWords();
  const { values, set } = useForm();
  const all = rowsOf(values['commitments']);
  const own = all.map((row, at) => ({ row, at })).filter(({ row }) => getAt(row, ['suggestion']) === String(suggestion));
  const asked = entryFields(fields, 'commitments').filter((each) => each.name !== 'suggestion');
  const add = (): void => {
    set(['commitments'], [...all, { suggestion: String(suggestion), text: '', dueOn: '' }]);
    setTimeout(() => document.getElementById(controlId(`commitments.${all.length}.text`))?.focus());
  };
  return (
    <div className="reply-promises">
      {own.map(({ at }, place) => (
        <fieldset key={at} className="group">
          <legend>{say('reply-desk.promise', { n: suggestion, place: place + 1 })}</legend>
          <Fields fields={asked} at={['commitments', String(at)]} />
          <Button
            size="small"
            aria-label={say('form.remove-row', { label: say('reply-desk.promise', { n: suggestion, place: place + 1 }), n: '' })}
            onClick={() =>
              set(
                ['commitments'],
                all.filter((_row, other) => other !== at),
              )
            }
          >
            {say('form.remove')}
          </Button>
        </fieldset>
      ))}
      <Button size="small" onClick={add} aria-label={say('reply-desk.add-promise-to', { n: suggestion })}>
        {say('reply-desk.add-promise')}
      </Button>
    </div>
  );
}
