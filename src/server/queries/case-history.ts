import { committeeRoles, isCommittee, isOffice, officeRoles, type Actor } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import { ratingId, type RatingRound } from '../../domain/feedback/rating-round.ts';
import { isProposer } from '../../domain/proposal/guards.ts';
import type { MatterEvent } from '../../domain/proposal/events.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { eventField, fieldOfEventAt, sightOf } from '../../domain/reading.ts';
import type { Register } from '../../domain/register/register.ts';
import type { CaseView } from '../../contract/views.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';
import type { ReadText } from './texts.ts';

interface Row {
  version: number;
  type: string;
  payload: string;
  recorded_at: string;
  happened_on: string | null;
  actor_name: string;
  actor_post: string;
  actor_role: string;
}

/** Everything that happened to the matter and that the actor may know. Ratings are another stream and never here. */
export async function timelineOf(client: TenantClient, matter: Matter, actor: Actor) {
  const { rows } = await client.query<Row>(
    "SELECT version, type, payload, recorded_at, happened_on, actor_name, actor_post, actor_role FROM event WHERE tenant_id = $1 AND stream_kind = 'matter' AND stream_id = $2 ORDER BY version",
    [matter.id],
  );
  return rows
    .filter((row) => mayKnow(row, matter, actor))
    .map((row) => {
      const detail = detailOf(row.payload);
      return {
        detail,
        correction:
          row.type === 'docket-corrected'
            ? { ...(JSON.parse(row.payload) as Correction), by: { name: row.actor_name, post: row.actor_post, at: row.recorded_at, on: row.happened_on ?? dayOf(row.recorded_at) } }
            : null,
        show: (text: ReadText): CaseView['timeline'][number] => ({
          n: row.version,
          type: row.type,
          at: row.recorded_at,
          on: row.happened_on ?? dayOf(row.recorded_at),
          name: row.actor_name,
          post: row.actor_post,
          detail: detail === null ? null : text(detail),
        }),
      };
    });
}

/** May this reader see that this happened? */
export function mayKnow(row: Pick<Row, 'type' | 'payload' | 'actor_role'>, matter: Matter, actor: Actor): boolean {
  const field = isOfFiles.test(row.type) ? fieldOfEventAt(row.type, JSON.parse(row.payload)) : eventField(row.type);
  if (sightOf(matter, actor, field) !== 'shown') return false;
  if (row.type !== 'note-added') return true;
  // A note is for the desk or unit that wrote it.
  const { unitId } = JSON.parse(row.payload) as { unitId: string | null };
  if (unitId !== null) return unitId === actor.unitId;
  if (isCommittee(actor) || isOffice(actor)) return deskOf(row.actor_role) === deskOf(actor.role);
  return actor.unitId === null;
}

const deskOf = (role: string): string => (committeeRoles.some((each) => each === role) ? 'committee' : officeRoles.some((each) => each === role) ? 'office' : '');

const isOfFiles = /^(?:scan-kept|files-attached)$/;

const detailKeys = ['reason', 'text', 'remarks', 'explanation', 'question', 'result', 'remark', 'decision', 'ground', 'proof', 'task'];
const mayHaveDetail = new RegExp(`"(?:${detailKeys.join('|')})":"[0-9a-f]{64}"`);

/** The hash of the text that tells most about an event. Most events have none: their payload is not even read. */
function detailOf(payload: string): string | null {
  if (!mayHaveDetail.test(payload)) return null;
  const fields = JSON.parse(payload) as Record<string, unknown>;
  const found = detailKeys.map((each) => fields[each]).find((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
  return (found as string | undefined) ?? null;
}

type Correction = Pick<Extract<MatterEvent, { type: 'docket-corrected' }>, 'field' | 'from' | 'to' | 'reason'>;

/** What stood on the docket before and after each correction; titles are texts, everything else is written out. */
export function correctionsOf(events: Awaited<ReturnType<typeof timelineOf>>, register: Register, text: ReadText): CaseView['corrections'] {
  const nameOf = (id: string): string => register.members.get(id)?.name ?? register.bodies.get(id)?.name ?? id;
  return events.flatMap(({ correction }) => {
    if (correction === null) return [];
    const value = (given: string): string => (correction.field === 'title' ? text(given) : correction.field === 'proposer' ? nameOf(given) : given);
    return [{ field: correction.field, from: value(correction.from), to: value(correction.to), reason: text(correction.reason), by: correction.by }];
  });
}

export async function linkedMatters(client: TenantClient, ids: readonly string[]): Promise<{ id: string; slug: string | null; title: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<{ id: string; slug: string | null; title: string }>('SELECT id, slug, title FROM matter WHERE tenant_id = $1 AND id = ANY($2) ORDER BY serial', [ids]);
  return rows;
}

/** The rounds this reader may know of; null while there are none, those he may not see yet are left out. */
export async function ratingsSeen(client: TenantClient, matter: Matter, actor: Actor): Promise<readonly RatingRound[] | null> {
  const rounds = matter.rounds.filter((round) => sightOf(matter, actor, 'ratings', round.number) === 'shown');
  if (rounds.length === 0) return null;
  const { rows } = await client.query<{ state: RatingRound }>('SELECT state FROM rating_row WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id', [
    rounds.map((round) => ratingId(matter.id, round.number)),
  ]);
  return rows.map(({ state }) => state);
}

/** A proposer sees his own form only, the committee all. */
export function ratingsOf(ratings: readonly RatingRound[], matter: Matter, actor: Actor, register: Register, text: ReadText): NonNullable<CaseView['ratings']> {
  const nameOf = (id: string): string => register.members.get(id)?.name ?? register.bodies.get(id)?.name ?? id;
  const ownOnly = isProposer(matter, actor, true) && !isCommittee(actor);
  return ratings.map((state) => ({
    round: state.round,
    closedOn: state.closedOn,
    forms: state.forms
      .filter((form) => !ownOnly || form.raterId === actor.memberId || form.raterId === actor.bodyId)
      .map((form) => ({
        rater: nameOf(form.raterId),
        levels: { ...form.levels },
        answers: { ...form.answers },
        comment: form.comment ? text(form.comment) : null,
        isOnPaper: form.isOnPaper,
        on: form.by.on,
      })),
    silent: ownOnly ? [] : state.silent.map(nameOf),
  }));
}
