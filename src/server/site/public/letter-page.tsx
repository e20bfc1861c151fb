import type { PublicLetter } from '../../../domain/publication/public-letter.ts';
import { chineseDate } from '../../../domain/letter/chinese-date.ts';
import { classOf, type MatterKind } from '../../../domain/rulebook.ts';
import { filledIn } from '../../../domain/session/templates.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { LetterBody } from './case-answer.tsx';
import { isAnswer, shownCase, type ShownCase } from './shown-case.tsx';
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

/** Members and deputies are persons and addressed as such; a body or a committee is not. */
const addressedAs: Readonly<Partial<Record<MatterKind, string>>> = { individual: '委员', joint: '委员', 'deputy-suggestion': '代表' };

/** As a letter looks: number and class mark above, whom it answers, signature and date below. */
function Document({ shown, letter }: { shown: ShownCase; letter: PublicLetter }) {
  const { reading, content, visit, title } = shown;
  const { rules } = reading;
  const kind = content.kind === 'recommendation' ? '建议案' : content.kind === 'deputy-suggestion' ? '建议' : '提案';
  const issuer = reading.unitName(letter.unitId);
  return (
    <article className="letter" lang="zh-CN">
      <p className="letter-top">
        <span>{letter.letterNumber}</span>
        <b aria-label={visit.say('public.result')}>{classOf(rules, letter.class)?.letter ?? ''}</b>
      </p>
      <h2>{filledIn(rules.letter.title, { session: content.session, number: content.number, kind })}</h2>
      <p>
        {(content.proposers ?? []).join('、')}
        {addressedAs[content.kind] ?? ''}：
      </p>
      <p>{filledIn(rules.letter.opening, { title, district: visit.district.name, kind })}</p>
      <LetterBody shown={shown} letter={letter} hasPromises />
      <p>{filledIn(rules.letter.closing, { title, district: visit.district.name, kind })}</p>
      <p className="signature">
        {issuer}
        <br />
        {chineseDate(letter.on)}
      </p>
    </article>
  );
}
