import type { ImportLikenessView } from '../../../contract/imports.ts';
import { isCommittee } from '../../../domain/actor.ts';
import { entryOf } from '../../../domain/import/proposal-entry.ts';
import type { ProposalRow } from '../../../domain/import/proposal-rows.ts';
import { coverOf, shinglesOf } from '../../../domain/search/likeness.ts';
import { rulesOf } from '../../../domain/session/session.ts';
import { dayOf } from '../../../domain/day.ts';
import { matterIdOf } from '../../import/check-rows.ts';
import { batchOf, proposalsOf } from '../../import/read-import.ts';
import { contextOf, sessionInForce } from '../../store/context.ts';
import { nearestCases, wordingOf } from '../find/similar.ts';
import { caseRows } from '../find/search.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf } from '../texts.ts';

interface Text {
  number: number;
  title: string;
  text: string;
  shingles: ReadonlySet<string>;
}

type Item = ImportLikenessView['items'][number];

/** 查重: for some rows of a file what is most like each, among the cases and within the file. A person judges; nothing is left out by a figure. */
export async function readImportLikeness(reading: Reading, { id, from, count }: { id: string; from: number; count: number }): Promise<ImportLikenessView> {
  const { client, actor, scope, now } = reading;
  const batch = isCommittee(actor) ? await batchOf(client, id) : null;
  if (!batch) throw new Unseen();
  const { rows } = await proposalsOf(client, batch);
  const context = await contextOf(client, scope);
  const today = dayOf(now);
  const { rules } = rulesOf(sessionInForce(context, today));
  const texts = rows.map((row) => textOf(row, entryOf(row, { register: context.register, rules, today }).input));
  const own = new Set(rows.map((row) => matterIdOf(id, row.number)));
  const items: Item[] = [];
  for (const text of texts.slice(from, from + count)) {
    items.push({ number: text.number, inRegister: await nearestCase(reading, text, own), inFile: nearestRow(text, texts) });
  }
  return { items };
}

function textOf(row: ProposalRow, input: Readonly<Record<string, unknown>>): Text {
  const { title, situation, analysis, suggestions } = input['proposal'] as { title: string; situation: string; analysis: string; suggestions: string[] };
  const text = [title, situation, analysis, ...suggestions].join('\n');
  return { number: row.number, title, text, shingles: shinglesOf(text) };
}

const percent = (share: number): number => Math.round(share * 100);

async function nearestCase(reading: Reading, { text, shingles }: Text, own: ReadonlySet<string>): Promise<Item['inRegister']> {
  const ids = (await nearestCases(reading, { id: '', text })).map((each) => each.id).filter((each) => !own.has(each));
  const rows = [...(await caseRows(reading, ids)).values()].filter((row) => !row.state.isSealed && !row.state.isPurged);
  const read = await textsOf(
    reading.client,
    rows.map((row) => row.state.wording),
  );
  const [nearest] = rows.map((row) => ({ row, cover: coverOf(shingles, shinglesOf(wordingOf(row, read))) })).toSorted((a, b) => b.cover - a.cover);
  if (!nearest) return null;
  const { row, cover } = nearest;
  return { id: row.id, slug: row.slug, receiptNumber: row.state.receiptNumber, title: read(row.state.wording.title), cover: percent(cover) };
}

function nearestRow(of: Text, texts: readonly Text[]): Item['inFile'] {
  let best: { other: Text; cover: number } | null = null;
  for (const other of texts) {
    const cover = other.number === of.number ? 0 : coverOf(of.shingles, other.shingles);
    if (cover > (best?.cover ?? 0)) best = { other, cover };
  }
  return best && { number: best.other.number, title: best.other.title, cover: percent(best.cover) };
}
