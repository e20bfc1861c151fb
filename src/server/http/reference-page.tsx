import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { z } from 'zod';
import { views } from '../../contract/routes.ts';
import type { AnyCommand } from '../../domain/execute.ts';
import { refusalCodes } from '../../domain/refusal.ts';
import { sentence, wordOf } from '../../messages/sentences.ts';
import { jsonSchemaOf } from './openapi.ts';

/** All commands, views and refusals with their schemas on one page, for people who write programs against the server. */
export function referencePage(commands: ReadonlyMap<string, AnyCommand>): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Interface reference</title>
        <link rel="stylesheet" href="/api/reference.css" />
      </head>
      <body>
        <header>
          <h1>Interface reference</h1>
          <p>
            Every change is a command, every read a view. The same as OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>.
          </p>
          <nav aria-label="Contents">
            <a href="#commands">Commands</a> · <a href="#views">Views</a> · <a href="#refusals">Refusals</a>
          </nav>
        </header>
        <main>
          <h2 id="commands">Commands ({commands.size})</h2>
          {[...commands.values()].map((command) => (
            <CommandEntry key={command.name} command={command} />
          ))}
          <h2 id="views">Views</h2>
          {Object.entries(views).map(([name, view]) => (
            <section key={name} aria-labelledby={`view-${name}`}>
              <h3 id={`view-${name}`}>GET /api/views/{name}</h3>
              <Schema title="Query" schema={view.query} io="input" />
              <Schema title="Answer" schema={view.shape} io="output" />
            </section>
          ))}
          <h2 id="refusals">Refusals</h2>
          <dl>
            {refusalCodes.map((code) => (
              <Refused key={code} code={code} />
            ))}
          </dl>
        </main>
      </body>
    </html>,
  )}`;
}

function CommandEntry({ command }: { command: AnyCommand }): ReactNode {
  return (
    <section aria-labelledby={`command-${command.name}`}>
      <h3 id={`command-${command.name}`}>POST /api/commands/{command.name}</h3>
      <p>
        <span lang="zh-CN">{wordOf('zh', `command.${command.name}`)}</span> {wordOf('en', `command.${command.name}`)}
      </p>
      <p>{wordOf('en', `command.${command.name}.hint`)}</p>
      <p>
        Stream: {command.stream}. {command.creates === true ? 'Starts a new one. ' : ''}Given by: {command.who.join(', ')}.
      </p>
      <Schema title="Input" schema={command.input} io="input" />
    </section>
  );
}

function Schema({ title, schema, io }: { title: string; schema: z.ZodType; io: 'input' | 'output' }): ReactNode {
  return (
    <details>
      <summary>{title}</summary>
      <pre tabIndex={0}>{JSON.stringify(jsonSchemaOf(schema, io), null, 2)}</pre>
    </details>
  );
}

function Refused({ code }: { code: (typeof refusalCodes)[number] }): ReactNode {
  const text = sentence(`refusal.${code}`);
  return (
    <>
      <dt id={code}>
        <code>{code}</code>
      </dt>
      <dd>
        {text.en} <span lang="zh-CN">{text.zh}</span>
      </dd>
    </>
  );
}

export const referenceStyle = `body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; }
a { color: #0b4f9e; } a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
h3 { font-family: ui-monospace, monospace; font-size: 1rem; margin-top: 1.5rem; overflow-wrap: anywhere; }
pre { overflow: auto; max-height: 30rem; background: #f4f4f4; padding: 1rem; } summary { cursor: pointer; min-height: 24px; } dd { margin-bottom: .75rem; }
`;
