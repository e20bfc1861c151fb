import type pg from 'pg';
import { dayOf, type Day, type Instant } from '../domain/day.ts';
import { composeLetter, type LetterFacts } from '../domain/letter/compose-letter.ts';
import { letterNumberOf } from '../domain/letter/letter-number.ts';
import type { Letter } from '../domain/letter/letter.ts';
import { assignmentOf, currentReply, currentRound, type Matter } from '../domain/proposal/matter.ts';
import { renderLetterHtml } from './documents/render-letter-html.ts';
import { renderLetterPdf } from './documents/render-pdf.ts';
import { textsOf } from './queries/texts.ts';
import { districtOf } from './store/district.ts';
import { keepFile } from './store/files.ts';
import { readSituation, type Situation } from './store/situation.ts';
import { loadRow } from './store/state-rows.ts';
import { readTenant, withTenant, type TenantClient } from './store/tenant-transaction.ts';

export interface LetterPlace {
  pool: pg.Pool;
  scope: string;
  tenantId: string;
  now: Instant;
}

/** What the office decides at the examination and the letter shows. */
export interface Decided {
  officeClass?: string | undefined;
  openness?: string | undefined;
}

export interface PreparedLetter {
  hash: string;
  number: string;
  html: string;
  findings: readonly string[];
}

/**
 * The letter of the reply at hand as it would go out today: composed, typeset once, kept by its hash. What is examined
 * and issued later is this very file; after the issue nothing is rendered again. Null when there is no reply yet.
 */
export async function prepareLetter(place: LetterPlace, matterId: string, assignmentId: string, decided: Decided = {}): Promise<PreparedLetter> {
  const letter = await letterOf(place, matterId, assignmentId, decided);
  const rendered = await renderLetterPdf(letter);
  await withTenant(place.pool, place.tenantId, (client) => keepFile(client, rendered.bytes, 'application/pdf', `${letter.number}.pdf`));
  return { hash: rendered.hash, number: letter.number, html: renderLetterHtml(letter), findings: rendered.findings };
}

/** There is nothing to make a letter of. */
export class NoReply extends Error {
  override name = 'NoReply';
}

export function letterOf(place: LetterPlace, matterId: string, assignmentId: string, decided: Decided): Promise<Letter> {
  const today = dayOf(place.now);
  return readTenant(place.pool, place.tenantId, async (client) => {
    const situation = await readSituation(client, place.scope, 'matter', matterId, today);
    const facts = await letterFactsOf(client, situation, assignmentId, decided, today);
    if (!facts) throw new NoReply();
    return composeLetter(facts);
  });
}

/** Everything the letter of a part's reply at hand is made of; null where there is no reply. */
export async function letterFactsOf(client: TenantClient, { main, given }: Situation, assignmentId: string, decided: Decided, today: Day): Promise<LetterFacts | null> {
  const matter = main.state as Matter | null;
  const assignment = matter ? assignmentOf(matter, assignmentId) : undefined;
  const reply = matter && assignment ? currentReply(assignment, currentRound(matter)?.number ?? 1) : undefined;
  if (!matter || !assignment || !reply || !given.session) return null;
  const absorbed = await Promise.all(matter.absorbed.map(async (id) => (await loadRow(client, 'matter', id)).state as Matter));
  const { rules } = given.rulebook;
  return {
    matter,
    assignment,
    reply,
    texts: await textsOf(client, [matter]),
    register: given.register,
    session: given.session,
    rules,
    absorbed,
    district: await districtOf(client),
    letterNumber: letterNumberOf(matter, assignment, given.register, rules, today.slice(0, 4)),
    officeClass: decided.officeClass ?? reply.proposedClass,
    openness: decided.openness ?? reply.openness,
    on: today,
  };
}
