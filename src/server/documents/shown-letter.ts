import type { LetterShape } from '../../contract/unit-views.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import { composeLetter } from './letter-sheet.ts';

/** The letter as the typesetter would set it, for screens that show it paragraph by paragraph. */
export function shownLetter(letter: Letter): LetterShape {
  const { titleLines: _lines, day: _day, body, notes, ...rest } = composeLetter(letter);
  return { ...rest, body: [...body], notes: [...notes] };
}
