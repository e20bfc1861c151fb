import { word } from '../../../messages/words.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { CaseAnswer } from './case-answer.tsx';
import { CaseFacts } from './case-facts.tsx';
import { caseHead } from './case-head.ts';
import { CaseLines } from './case-lines.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CaseWording } from './case-wording.tsx';
import { publicPage } from './public-frame.tsx';
import { PublicWords } from './public-words.tsx';
import { isAnswer, shownCase, type ShownCase } from './shown-case.tsx';

/** 一件提案: what came of it on top, then what it asked for and how it went. */
export async function casePage(visit: Visit, slug: string): Promise<Answer> {
  const shown = await shownCase(visit, slug);
  if (isAnswer(shown)) return shown;
  const { say, to } = visit;
  const { reading, found, content, title } = shown;
  const merged = [...(found.answeredWith ? [found.answeredWith] : []), ...found.absorbed];
  return page(
    publicPage(visit, {
      title,
      hasOwnHeading: true,
      crumbs: [[say('public.menu.proposals'), '/proposals']],
      head: caseHead(shown),
      main: (
        <article>
          <CaseHeading shown={shown} />
          <CaseAnswer shown={shown} />
          <CaseFacts shown={shown} />
          <CaseWording shown={shown} />
          {merged.length === 0 ? null : (
            <section aria-labelledby="merged">
              <h2 id="merged">{say(found.answeredWith ? 'public.answered-with' : 'public.absorbed')}</h2>
              <CaseLines visit={visit} names={reading} items={merged} />
            </section>
          )}
          <CaseTimeline shown={shown} />
          {found.related.length === 0 ? null : (
            <section aria-labelledby="related">
              <h2 id="related">{say('public.related')}</h2>
              <CaseLines visit={visit} names={reading} items={found.related} />
            </section>
          )}
          <p className="page-acts">
            {content.openness.code === 'on-application' ? (
              <a className="button primary" href={to(`/proposals/${slug}/apply`)}>
                {say('public.apply-for')}
              </a>
            ) : null}
            <a className="button quiet" href={to(`/proposals/${slug}/takedown`)}>
              {say('public.ask-takedown')}
            </a>
          </p>
        </article>
      ),
    }),
    { fresh: { version: found.version, maxAgeSeconds: 30 } },
  );
}

function CaseHeading({ shown: { visit, content, found, title, reading } }: { shown: ShownCase }) {
  const { say, language } = visit;
  return (
    <header className="case-heading">
      <p className="hint">
        <span className="number">{found.slug}</span> · <span lang="zh-CN">{content.session}</span> · {word(language, `kind.${content.kind}`)}
        {content.isKey ? <span className="key-mark">{say('public.key')}</span> : null}
      </p>
      <h1 lang={content.title === null ? language : 'zh-CN'}>{content.title === null ? title : <PublicWords visit={visit} text={content.title} reasons={reading.reasons} />}</h1>
    </header>
  );
}
