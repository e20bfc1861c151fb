import type { ShownCase } from './shown-case.tsx';
import { PublicWords } from './public-words.tsx';

/** 提案正文: situation, analysis and numbered suggestions, where they are public. */
export function CaseWording({ shown: { visit, content, reading } }: { shown: ShownCase }) {
  const { say } = visit;
  const { situation, analysis, suggestions } = content;
  if (situation === null && suggestions.length === 0) return null;
  const parts = [
    ['public.situation', situation],
    ['public.analysis', analysis],
  ] as const;
  return (
    <section aria-labelledby="wording">
      <h2 id="wording">{say('public.wording')}</h2>
      {parts.map(([label, text]) =>
        text === null || text.length === 0 ? null : (
          <div key={label}>
            <h3>{say(label)}</h3>
            <p className="text">
              <PublicWords visit={visit} text={text} reasons={reading.reasons} />
            </p>
          </div>
        ),
      )}
      {suggestions.length === 0 ? null : (
        <>
          <h3>{say('public.suggestions')}</h3>
          <ol>
            {suggestions.map((each, at) => (
              <li key={at} className="text">
                <PublicWords visit={visit} text={each} reasons={reading.reasons} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
