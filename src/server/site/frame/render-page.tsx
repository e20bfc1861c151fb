import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageContent } from './answer.ts';
import { DisplayTools, ElderEntry } from './display-tools.tsx';
import { PageHead } from './page-head.tsx';
import { ScanCode } from './scan-code.tsx';
import { MenuEntry, SiteFooter, SiteMenu } from './site-menu.tsx';
import type { Visit } from './visit.ts';

/** A whole page as HTML; nothing in it needs a script. */
export function renderPage(visit: Visit, content: PageContent): string {
  const { display, language } = visit;
  const { text, contrast, isElder, hasPointer, hasReadingLine, isPlain } = display;
  const page = renderToStaticMarkup(
    <html
      lang={language}
      data-text={text}
      data-contrast={contrast}
      {...(isElder ? { 'data-elder': '' } : {})}
      {...(hasPointer ? { 'data-pointer': '' } : {})}
      {...(hasReadingLine ? { 'data-line': '' } : {})}
      {...(isPlain ? { 'data-plain': '' } : {})}
    >
      <head />
      <body>
        <Frame visit={visit} content={content}>
          {content.main}
        </Frame>
      </body>
    </html>,
  );
  // What the page loads follows from what stands on it: the head is made last.
  const head = renderToStaticMarkup(<PageHead visit={visit} content={content} page={page} />);
  return `<!doctype html>${page.replace('<head>', () => head.slice(0, -'</head>'.length))}`;
}

function Frame({ visit, content, children }: { visit: Visit; content: PageContent; children: ReactNode }) {
  const { say, district, to } = visit;
  const { crumbs = [], part } = content;
  return (
    <>
      <a className="skip" href="#main">
        {say('site.skip')}
      </a>
      <header className="site-header">
        <p className="site-name">
          <a href={to(part === 'members' ? '/m' : part === 'leaders' ? '/l' : '/')}>
            <span lang="zh-CN">{district.name}</span>
            {say(`site.name.${part}`)}
          </a>
        </p>
        <MenuEntry visit={visit} part={part} />
        <ElderEntry visit={visit} />
        <SiteMenu visit={visit} part={part} />
        <DisplayTools visit={visit} />
      </header>
      {crumbs.length === 0 ? null : (
        <nav className="crumbs" aria-label={say('site.crumbs')}>
          <ol>
            {crumbs.map(([label, path]) => (
              <li key={path}>
                <a href={to(path)}>{label}</a>
              </li>
            ))}
            <li aria-current="page">{content.title}</li>
          </ol>
        </nav>
      )}
      <main id="main" tabIndex={-1}>
        {content.hasOwnHeading ? null : <h1>{content.title}</h1>}
        {children}
      </main>
      {part === 'public' && !visit.display.isPlain ? <ScanCode visit={visit} /> : null}
      <SiteFooter visit={visit} part={part} />
    </>
  );
}
