import { publicLetterDocument } from '../../../domain/publication/public-letter-document.ts';
import type { PublicLetter } from '../../../domain/publication/public-letter.ts';
import { GlyphMissing, renderLetterPdf } from '../../documents/render-pdf.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { missingPage } from './missing-page.tsx';
import { isAnswer, shownCase } from './shown-case.tsx';

/** Name of the file of one letter: its round, and its place among the letters of that round. */
export function pdfNameOf(letters: readonly PublicLetter[], letter: PublicLetter): string {
  return `${letter.round}-${letters.filter((each) => each.round === letter.round).indexOf(letter) + 1}.pdf`;
}

/** 答复函 as PDF/A, set from the public text alone: it holds nothing that the page does not. */
export async function letterPdf(visit: Visit, slug: string, name: string): Promise<Answer> {
  const shown = await shownCase(visit, slug);
  if (isAnswer(shown)) return shown;
  const { content, title, found, reading } = shown;
  const letter = content.letters.find((each) => each.body !== null && pdfNameOf(content.letters, each) === name);
  if (!letter) return missingPage(visit);
  const document = publicLetterDocument({ content, letter, rules: reading.rules, title, issuer: reading.unitName(letter.unitId), district: visit.district });
  try {
    const { bytes } = await renderLetterPdf(document);
    const headers = { 'content-disposition': `inline; filename="${slug}-${name}"; filename*=UTF-8''${encodeURIComponent(`${letter.letterNumber}.pdf`)}` };
    return { kind: 'bytes', type: 'application/pdf', bytes, headers, fresh: { version: found.version, maxAgeSeconds: 30 } };
  } catch (error) {
    if (error instanceof GlyphMissing) throw new HttpProblem(422, 'glyph-missing', { params: { characters: error.characters.join(' ') } });
    throw error;
  }
}
