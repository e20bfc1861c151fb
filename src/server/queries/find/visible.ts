import { isCommittee, isOffice, isUnit, type Actor } from '../../../domain/actor.ts';
import type { Relation } from '../../../domain/reading.ts';
import { stagesShown } from '../../../domain/search/searchable.ts';
import { shutTitle } from '../../store/matter-rows.ts';
import { scopeOf, where } from '../lists.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';

type Conditions = ReturnType<typeof where>;

/** The relations an actor can have to a case that his lists hold. */
function relationsOf(actor: Actor): Relation[] {
  if (isCommittee(actor)) return ['committee'];
  if (isOffice(actor)) return ['office'];
  if (isUnit(actor)) return ['lead', 'assisting'];
  if (actor.role === 'leader') return ['leader'];
  if (actor.role === 'audit-admin') return ['auditor'];
  return actor.memberId !== null || actor.bodyId !== null ? ['proposer', 'cosigner'] : [];
}

/** Which cases the actor may find, as conditions on `m`: those of his lists whose wording he may read now. */
export function findable(actor: Actor, conditions: Conditions): void {
  scopeOf(actor, conditions);
  conditions.add((stages) => `m.stage = ANY(${stages})`, stagesShown('wording', relationsOf(actor)));
  // A case sealed or purged a moment ago, before the index knows.
  conditions.add((title) => `m.title <> ${title}`, shutTitle);
  // Who declined to co-sign, or let it lapse, is no part of the case any more.
  if (!seesDistrict(actor) && !isUnit(actor) && actor.memberId !== null) {
    conditions.add(
      (member) =>
        `(m.state #>> '{proposer,memberId}' = ${member} OR m.state -> 'cosigners' @> jsonb_build_array(jsonb_build_object('memberId', ${member}::text, 'state', 'signed')) OR m.state -> 'cosigners' @> jsonb_build_array(jsonb_build_object('memberId', ${member}::text, 'state', 'invited')))`,
      actor.memberId,
    );
  }
}

/** Stages of a case in which the actor may read its replies. */
export const replyStages = (actor: Actor): string[] => stagesShown('replies', relationsOf(actor));

const seesDistrict = (actor: Actor): boolean => isCommittee(actor) || isOffice(actor) || actor.role === 'leader' || actor.role === 'audit-admin';

/** The ids the look-up is limited to: those of a reader with few cases; null for one who reads the whole district. */
export async function withinOf(client: TenantClient, actor: Actor): Promise<string[] | null> {
  if (seesDistrict(actor)) return null;
  const conditions = where();
  findable(actor, conditions);
  const { rows } = await client.query<{ id: string }>(`SELECT m.id FROM matter m WHERE m.tenant_id = $1 AND ${conditions.sql.join(' AND ')} ORDER BY m.id LIMIT ${withinMax}`, conditions.values);
  return rows.map((row) => row.id);
}

const withinMax = 50_000;
