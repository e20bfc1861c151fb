import type { Day } from '../../../domain/day.ts';
import type { boardStages } from '../../../contract/unit-views.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';

export interface BoardRow {
  matter_id: string;
  id: string;
  role: string;
  officer_id: string | null;
  officer: string | null;
  section: string | null;
  stage: (typeof boardStages)[number];
  slug: string | null;
  title: string;
  is_key: boolean;
  proposer_name: string;
  steps: string[] | null;
  rule: string | null;
  due: Day | null;
  is_paused: boolean;
}

/** A board beyond this is no board any more; it then says that there is more. */
export const boardRowsMax = 1000;

/**
 * All live parts of a unit, and those of closed cases whose promises it still has to keep, the most urgent first; until it is
 * accepted a part has the clock of its return. The chain of responsibility is read from the folded state. One row more than
 * the limit tells that there is more.
 */
export async function boardRowsOf(client: TenantClient, unitId: string): Promise<BoardRow[]> {
  const { rows } = await client.query<BoardRow>(
    `SELECT a.matter_id, a.id, a.role, a.officer_id, part #>> '{chain,officer}' AS officer, part #>> '{chain,section}' AS section,
       CASE WHEN a.is_live THEN a.part_stage ELSE m.stage END AS stage, m.slug, m.title, m.is_key, m.proposer_name, t.steps,
       CASE WHEN a.is_live THEN d.rule END AS rule, CASE WHEN a.is_live THEN d.due ELSE nullif(t.promised, '9999-12-31'::date) END AS due, a.is_live AND coalesce(d.is_paused, false) AS is_paused
     FROM assignment a
     JOIN matter m ON m.tenant_id = $1 AND m.id = a.matter_id
     CROSS JOIN LATERAL jsonb_path_query_first(m.state -> 'assignments', '$[*] ? (@.id == $id)', jsonb_build_object('id', a.id)) part
     LEFT JOIN LATERAL (
       SELECT array_agg(t.step ORDER BY t.step) AS steps, min(t.due) FILTER (WHERE t.step = 'report-commitment') AS promised
       FROM todo t WHERE t.tenant_id = $1 AND t.desk = 'unit:' || $2 AND t.matter_id = a.matter_id) t ON true
     LEFT JOIN LATERAL (
       SELECT d.rule, d.due, d.is_paused FROM deadline d
       WHERE d.tenant_id = $1 AND d.matter_id = a.matter_id AND d.assignment_id = a.id AND d.rule IN ('return', 'reply', 'redo', 'opinion') AND d.settled_on IS NULL AND NOT d.is_void
       ORDER BY d.due LIMIT 1) d ON true
     WHERE a.tenant_id = $1 AND a.unit_id = $2 AND (a.is_live OR (m.stage = 'in-follow-up' AND t.promised IS NOT NULL AND jsonb_typeof(part -> 'endedOn') = 'null'))
     ORDER BY coalesce(CASE WHEN a.is_live THEN d.due ELSE t.promised END, '9999-12-31'::date), m.slug, a.id LIMIT $3`,
    [unitId, boardRowsMax + 1],
  );
  return rows;
}
