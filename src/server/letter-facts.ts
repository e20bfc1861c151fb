import type { Day } from '../domain/day.ts';
import type { LetterFacts } from '../domain/letter/compose-letter.ts';
import { letterNumberOf } from '../domain/letter/letter-number.ts';
import { assignmentOf, type Assignment, type Matter, type ReplyVersion } from '../domain/proposal/matter.ts';
import type { TextRef } from '../domain/text-ref.ts';
import { textsOf } from './queries/texts.ts';
import { districtOf } from './store/district.ts';
import type { Situation } from './store/situation.ts';
import { loadRow } from './store/state-rows.ts';
import type { TenantClient } from './store/tenant-transaction.ts';

/** There is nothing to make a letter of. */
export class NoReply extends Error {
  override name = 'NoReply';
}

/** What the office decides at the examination and the letter shows. */
export interface Decided {
  officeClass?: string | undefined;
  openness?: string | undefined;
}

/** The reply a letter is made of; its texts are those of the matter unless it brings its own. */
export interface Answer extends Decided {
  reply: ReplyVersion;
  texts?: ReadonlyMap<TextRef, string>;
  on?: Day | undefined;
}

/**
 * Everything a letter of one part is composed from, none of it written anywhere. `answer` picks the reply; null where it
 * finds none, or the part is not there.
 */
export async function factsOfAnswer(
  client: TenantClient,
  { main, given }: Situation,
  assignmentId: string,
  today: Day,
  answer: (matter: Matter, part: Assignment) => Answer | null,
): Promise<LetterFacts | null> {
  const matter = main.state as Matter | null;
  const assignment = matter ? assignmentOf(matter, assignmentId) : undefined;
  if (!matter || !assignment || !given.session) return null;
  const found = answer(matter, assignment);
  if (!found) return null;
  const { reply, texts, officeClass = reply.proposedClass, openness = reply.openness, on = today } = found;
  const absorbed = await Promise.all(matter.absorbed.map(async (id) => (await loadRow(client, 'matter', id)).state as Matter));
  const kept = await textsOf(client, [matter]);
  const { rules } = given.rulebook;
  return {
    matter,
    assignment,
    reply,
    texts: (ref) => texts?.get(ref) ?? kept(ref),
    register: given.register,
    session: given.session,
    rules,
    absorbed,
    district: await districtOf(client),
    letterNumber: reply.issued?.letterNumber ?? letterNumberOf(matter, assignment, given.register, rules, on.slice(0, 4)),
    officeClass,
    openness,
    on,
  };
}
