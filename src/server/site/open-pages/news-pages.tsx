import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from '../public/public-frame.tsx';
import { afterOf, noSuchPage } from './asked.ts';
import { NextPage } from './case-list.tsx';
import { openNotice, openNotices, type OpenNotice } from './queries/open-notices.ts';
import { openRead } from './queries/open-read.ts';

/** P13 `/news`: notices, meetings, policies. */
export async function newsPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to } = visit;
  const notices = await openRead(visit, (reading) => openNotices(reading, { after: afterOf(query) }));
  return page(
    publicPage(visit, {
      title: say('news.title'),
      head: { column: say('news.title'), feeds: [{ path: '/feeds/news.atom', title: say('news.title') }] },
      main: (
        <>
          {notices.items.length === 0 ? <p className="nothing">{say('news.none')}</p> : <p role="status">{say('news.total', { count: notices.total.count })}</p>}
          <ol className="case-lines">
            {notices.items.map((each) => (
              <li key={each.id}>
                <a href={to(`/news/${each.id}`)} lang="zh-CN">
                  {each.title}
                </a>
                <p className="hint">
                  <span>{say(`choice.${each.kind}`)}</span>
                  <time dateTime={each.on}>{each.on}</time>
                </p>
              </li>
            ))}
          </ol>
          <NextPage visit={visit} path="/news" after={notices.after} />
          <p>
            <a href={to('/feeds/news.atom')}>{say('browse.feed')}</a>
          </p>
        </>
      ),
    }),
  );
}

/** `/news/:id`: one notice with what was corrected in it; one that was withdrawn says when and why. */
export async function noticePage(visit: Visit, id: string): Promise<Answer> {
  const { say } = visit;
  const notice = await openRead(visit, (reading) => openNotice(reading, id));
  if (notice === null) throw noSuchPage();
  const { withdrawn, title, text, on, kind } = notice;
  const crumbs = [[say('news.title'), '/news']] as const;
  if (withdrawn)
    return page(
      publicPage(visit, {
        title: say('news.withdrawn'),
        crumbs,
        head: { isUnlisted: true },
        main: (
          <div className="notice">
            <p>{say('news.withdrawn-on', { day: withdrawn.on })}</p>
            <p lang="zh-CN">{say('news.reason', { reason: withdrawn.reason })}</p>
          </div>
        ),
      }),
      { status: 410 },
    );
  return page(
    publicPage(visit, {
      title,
      crumbs,
      head: { column: say('news.title'), publishedOn: on, description: text.slice(0, 120), jsonLd: newsArticle(visit, notice) },
      main: (
        <article>
          <p className="hint">
            <span>{say(`choice.${kind}`)}</span> <time dateTime={on}>{on}</time> <span lang="zh-CN">{say('news.source', { source: visit.district.conference })}</span>
          </p>
          <Paragraphs text={text} />
          <Corrections visit={visit} notice={notice} />
        </article>
      ),
    }),
  );
}

function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter((each) => each.trim() !== '')
    .map((each, at) => (
      <p key={at} lang="zh-CN">
        {each}
      </p>
    ));
}

/** What stood there before stays readable, with the reason it changed. */
function Corrections({ visit: { say }, notice: { corrections } }: { visit: Visit; notice: OpenNotice }) {
  if (corrections.length === 0) return null;
  return (
    <section>
      <h2>{say('news.corrections')}</h2>
      <ol>
        {corrections.map((each, at) => (
          <li key={at}>
            <p>
              <time dateTime={each.on}>{each.on}</time> <span lang="zh-CN">{say('news.reason', { reason: each.reason })}</span>
            </p>
            <details>
              <summary>{say('news.before')}</summary>
              <h3 lang="zh-CN">{each.title}</h3>
              <Paragraphs text={each.text} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function newsArticle({ absolute, district }: Visit, { id, title, on, corrections }: OpenNotice): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: on,
    dateModified: corrections.at(-1)?.on ?? on,
    inLanguage: 'zh-CN',
    url: absolute(`/news/${id}`),
    publisher: { '@type': 'GovernmentOrganization', name: district.conference },
  };
}
