import type { CaseView } from '../../../contract/views.ts';
import { LightTag } from '../light-tag.tsx';
import { Facts, Prose, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** The leader who watches the case, what he wrote on it, and what was answered. */
export function SupervisionSection({ file }: { file: CaseView }) {
  const { supervision } = file;
  const { say, language } = useWords();
  if (supervision === null) return null;
  const { ledBy, instructions } = supervision;
  return (
    <Section id="supervision" title={say('case.supervision')}>
      {ledBy === null ? null : (
        <Facts
          rows={[
            [say('supervision.led-by'), `${ledBy.name}，${dayText(ledBy.on, language)}`],
            [say('field.plan'), ledBy.plan],
          ]}
        />
      )}
      {instructions.map((each) => (
        <article key={each.id} className="card" aria-label={say('supervision.by', { name: each.by.name })}>
          <p>
            <strong lang="zh-CN">
              {each.by.name}（{each.by.post}）
            </strong>{' '}
            {dayText(each.by.on, language)} → <span lang="zh-CN">{each.unit}</span> {dayText(each.dueOn, language)} <LightTag light={each.light} left={each.workingDaysLeft} />
          </p>
          <Prose text={each.text} />
          {each.answer === null ? (
            <p className="hint">{say('supervision.waits')}</p>
          ) : (
            <>
              <p>
                <strong>{say('supervision.answer')}</strong> <span lang="zh-CN">{each.answer.by.name}</span>，{dayText(each.answer.by.on, language)}
              </p>
              <Prose text={each.answer.text} />
            </>
          )}
        </article>
      ))}
    </Section>
  );
}
