import { diffChars } from 'diff';
import { publicLetterDocument } from '../../../domain/publication/public-letter-document.ts';
import type { PublicLetter } from '../../../domain/publication/public-letter.ts';
import type { ShownCase } from './shown-case.tsx';

/** Beyond so many changed characters, or so long, two texts are not compared: they are simply two texts. */
const limits = { maxEditLength: 6000, timeout: 300 };

/** What a later round's answer says otherwise than the same unit's answer before: added and taken out, marked in the text. */
export function RoundChanges({ shown, letter }: { shown: ShownCase; letter: PublicLetter }) {
  const { content, visit } = shown;
  const before = content.letters.find((each) => each.unitId === letter.unitId && each.round < letter.round && each.body !== null);
  if (letter.body === null || !before) return null;
  const changes = diffChars(textOf(shown, before), textOf(shown, letter), limits);
  return (
    <details>
      <summary>{visit.say('public.compared', { round: before.round })}</summary>
      {changes === undefined ? (
        <p>{visit.say('public.rewritten')}</p>
      ) : (
        <p className="text compared" lang="zh-CN">
          {changes.map((each, at) => (each.added ? <ins key={at}>{each.value}</ins> : each.removed ? <del key={at}>{each.value}</del> : <span key={at}>{each.value}</span>))}
        </p>
      )}
    </details>
  );
}

function textOf({ content, reading, title, visit: { district } }: ShownCase, letter: PublicLetter): string {
  const { body } = publicLetterDocument({ content, letter, rules: reading.rules, title, issuer: reading.unitName(letter.unitId), district });
  return body.map((each) => each.text).join('\n');
}
