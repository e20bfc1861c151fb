import type { CaseView } from '../../../contract/views.ts';
import { useRuleWords } from '../rule-words.ts';
import { Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** Ratings of the rounds this reader may know of; silence is shown as silence. */
export function RatingsSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  return (
    <Section id="ratings" title={say('case.ratings')}>
      {file.ratings?.map((round) => (
        <article key={round.round} className="card" aria-label={say('case.round', { round: round.round })}>
          <h3>
            {say('case.round', { round: round.round })} <span className="note">{round.closedOn === null ? say('case.rating-open') : say('case.rating-closed', { day: round.closedOn })}</span>
          </h3>
          {round.forms.length === 0 ? <Nothing text={say('case.no-forms')} /> : null}
          <ul>
            {round.forms.map((form) => (
              <li key={form.rater}>
                <strong>{form.rater}</strong>：
                {Object.entries(form.levels)
                  .map(([axis, level]) => `${rule('ratingAxes', axis)} ${rule('ratingLevels', level)}`)
                  .join('；')}
                （{dayText(form.on, language)}
                {form.isOnPaper ? `，${say('case.on-paper')}` : ''}）
                {Object.keys(form.answers).length === 0 ? null : (
                  <ul>
                    {Object.entries(form.answers).map(([question, answer]) => (
                      <li key={question}>
                        {rule('ratingQuestions', question)} {rule(`ratingQuestions.${question}`, answer)}
                      </li>
                    ))}
                  </ul>
                )}
                {form.comment === null ? null : <p lang="zh-CN">{form.comment}</p>}
              </li>
            ))}
          </ul>
          {round.silent.length === 0 ? null : <p>{say('case.silent', { names: round.silent.join('、') })}</p>}
        </article>
      ))}
      {file.contested.map((each, at) => (
        <p key={at}>
          {say('case.contested', { by: each.by, day: each.on })}：{each.text}
        </p>
      ))}
    </Section>
  );
}
