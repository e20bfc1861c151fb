import type { PageContent } from './answer.ts';
import { loadedBy, markPath, scriptPath } from './assets.ts';
import type { Visit } from './visit.ts';

/** Title, style, and what search engines, feed readers and the survey of government sites read. */
export function PageHead({ visit, content, page }: { visit: Visit; content: PageContent; page: string }) {
  const { say, to, absolute, district } = visit;
  const { head = {}, part } = content;
  const site = `${district.name}${say(`site.name.${part}`)}`;
  const { styles, formScript } = loadedBy(page, visit.display);
  const isListed = part === 'public' && !head.isUnlisted;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${content.isWrong ? say('form.error-title') : ''}${content.title} - ${site}`}</title>
      <link rel="icon" type="image/svg+xml" href={to(markPath)} />
      {styles.map((each) => (
        <link key={each} rel="stylesheet" href={to(each)} />
      ))}
      <script src={to(scriptPath)} defer data-words={readingWords(visit)} />
      {formScript === null ? null : <script src={to(formScript)} defer data-words={formWords(visit)} />}
      {isListed ? null : <meta name="robots" content="noindex" />}
      {/* 政府网站发展指引: names of the site, the column and the article stand in the head of the page. */}
      <meta name="SiteName" content={site} />
      {part === 'public' ? <meta name="SiteDomain" content={new URL(absolute('/')).host} /> : null}
      <meta name="ColumnName" content={head.column ?? content.title} />
      {part === 'public' ? <meta name="ArticleTitle" content={content.title} /> : null}
      {head.publishedOn === undefined ? null : <meta name="PubDate" content={head.publishedOn} />}
      {head.source === undefined ? null : <meta name="ContentSource" content={head.source} />}
      {head.keywords === undefined ? null : <meta name="Keywords" content={head.keywords.join(',')} />}
      {head.description === undefined ? null : <meta name="description" content={head.description} />}
      {head.canonical === undefined ? null : <link rel="canonical" href={absolute(head.canonical)} />}
      {(head.feeds ?? []).map((each) => (
        <link key={each.path} rel="alternate" type="application/atom+xml" title={each.title} href={to(each.path)} />
      ))}
      {part === 'public' ? <link rel="search" type="application/opensearchdescription+xml" title={site} href={to('/opensearch.xml')} /> : null}
      {head.jsonLd === undefined ? null : <JsonLd object={head.jsonLd} />}
    </head>
  );
}

/** What the scripts say, in the reader's language. */
const readingWords = ({ say }: Visit): string =>
  JSON.stringify({ aloud: say('site.aloud'), silent: say('site.silent'), print: say('public.print'), copy: say('public.copy'), copied: say('public.copied') });
const formWords = ({ say }: Visit): string =>
  JSON.stringify({ kept: say('writing.kept', { at: '{at}' }), here: say('writing.kept-here', { at: '{at}' }), count: say('form.count', { length: '{length}', max: '{max}' }) });

/** Not run as a script: `<` is written so that no text can end the element. */
function JsonLd({ object }: { object: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(object).replaceAll('<', '\\u003c') }} />;
}
