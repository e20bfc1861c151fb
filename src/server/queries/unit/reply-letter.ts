import { dayOf } from '../../../domain/day.ts';
import { checkLetter } from '../../../domain/letter/check-letter.ts';
import { composeLetter } from '../../../domain/letter/compose-letter.ts';
import { sightOf } from '../../../domain/reading.ts';
import type { FindingShape, LetterShape } from '../../../contract/unit-views.ts';
import { shownLetter } from '../../documents/shown-letter.ts';
import { factsOfAnswer } from '../../letter-facts.ts';
import { readSituation } from '../../store/situation.ts';
import { seesReply } from '../case-parts.ts';
import { Unseen, type Reading } from '../reader.ts';

/** One version of a reply as a letter, paragraph by paragraph, for whoever may read that version. Nothing is typeset or kept. */
export async function readReplyLetter(
  reading: Reading,
  { id, assignmentId, version }: { id: string; assignmentId: string; version: number },
): Promise<{ letter: LetterShape; findings: FindingShape[] }> {
  const { client, scope, now, actor } = reading;
  const today = dayOf(now);
  const situation = await readSituation(client, scope, 'matter', id, today);
  const facts = await factsOfAnswer(client, situation, assignmentId, today, (matter, part) => {
    const reply = part.replies.find((each) => each.version === version);
    if (!reply || sightOf(matter, actor, 'case') === 'hidden' || !seesReply(matter, part, reply, actor)) return null;
    return { reply, officeClass: reply.examined?.officeClass, openness: reply.examined?.openness, on: reply.issued?.on ?? reply.examined?.by.on };
  });
  if (!facts) throw new Unseen();
  const letter = composeLetter(facts);
  return { letter: shownLetter(letter), findings: checkLetter(letter, facts).map(({ finding, params }) => ({ finding, params: { ...params } })) };
}
