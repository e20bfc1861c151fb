import { streamKey } from '../../domain/command.ts';
import type { Executed, Given } from '../../domain/execute.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { evolve, type States, type StreamKind } from '../../domain/streams.ts';
import { dayOf } from '../../domain/day.ts';
import { append, keepTexts, purgeTexts } from './append.ts';
import { contextKinds } from './context.ts';
import type { Envelope, LoggedEvent, NewEvent } from './event-log.ts';
import { purgeFiles } from './files.ts';
import { saveFacts } from './save-facts.ts';
import { savePublications } from './save-publication.ts';
import type { Situation } from './situation.ts';
import { saveCounts, type CountChanges } from './todo-counts.ts';
import { loadRow, removeDraft, saveDraft, saveRow, type Change } from './state-rows.ts';
import type { TenantClient } from './tenant-transaction.ts';

/**
 * Writes everything an act led to: texts, drafts, rows in the order of their ids, facts, and last the log.
 * Null when somebody else wrote one of the rows first; the transaction must then be rolled back.
 */
export async function saveOutcome(client: TenantClient, envelope: Envelope, situation: Situation, given: Given, outcome: Executed, mainId: string): Promise<LoggedEvent[] | null> {
  await keepTexts(client, outcome.texts);
  if (outcome.draft === null) await removeDraft(client, mainId);
  else if (outcome.draft && !(await saveDraft(client, outcome.draft, situation.draft?.version ?? 0))) return null;
  if (outcome.events.length === 0) return [];
  const counts: CountChanges = new Map();
  const { changes, events } = await foldAll(client, envelope, situation, outcome);
  for (const change of changes.toSorted((a, b) => (streamKey(a.kind, a.id) < streamKey(b.kind, b.id) ? -1 : 1))) {
    await settleTitle(client, change, outcome);
    if (!(await saveRow(client, { ...change, reportYear: yearOf(change, situation) }, counts))) return null;
  }
  for (const each of outcome.events) if (each.event.type === 'content-purged') await purge(client, each.stream.id, each.event.hashes);
  const logged = await append(
    client,
    envelope,
    events,
    changes.some((change) => contextKinds.includes(change.kind)),
  );
  // After the counter is taken: two acts never wait for each other's counts the wrong way round.
  await saveCounts(client, counts);
  await saveFacts(client, changes, given, logged.at(-1)?.seq ?? 0, envelope.recordedAt, situation.context);
  await savePublications(client, changes, situation.context, { seq: logged.at(-1)?.seq ?? 0, at: envelope.recordedAt });
  return logged;
}

async function purge(client: TenantClient, streamId: string, hashes: readonly string[]): Promise<void> {
  await purgeTexts(client, streamId, hashes);
  await purgeFiles(client, streamId, hashes);
}

async function foldAll(client: TenantClient, envelope: Envelope, situation: Situation, outcome: Executed): Promise<{ changes: Change[]; events: NewEvent[] }> {
  const changes = new Map<string, Change>();
  const events: NewEvent[] = [];
  for (const { stream, event, happenedOn } of outcome.events) {
    const key = streamKey(stream.kind, stream.id);
    const before = situation.loaded.get(key) ?? (await loadRow(client, stream.kind, stream.id, true));
    situation.loaded.set(key, before);
    const last = changes.get(key);
    const version = (last?.version ?? before.version) + 1;
    const by = { personId: envelope.actor.personId, name: envelope.actor.name, post: envelope.actor.post, at: envelope.recordedAt, on: happenedOn ?? dayOf(envelope.recordedAt) };
    const state = evolve(stream.kind, (last?.state ?? before.state) as States[StreamKind] | null as never, event as never, by, stream.id);
    changes.set(key, { kind: stream.kind, id: stream.id, before, version, state, title: before.title, reportYear: 0 });
    events.push({ stream, version, event, happenedOn });
  }
  return { changes: [...changes.values()], events };
}

/** Lists show the title in words: from this act when it is new, else the one the row has. */
async function settleTitle(client: TenantClient, change: Change, outcome: Executed): Promise<void> {
  if (change.kind !== 'matter') return;
  const hash = (change.state as Matter).wording.title;
  if ((change.before.state as Matter | null)?.wording.title === hash) return;
  const kept = outcome.texts.find((each) => each.hash === hash);
  change.title = kept ? kept.text : ((await client.query<{ body: string | null }>('SELECT body FROM content WHERE tenant_id = $1 AND hash = $2', [hash])).rows[0]?.body ?? '');
}

function yearOf(change: Change, situation: Situation): number {
  if (change.kind !== 'matter') return 0;
  return situation.context.sessions.find((each) => each.id === (change.state as Matter).sessionId)?.reportYear ?? 0;
}
