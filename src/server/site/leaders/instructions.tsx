import type { CaseView } from '../../../contract/views.ts';
import { lightText } from '../../../contract/light-text.ts';
import { dayText } from '../../../messages/times.ts';
import type { Visit } from '../frame/visit.ts';

/** 领衔与批示: who leads and how, what was written on the case and what was answered, the newest first. */
export function Instructions({ visit, file }: { visit: Visit; file: CaseView }) {
  const { say, language } = visit;
  if (file.supervision === null) return null;
  const { ledBy, instructions } = file.supervision;
  return (
    <section aria-labelledby="supervision">
      <h2 id="supervision">{say('case.supervision')}</h2>
      {ledBy === null ? null : (
        <>
          <p>
            {say('supervision.led-by')} <strong lang="zh-CN">{ledBy.name}</strong>，{dayText(ledBy.on, language)}
          </p>
          <p lang="zh-CN" className="text">
            {ledBy.plan}
          </p>
        </>
      )}
      <ol className="thread">
        {instructions.toReversed().map((each) => (
          <li key={each.id}>
            <p>
              <strong lang="zh-CN">
                {each.by.name}（{each.by.post}）
              </strong>{' '}
              {dayText(each.by.on, language)} → <span lang="zh-CN">{each.unit}</span>
            </p>
            <p lang="zh-CN" className="text">
              {each.text}
            </p>
            {each.answer === null ? (
              <p>
                <span className={`light is-${each.light}`}>{lightText(each.light, each.workingDaysLeft, language)}</span> {say('leader.answer-by', { day: dayText(each.dueOn, language) })}
              </p>
            ) : (
              <div className="reply">
                <p>
                  {say('supervision.answer')} <strong lang="zh-CN">{each.answer.by.name}</strong>，{dayText(each.answer.by.on, language)}
                </p>
                <p lang="zh-CN" className="text">
                  {each.answer.text}
                </p>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
