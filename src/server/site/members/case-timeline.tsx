import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { dayText } from '../../../messages/times.ts';
import type { Visit } from '../frame/visit.ts';

/** Everything that happened as far as the reader may know it, and every deadline with its arithmetic. */
export function CaseTimeline({ visit: { say, language }, file }: { visit: Visit; file: CaseView }) {
  return (
    <>
      {file.deadlines.length === 0 ? null : (
        <section aria-labelledby="deadlines">
          <h2 id="deadlines">{say('case.deadlines')}</h2>
          <ul className="plain-list">
            {file.deadlines
              .filter((each) => !each.isVoid)
              .map((each) => (
                <li key={each.id}>
                  <strong>{word(language, `rule.${each.rule}`)}</strong> {dayText(each.due, language)}
                  <p className="hint">{language === 'en' ? each.explanation.en : each.explanation.zh}</p>
                </li>
              ))}
          </ul>
        </section>
      )}
      {file.timeline.length === 0 ? null : (
        <details>
          <summary>{say('case.timeline')}</summary>
          <ol className="thread" reversed>
            {file.timeline.toReversed().map((each) => (
              <li key={each.n} value={each.n}>
                <strong>{word(language, `event.${each.type}`)}</strong> {dayText(each.on, language)} · <span lang="zh-CN">{each.post}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
