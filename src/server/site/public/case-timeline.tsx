import { word } from '../../../messages/words.ts';
import { dayText } from '../../../messages/times.ts';
import type { ShownCase } from './shown-case.tsx';

/** 办理过程: the days that are public, in order. */
export function CaseTimeline({ shown: { visit, content, reading, found }, isWhole = false }: { shown: ShownCase; isWhole?: boolean }) {
  const { say, language, to } = visit;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{say('public.timeline')}</h2>
      <ol className="timeline">
        {content.history.map((each, at) => (
          <li key={at}>
            <time dateTime={each.on}>{dayText(each.on, language)}</time> {word(language, `event.${each.type}`)}
            {each.unitId === null ? null : <span lang="zh-CN">（{reading.unitName(each.unitId)}）</span>}
            {each.round !== null && each.round > 1 ? ` · ${say('case.round', { round: each.round })}` : null}
          </li>
        ))}
      </ol>
      {isWhole ? null : (
        <p>
          <a href={to(`/proposals/${found.slug}/history`)}>{say('public.versions')}</a>
        </p>
      )}
    </section>
  );
}
