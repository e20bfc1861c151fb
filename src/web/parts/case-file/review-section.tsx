import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useRuleWords, type RuleWord } from '../rule-words.ts';
import { Prose, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** What the review levels recommended, what was asked for, and every later correction of the docket with its old value. */
export function ReviewSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  return (
    <Section id="review" title={say('case.review')}>
      {file.remarks === null ? null : (
        <>
          <h3>{say('case.remarks')}</h3>
          <Prose text={file.remarks} />
        </>
      )}
      {file.reviews.length === 0 ? null : (
        <ol>
          {file.reviews.map((each, at) => (
            <li key={at}>
              <strong>{say('case.review-level', { level: each.level, what: word(language, `choice.${each.recommendation}`) })}</strong> {each.by.name}（{each.by.post}）{dayText(each.by.on, language)}
              {each.reason === null ? null : <Prose text={each.reason} />}
            </li>
          ))}
        </ol>
      )}
      {file.corrections.length === 0 ? null : (
        <div className="scroll" role="group" aria-label={say('case.corrections')} tabIndex={0}>
          <table>
            <caption>{say('case.corrections')}</caption>
            <thead>
              <tr>
                {(['field', 'from', 'to', 'reason', 'by'] as const).map((each) => (
                  <th key={each} scope="col">
                    {say(`correction.${each}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {file.corrections.map((each, at) => (
                <tr key={at}>
                  <th scope="row">{word(language, `choice.${each.field}`)}</th>
                  <td lang="zh-CN">
                    <del>{valueOf(each.field, each.from, rule, (kind) => word(language, `kind.${kind}`))}</del>
                  </td>
                  <td lang="zh-CN">{valueOf(each.field, each.to, rule, (kind) => word(language, `kind.${kind}`))}</td>
                  <td lang="zh-CN">{each.reason}</td>
                  <td>
                    {each.by.name}（{each.by.post}）{dayText(each.by.on, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function valueOf(field: string, value: string, rule: RuleWord, kind: (code: string) => string): string {
  if (field === 'category') return rule('categories', value);
  return field === 'kind' ? kind(value) : value;
}
