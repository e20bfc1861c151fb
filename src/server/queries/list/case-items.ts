import type { TodoItem } from '../../../contract/views.ts';
import type { Day } from '../../../domain/day.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import type { Context } from '../../store/context.ts';

/** What a list shows of a case, as columns of `m`. */
export const caseColumns = `m.id, m.slug, m.state #>> '{docket,number}' AS number, m.title, m.matter_kind, m.is_key, m.category, m.stage, m.turn_desk, m.proposer_name, m.lead_unit_id, m.result_class, m.round, m.session_id, m.submitted_on, m.docketed_on, m.next_due, m.next_rule, m.is_paused,
  (SELECT array_agg(part ->> 'unitId') FROM jsonb_array_elements(m.state -> 'assignments') part WHERE part ->> 'role' = 'assisting' AND part -> 'endedOn' = 'null') AS assisting`;

export interface CaseRow {
  id: string;
  slug: string | null;
  number: string | null;
  title: string;
  matter_kind: string;
  is_key: boolean;
  category: string | null;
  stage: string;
  turn_desk: string;
  proposer_name: string;
  lead_unit_id: string | null;
  result_class: string | null;
  round: number;
  session_id: string;
  submitted_on: Day | null;
  docketed_on: Day | null;
  next_due: Day | null;
  next_rule: string | null;
  is_paused: boolean;
  assisting: string[] | null;
}

/** The part that is the same in every list. */
export function shownCase(row: CaseRow, { register, sessions }: Context): Omit<TodoItem, 'matterId' | 'step' | 'light' | 'due' | 'workingDaysLeft'> {
  const nameOf = (id: string): string => nameOfUnit(register, id);
  return {
    slug: row.slug,
    number: row.number,
    title: row.title,
    kind: row.matter_kind,
    isKey: row.is_key,
    category: row.category,
    stage: row.stage,
    turn: row.turn_desk,
    proposer: row.proposer_name,
    lead: row.lead_unit_id ? nameOf(row.lead_unit_id) : null,
    assisting: (row.assisting ?? []).map(nameOf),
    resultClass: row.result_class,
    round: row.round,
    session: sessions.find((each) => each.id === row.session_id)?.name ?? null,
    submittedOn: row.submitted_on,
    docketedOn: row.docketed_on,
  };
}
