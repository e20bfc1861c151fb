import { renderToStaticMarkup } from 'react-dom/server';
import type { District } from '../store/district.ts';

export interface PublishedReport {
  year: number;
  number: string;
  publishedOn: string;
}

/** The first page anybody opens: the published reports, and the way in. Needs no script. */
export function homePage(district: Pick<District, 'name' | 'conference'>, reports: readonly PublishedReport[]): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${district.name}政协提案办理`}</title>
        <link rel="stylesheet" href="/site.css" />
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <header>
          <p>
            {district.conference} · {district.name}人民政府
          </p>
          <h1>{district.name}政协提案办理</h1>
        </header>
        <main id="main">
          <section aria-labelledby="reports">
            <h2 id="reports">年度办理情况报告</h2>
            {reports.length === 0 ? <p>还没有公开的年度报告。</p> : <ReportList reports={reports} />}
          </section>
          <section aria-labelledby="desk">
            <h2 id="desk">工作人员与委员</h2>
            <p>
              <a className="button" href="/w/">
                登录工作台
              </a>
            </p>
          </section>
        </main>
        <footer>
          <p>
            <a href="/api/reference" lang="en">
              Interface reference
            </a>
          </p>
        </footer>
      </body>
    </html>,
  )}`;
}

function ReportList({ reports }: { reports: readonly PublishedReport[] }) {
  return (
    <ul>
      {reports.map((each) => (
        <li key={each.year}>
          <a href={`/reports/${each.year}`}>{each.year}年建议案、提案办理情况报告</a>
          <span>
            {each.number}，{each.publishedOn}公开
          </span>
          <a href={`/reports/${each.year}/report.pdf`}>
            PDF<span className="far">（{each.year}年报告）</span>
          </a>
          <a href={`/reports/${each.year}/figures.json`}>
            数据<span className="far">（{each.year}年报告）</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export const siteStyle = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #b8bec7; --link: #0b4f9e; --deep: #8c1515; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #15181c; --line: #566070; --link: #8ec1ff; --deep: #ff9d94; } }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.0625rem/1.7 system-ui, "Noto Sans SC", sans-serif; color: var(--ink); background: var(--paper); }
header { border-bottom: 3px solid var(--deep); } h1 { margin: .2em 0 .4em; font-size: 1.7rem; } h2 { font-size: 1.25rem; }
a { color: var(--link); } a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
ul { list-style: none; padding: 0; } li { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .7rem 0; border-bottom: 1px solid var(--line); } li a { min-height: 44px; display: inline-flex; align-items: center; } li span { align-self: center; }
.button { display: inline-flex; min-height: 44px; align-items: center; padding: 0 1.2rem; border: 2px solid var(--link); border-radius: 4px; text-decoration: none; font-weight: 600; }
.skip, .far { position: absolute; left: -9999px; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .95rem; }
`;
