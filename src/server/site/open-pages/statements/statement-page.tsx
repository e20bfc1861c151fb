import { findWord } from '../../../../messages/words.ts';
import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';

/** Sections of each statement, in order; their words are in the catalogue. */
const sections = {
  about: ['what', 'open', 'figures', 'mistakes', 'reuse'],
  accessibility: ['aim', 'display', 'use', 'limits', 'checks', 'answer'],
  privacy: ['reading', 'cookies', 'forms', 'log', 'rights'],
} as const;
export type Statement = keyof typeof sections;
export const statements = Object.keys(sections) as Statement[];

/** P14 `/about`, `/accessibility`, `/privacy`: what the site says of itself. */
export function statementPage(visit: Visit, statement: Statement): Answer {
  const { say, language, district, to } = visit;
  const text = (name: string): string => findWord(language, `statement.${statement}.${name}`, { district: district.name, conference: district.conference })?.text ?? '';
  return page(
    publicPage(visit, {
      title: say(`statement.${statement}`),
      main: (
        <>
          {sections[statement].map((each) => (
            <section key={each} aria-labelledby={each}>
              <h2 id={each}>{text(each)}</h2>
              {text(`${each}-text`)
                .split('\n')
                .map((line) => (
                  <p key={line}>{line}</p>
                ))}
            </section>
          ))}
          <p>
            <a href={to('/contact')}>{say('public.menu.contact')}</a>
          </p>
        </>
      ),
    }),
  );
}
