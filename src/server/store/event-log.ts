import type { Actor } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import type { By } from '../../domain/proposal/matter.ts';
import { upToDate, versionOf } from '../../domain/event-versions.ts';
import type { AnyEvent, StreamKind } from '../../domain/streams.ts';
import { canonical, digest, type Algorithm } from '../hashing.ts';

/** A row of the log, as stored. */
export interface LoggedEvent {
  tenant_id: string;
  stream_kind: StreamKind;
  stream_id: string;
  version: number;
  seq: number;
  type: string;
  payload_version: number;
  /** canonical JSON of the event without its type */
  payload: string;
  actor_role: string;
  actor_person_id: string | null;
  actor_post_id: string | null;
  actor_name: string;
  actor_post: string;
  recorded_at: string;
  happened_on: string | null;
  command_id: string;
  algorithm: Algorithm;
  previous_hash: string;
  hash: string;
}

const hashed = [
  'tenant_id',
  'stream_kind',
  'stream_id',
  'version',
  'seq',
  'type',
  'payload_version',
  'payload',
  'actor_role',
  'actor_person_id',
  'actor_post_id',
  'actor_name',
  'actor_post',
  'recorded_at',
  'happened_on',
  'command_id',
  'algorithm',
  'previous_hash',
] as const satisfies readonly (keyof LoggedEvent)[];

export const eventColumns = [...hashed, 'hash'] as const;

/** The hash over every column, each written as its length and its text, so that no two rows read the same. Absent is `-`. */
export function hashOfEvent(row: Omit<LoggedEvent, 'hash'>): string {
  const text = hashed.map((column) => {
    const value = row[column];
    return value === null ? '-' : `${Buffer.byteLength(String(value))}:${value}`;
  });
  return digest(row.algorithm, text.join(','));
}

export interface NewEvent {
  stream: { kind: StreamKind; id: string };
  version: number;
  event: AnyEvent;
  happenedOn: string | null;
}

export interface Envelope {
  tenantId: string;
  actor: Actor;
  recordedAt: string;
  commandId: string;
}

/** Rows for the log, chained from the tenant's last one. `firstSeq` is the sequence number of the first. */
export function chain(envelope: Envelope, events: readonly NewEvent[], firstSeq: number, headHash: string, algorithm: Algorithm = 'sm3'): LoggedEvent[] {
  const { actor } = envelope;
  let previous = headHash;
  return events.map(({ stream, version, event, happenedOn }, at) => {
    const { type, ...payload } = event;
    const row = {
      tenant_id: envelope.tenantId,
      stream_kind: stream.kind,
      stream_id: stream.id,
      version,
      seq: firstSeq + at,
      type,
      payload_version: versionOf(type),
      payload: canonical(payload),
      actor_role: actor.role,
      actor_person_id: actor.personId,
      actor_post_id: actor.postId,
      actor_name: actor.name,
      actor_post: actor.post,
      recorded_at: envelope.recordedAt,
      happened_on: happenedOn,
      command_id: envelope.commandId,
      algorithm,
      previous_hash: previous,
    };
    const hash = hashOfEvent(row);
    previous = hash;
    return { ...row, hash };
  });
}

/** The event as the fold takes it, whatever release wrote it. */
export function eventOf(row: Pick<LoggedEvent, 'type' | 'payload' | 'payload_version'>): AnyEvent {
  return { type: row.type, ...upToDate(row.type, row.payload_version, JSON.parse(row.payload) as Record<string, unknown>) } as AnyEvent;
}

export function byOf(row: Pick<LoggedEvent, 'actor_person_id' | 'actor_name' | 'actor_post' | 'recorded_at' | 'happened_on'>): By {
  return { personId: row.actor_person_id, name: row.actor_name, post: row.actor_post, at: row.recorded_at, on: row.happened_on ?? dayOf(row.recorded_at) };
}
