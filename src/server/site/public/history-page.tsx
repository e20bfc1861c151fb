import { dayText, shanghai } from '../../../messages/times.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { isAnswer, shownCase } from './shown-case.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { ClassMark } from './class-mark.tsx';
import { publicPage } from './public-frame.tsx';
import { RoundChanges } from './round-changes.tsx';
import { readChanges } from './queries/case-page.ts';
import { readPublic } from './queries/public-reading.ts';
import { classOf } from '../../../domain/rulebook.ts';

/** 办理过程与版本: every public step, each round's answer, and each change of the page itself. */
export async function historyPage(visit: Visit, slug: string): Promise<Answer> {
  const shown = await shownCase(visit, slug);
  if (isAnswer(shown)) return shown;
  const { say, to, language } = visit;
  const { content, title, found, reading } = shown;
  const changes = await readPublic(visit, (one) => readChanges(one, found.matterId));
  return page(
    publicPage(visit, {
      title: say('public.history-of', { slug }),
      crumbs: [
        [say('public.menu.proposals'), '/proposals'],
        [title, `/proposals/${slug}`],
      ],
      head: { publishedOn: found.record.publishedOn, description: title, column: say('public.menu.proposals'), isUnlisted: true },
      main: (
        <>
          <p lang="zh-CN">
            <a href={to(`/proposals/${slug}`)}>{title}</a>
          </p>
          <CaseTimeline shown={shown} isWhole />
          {content.letters.length === 0 ? null : (
            <section aria-labelledby="rounds">
              <h2 id="rounds">{say('public.rounds')}</h2>
              <ul className="plain-list">
                {content.letters.map((letter) => {
                  const mark = classOf(reading.rules, letter.class);
                  return (
                    <li key={`${letter.round} ${letter.unitId}`}>
                      <a href={to(`/proposals/${slug}/reply`)} lang="zh-CN">
                        {reading.unitName(letter.unitId)} {letter.letterNumber}
                      </a>
                      <p className="hint">
                        {say('case.round', { round: letter.round })} · {dayText(letter.on, language)} {mark ? <ClassMark visit={visit} mark={mark} /> : null}{' '}
                        {letter.isCorrected ? say('public.corrected') : null}
                      </p>
                      <RoundChanges shown={shown} letter={letter} />
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
          <section aria-labelledby="changes">
            <h2 id="changes">{say('public.changes')}</h2>
            <ol reversed className="timeline">
              {changes.map((each) => (
                <li key={each.version}>
                  <time dateTime={each.at}>{shanghai(each.at, language)}</time> {say(`public.change.${each.kind}`)}
                </li>
              ))}
            </ol>
          </section>
        </>
      ),
    }),
    { fresh: { version: found.version, maxAgeSeconds: 30 } },
  );
}
