import type pg from 'pg';
import { dayOf, type Day, type Instant } from '../domain/day.ts';
import { composeLetter, type LetterFacts } from '../domain/letter/compose-letter.ts';
import type { Letter } from '../domain/letter/letter.ts';
import { currentReply, currentRound } from '../domain/proposal/matter.ts';
import { renderLetterHtml } from './documents/render-letter-html.ts';
import { renderLetterPdf } from './documents/render-pdf.ts';
import { factsOfAnswer, NoReply, type Decided } from './letter-facts.ts';
import { keepFile } from './store/files.ts';
import { readSituation, type Situation } from './store/situation.ts';
import { readTenant, withTenant, type TenantClient } from './store/tenant-transaction.ts';

export interface LetterPlace {
  pool: pg.Pool;
  scope: string;
  tenantId: string;
  now: Instant;
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
export function letterFactsOf(client: TenantClient, situation: Situation, assignmentId: string, decided: Decided, today: Day): Promise<LetterFacts | null> {
  return factsOfAnswer(client, situation, assignmentId, today, (matter, part) => {
    const reply = currentReply(part, currentRound(matter)?.number ?? 1);
    return reply ? { reply, ...decided } : null;
  });
}
