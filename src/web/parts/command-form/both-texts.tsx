import { Button } from 'antd';
import { formWord } from '../../../messages/words.ts';
import { useWords } from '../settings.tsx';
import { TextDifferences } from '../text-differences.tsx';
import type { FormContext } from '../../../contract/form/choices.ts';
import { textsThatDiffer } from './compare-texts.ts';
import type { Field } from '../../../contract/form/schema.ts';
import type { Value, Values } from '../../../contract/form/values.ts';

interface BothTextsProps {
  fields: readonly Field[];
  context: FormContext;
  values: Values;
  onTake: (path: readonly string[], value: Value) => void;
}

/** One's own text and the other's side by side; nothing is replaced but what somebody takes over himself. */
export function BothTexts({ fields, context, values, onTake }: BothTextsProps) {
  const { say, language } = useWords();
  const texts = textsThatDiffer(fields, context, values);
  if (texts.length === 0) return null;
  const labelOf = (path: readonly string[]): string => {
    const at = path.findLast((each) => /^\d+$/.test(each));
    const name = path.findLast((each) => !/^\d+$/.test(each)) ?? '';
    return `${formWord(language, context.command, `field.${name}`)}${at === undefined ? '' : ` ${Number(at) + 1}`}`;
  };
  return (
    <div className="scroll both-texts" role="group" aria-label={say('both.title')} tabIndex={0}>
      <table>
        <caption>{say('both.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('both.field')}</th>
            <th scope="col">{say('both.own')}</th>
            <th scope="col">{say('both.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {texts.map(({ path, own, theirs }) => (
            <tr key={path.join('.')}>
              <th scope="row">{labelOf(path)}</th>
              <td>
                <TextDifferences own={own} other={theirs} />
              </td>
              <td>
                <TextDifferences own={theirs} other={own} />
                <p>
                  <Button size="small" aria-label={say('both.take-of', { field: labelOf(path) })} onClick={() => onTake(path, theirs)}>
                    {say('both.take')}
                  </Button>
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{say('both.hint')}</p>
    </div>
  );
}
