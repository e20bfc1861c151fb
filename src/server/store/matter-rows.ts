import { isPaused } from '../../domain/deadline.ts';
import { currentReply, currentRound, type Matter } from '../../domain/proposal/matter.ts';
import { slugOf } from '../../domain/proposal/numbering.ts';
import { partStageOf, stageOf, whoseTurn } from '../../domain/proposal/stage.ts';
import { nextDeadline, replyDueOf, runningDeadline, todosOf } from '../../domain/proposal/todos.ts';

/** Stands in lists for the title of a case that is sealed or purged. */
export const shutTitle = '（已封存）';

/** What lists filter and sort by, computed from the folded state; `verify` computes it again and compares. */
export interface MatterRow {
  session_id: string;
  report_year: number;
  matter_kind: string;
  slug: string | null;
  serial: number | null;
  title: string;
  proposer_name: string;
  stage: string;
  turn_desk: string;
  is_key: boolean;
  category: string | null;
  lead_unit_id: string | null;
  result_class: string | null;
  round: number;
  submitted_on: string | null;
  docketed_on: string | null;
  next_due: string | null;
  next_rule: string | null;
  is_paused: boolean;
}

export function matterRow(matter: Matter, title: string, reportYear: number): MatterRow {
  const deadline = nextDeadline(matter);
  return {
    session_id: matter.sessionId,
    report_year: reportYear,
    matter_kind: matter.matterKind,
    slug: matter.docket ? slugOf(reportYear, matter.matterKind, matter.docket.serial) : null,
    serial: matter.docket?.serial ?? null,
    title: matter.isSealed || matter.isPurged ? shutTitle : title,
    proposer_name: matter.proposer.name,
    stage: stageOf(matter),
    turn_desk: whoseTurn(matter).desk,
    is_key: matter.isKey,
    category: matter.docket?.category ?? null,
    lead_unit_id: matter.assignments.find((each) => each.endedOn === null && each.role !== 'assisting')?.unitId ?? null,
    result_class: matter.closed?.class ?? issuedClass(matter),
    round: currentRound(matter)?.number ?? 0,
    submitted_on: matter.submittedOn,
    docketed_on: matter.docket?.on ?? null,
    next_due: deadline?.due ?? null,
    next_rule: deadline?.rule ?? null,
    is_paused: deadline ? isPaused(deadline) : false,
  };
}

function issuedClass(matter: Matter): string | null {
  const round = currentRound(matter)?.number ?? 1;
  const lead = matter.assignments.find((each) => each.endedOn === null && each.role !== 'assisting');
  const reply = lead ? currentReply(lead, round) : undefined;
  return reply?.issued ? (reply.examined?.officeClass ?? reply.proposedClass) : null;
}

export interface Child {
  table: 'assignment' | 'deadline' | 'todo' | 'publication_decision';
  /** the key columns after tenant and matter */
  key: readonly string[];
  values: Readonly<Record<string, string | number | boolean | null>>;
}

/** The rows beside the matter's own: assignments, deadlines, to-do lines. */
export function childRows(matter: Matter): Child[] {
  return [
    ...matter.assignments.map((part): Child => ({
      table: 'assignment',
      key: ['id'],
      values: {
        id: part.id,
        unit_id: part.unitId,
        role: part.role,
        part_stage: partStageOf(matter, part),
        is_live: part.endedOn === null && !matter.closed && !matter.exit,
        accepted_on: part.acceptedOn,
        officer_id: part.chain?.officerId ?? null,
        due: replyDueOf(matter, part) ?? runningDeadline(matter, 'opinion', part.id)?.due ?? null,
      },
    })),
    ...matter.deadlines.map((each): Child => ({
      table: 'deadline',
      key: ['id'],
      values: {
        id: each.id,
        rule: each.rule,
        assignment_id: each.assignmentId,
        start_on: each.startOn,
        original_due: each.originalDue,
        due: each.due,
        settled_on: each.settledOn,
        is_void: each.isVoid,
        is_paused: isPaused(each),
        calendar_version: each.calendarVersion,
      },
    })),
    ...matter.publication.decisions.map((each, at, all): Child => ({
      table: 'publication_decision',
      key: ['id'],
      values: { id: String(each.round), mode: each.mode, is_last: at === all.length - 1, decided_on: each.by.on },
    })),
    ...todosOf(matter).map((each): Child => ({ table: 'todo', key: ['desk', 'step'], values: { desk: each.desk, step: each.step, due: each.due } })),
  ];
}

export const childKey = (child: Child): string => [child.table, ...child.key.map((column) => child.values[column])].join('|');
