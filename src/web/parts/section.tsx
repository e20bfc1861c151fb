import type { ReactNode } from 'react';

/** A part of a page with its heading; the id is the target of the contents list. */
export function Section({ id, title, children, note }: { id: string; title: string; children: ReactNode; note?: string | undefined }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="section" tabIndex={-1}>
      <h2 id={`${id}-title`}>
        {title}
        {note === undefined ? null : <span className="note">{note}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Name and value pairs; what is not there is left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  const given = rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  return (
    <dl className="facts">
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Running text as written, its paragraphs kept. Texts of cases are Chinese in every interface language. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="prose" lang="zh-CN">
      {text
        .split('\n')
        .filter((each) => each.trim() !== '')
        .map((each, at) => (
          <p key={at}>{each}</p>
        ))}
    </div>
  );
}

export function Nothing({ text }: { text: string }) {
  return <p className="nothing">{text}</p>;
}
