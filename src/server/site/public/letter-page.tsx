import type { PublicLetter } from '../../../domain/publication/public-letter.ts';
import { publicLetterDocument } from '../../../domain/publication/public-letter-document.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { LetterBody } from './case-answer.tsx';
import { isAnswer, shownCase, type ShownCase } from './shown-case.tsx';
import { pdfNameOf } from './letter-pdf.ts';
import { missingPage } from './missing-page.tsx';
import { publicPage } from './public-frame.tsx';

/** 答复函: the public wording of each letter in the form of the document, ready for printing. */
export async function letterPage(visit: Visit, slug: string): Promise<Answer> {
  const shown = await shownCase(visit, slug);
  if (isAnswer(shown)) return shown;
  const { say } = visit;
  const { content, title, found } = shown;
  if (content.letters.length === 0) return missingPage(visit);
  return page(
    publicPage(visit, {
      title: say('public.letter-of', { slug }),
      crumbs: [
        [say('public.menu.proposals'), '/proposals'],
        [title, `/proposals/${slug}`],
      ],
      head: { publishedOn: found.record.publishedOn, description: title, column: say('public.menu.proposals') },
      main: (
        <>
          <p className="hint">{say('public.letter-hint')}</p>
          {content.letters.map((letter) => (
            <Document key={`${letter.round} ${letter.unitId}`} shown={shown} letter={letter} />
          ))}
        </>
      ),
    }),
    { fresh: { version: found.version, maxAgeSeconds: 30 } },
  );
}

/** As a letter looks: number and class mark above, whom it answers, signature and date below. */
function Document({ shown, letter }: { shown: ShownCase; letter: PublicLetter }) {
  const { reading, content, visit, title, found } = shown;
  const set = publicLetterDocument({ content, letter, rules: reading.rules, title, issuer: reading.unitName(letter.unitId), district: visit.district });
  return (
    <>
      <article className="letter as-set" lang="zh-CN">
        <p className="letter-top">
          <span>{set.number}</span>
          <b aria-label={visit.say('public.result')}>{set.classMark}</b>
        </p>
        <h2>{set.title}</h2>
        <p>{set.salutation}</p>
        <p>{set.body.at(0)?.text}</p>
        <LetterBody shown={shown} letter={letter} hasPromises />
        <p>{set.body.at(-1)?.text}</p>
        <p className="signature">
          {set.issuer}
          <br />
          {set.dateText}
        </p>
      </article>
      {letter.body === null ? null : (
        <p>
          <a href={visit.to(`/proposals/${found.slug}/reply/${pdfNameOf(content.letters, letter)}`)}>{visit.say('public.letter-pdf', { number: letter.letterNumber })}</a>
        </p>
      )}
    </>
  );
}
