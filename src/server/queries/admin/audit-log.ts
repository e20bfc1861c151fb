import { instantAt, type Day } from '../../../domain/day.ts';
import type { Member, Person, Unit } from '../../../domain/register/register.ts';
import type { AuditLine, AuditLogQuery } from '../../../contract/admin-views.ts';
import type { View } from '../../../contract/routes.ts';
import { contextOf, type Context } from '../../store/context.ts';
import type { LoggedEvent } from '../../store/event-log.ts';
import { where } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';

type Row = Pick<LoggedEvent, 'seq' | 'recorded_at' | 'happened_on' | 'actor_name' | 'actor_post' | 'actor_role' | 'type' | 'stream_kind' | 'stream_id' | 'version' | 'command_id' | 'hash'>;
const columns = 'seq, recorded_at, happened_on, actor_name, actor_post, actor_role, type, stream_kind, stream_id, version, command_id, hash';

/** 审计日志: what was done, by whom, in which post, newest first. It names acts and things; what was written stands in the texts, under their own rules. */
export async function readAuditLog(reading: Reading, query: AuditLogQuery): Promise<View<'audit-log'>> {
  const { client } = reading;
  if (reading.actor.role !== 'audit-admin') throw new Unseen();
  const context = await contextOf(client, reading.scope);
  const filter = filterOf(query, await streamOf(reading, query.about));
  if (/^\d{1,15}$/.test(query.after ?? '')) filter.add((seq) => `seq < ${seq}`, Number(query.after));
  const { rows } = await client.query<Row>(
    `SELECT ${columns} FROM event WHERE tenant_id = $1 ${filter.sql.map((each) => `AND ${each}`).join(' ')} ORDER BY seq DESC LIMIT $${filter.values.length + 2}`,
    [...filter.values, query.limit + 1],
  );
  const page = rows.slice(0, query.limit);
  const slugs = await slugsOf(reading, page);
  const [counter] = (await client.query<{ seq: number; head_hash: string }>('SELECT seq, head_hash FROM tenant_counter WHERE tenant_id = $1')).rows;
  return {
    items: page.map((row) => lineOf(row, context, slugs)),
    after: rows.length > query.limit ? String(page.at(-1)?.seq ?? '') : null,
    head: { seq: counter?.seq ?? 0, hash: counter?.head_hash ?? '' },
  };
}

/** A case is named by its number; anything else by the id of its stream. Null: nothing of that name. */
async function streamOf({ client }: Reading, about: string | undefined): Promise<string | null | undefined> {
  const asked = about?.trim() ?? '';
  if (asked === '') return undefined;
  const { rows } = await client.query<{ id: string }>('SELECT id FROM matter WHERE tenant_id = $1 AND slug = $2', [asked]);
  return rows[0]?.id ?? asked;
}

function filterOf({ person, role, type, from, to }: AuditLogQuery, stream: string | null | undefined): ReturnType<typeof where> {
  const filter = where();
  if (person) filter.add((name) => `strpos(actor_name, ${name}) > 0`, person.trim());
  if (role) filter.add((code) => `actor_role = ${code}`, role);
  if (type) filter.add((name) => `type = ${name}`, type);
  // Ratings are streams of their own, named after their case and round.
  if (stream) filter.add((id) => `(stream_id = ${id} OR starts_with(stream_id, ${id} || '.'))`, stream);
  if (from) filter.add((at) => `recorded_at >= ${at}`, startOf(from));
  if (to) filter.add((at) => `recorded_at < ${at}`, new Date(Date.parse(startOf(to)) + 86_400_000).toISOString());
  return filter;
}

/** The log keeps moments as text of one form, which sorts as time does. */
const startOf = (day: Day): string => instantAt(day, '00:00');

async function slugsOf({ client }: Reading, rows: readonly Row[]): Promise<ReadonlyMap<string, string | null>> {
  const ids = [...new Set(rows.map((row) => matterOf(row)).filter((id) => id !== null))];
  const found = await client.query<{ id: string; slug: string | null }>('SELECT id, slug FROM matter WHERE tenant_id = $1 AND id = ANY($2)', [ids]);
  return new Map(found.rows.map((row) => [row.id, row.slug]));
}

const matterOf = ({ stream_kind, stream_id }: Row): string | null => (stream_kind === 'matter' ? stream_id : stream_kind === 'rating' ? (stream_id.split('.')[0] ?? null) : null);

function lineOf(row: Row, context: Context, slugs: ReadonlyMap<string, string | null>): AuditLine {
  const slug = slugs.get(matterOf(row) ?? '') ?? null;
  return {
    seq: row.seq,
    at: row.recorded_at,
    happenedOn: row.happened_on,
    name: row.actor_name,
    post: row.actor_post,
    role: row.actor_role,
    type: row.type,
    stream: row.stream_kind,
    streamId: row.stream_id,
    about: slug ?? nameOf(row, context),
    slug,
    version: row.version,
    commandId: row.command_id,
    hash: row.hash,
  };
}

/** Things of the register are called by their present name. */
function nameOf({ stream_kind, stream_id }: Row, { register, sessions }: Context): string | null {
  const named: Partial<Record<string, ReadonlyMap<string, Unit | Member | Person | { name: string }>>> = {
    unit: register.units,
    member: register.members,
    body: register.bodies,
    person: register.persons,
  };
  return named[stream_kind]?.get(stream_id)?.name ?? sessions.find((each) => each.id === stream_id)?.name ?? null;
}
