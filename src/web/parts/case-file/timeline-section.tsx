import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayOfInstant, dayText, shanghai } from '../../../messages/times.ts';

/** Everything that happened, newest first; when the day differs from the day of entry, both are told. */
export function TimelineSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  return (
    <Section id="timeline" title={say('case.timeline')} note={say('list.total', { count: file.timeline.length })}>
      <ol className="timeline" reversed>
        {file.timeline.toReversed().map((each) => (
          <li key={each.n} value={each.n}>
            <p>
              <strong>{word(language, `event.${each.type}`)}</strong> {dayText(each.on, language)} · {each.name}（{each.post}）
            </p>
            {dayOfInstant(each.at) === each.on ? <p className="hint">{shanghai(each.at, language)}</p> : <p className="hint">{say('case.recorded-at', { at: shanghai(each.at, language) })}</p>}
            {each.detail === null ? null : (
              <p lang="zh-CN" className="detail">
                {each.detail}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
