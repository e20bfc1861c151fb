import { isRunning } from '../deadline.ts';
import type { MatterEvent, NewAssignment } from './events.ts';
import { changeDeadlines, moveDeadlines, settle, voidDeadlines, withAssignment, withDeadlines } from './evolve.ts';
import type { Assignment, By, Matter } from './matter.ts';

/** From pre-assignment to a running clock at a unit. */
export function evolveAssignment(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'pre-study-requested':
      return { ...matter, preStudies: [...matter.preStudies, { unitIds: event.unitIds, question: event.question, result: null, on: by.on }] };
    case 'pre-study-recorded':
      return { ...matter, preStudies: matter.preStudies.map((each, at, all) => (at === all.length - 1 ? { ...each, result: event.result } : each)) };
    case 'pre-assigned':
      return withDeadlines(
        {
          ...changeDeadlines(
            matter,
            (each) => each.rule === 'pre-assignment' && isRunning(each),
            (each) => ({ ...each, isVoid: true }),
          ),
          preAssignment: { lead: event.lead, assisting: event.assisting, split: event.split, reason: event.reason, on: by.on, answers: [] },
        },
        [event.deadline],
      );
    case 'pre-assignment-answered':
      return preAnswered(matter, event, by);
    case 'assigned': {
      const next = settle(matter, 'pre-assignment', null, by.on);
      const assignments = event.assignments.map((each) => opened(each, by, 1));
      const replying = assignments.filter((each) => each.role !== 'assisting').map((each) => each.id);
      return withDeadlines(
        {
          ...next,
          assignments: [...next.assignments, ...assignments],
          rounds: next.rounds.length > 0 ? next.rounds : [{ number: 1, openedOn: by.on, reason: null, assignmentIds: replying, feedbackClosedOn: null }],
          lastAct: { event: 'assigned', by: by.personId, assignmentId: null },
        },
        event.deadlines,
      );
    }
    case 'assignment-accepted':
      return settle(
        withAssignment({ ...matter, lastAct: null }, event.assignmentId, (each) => ({ ...each, acceptedOn: by.on })),
        'return',
        event.assignmentId,
        by.on,
      );
    default:
      return evolveReturn(matter, event, by) ?? evolveClock(matter, event, by);
  }
}

function evolveReturn(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'assignment-returned': {
      const record = { reason: event.reason, betterUnitId: event.betterUnitId, on: by.on, ruling: null };
      const next = withAssignment(matter, event.assignmentId, (each) => ({ ...each, returns: [...each.returns, record] }));
      return withDeadlines(settle(next, 'return', event.assignmentId, by.on), [event.deadline]);
    }
    case 'return-ruled': {
      const ruling = { outcome: event.outcome, unitId: event.unitId, reason: event.reason, on: by.on };
      const next = withAssignment(matter, event.assignmentId, (each) => ({
        ...each,
        returns: each.returns.map((record, at, all) => (at === all.length - 1 ? { ...record, ruling } : record)),
      }));
      return settle(next, 'return-ruling', event.assignmentId, by.on);
    }
    case 'reassigned': {
      const ended = withAssignment(matter, event.assignmentId, (each) => ({ ...each, endedOn: by.on }));
      const round = matter.rounds.at(-1)?.number ?? 1;
      const replaces = (ids: readonly string[]): readonly string[] => ids.map((id) => (id === event.assignmentId ? event.replacement.id : id));
      return withDeadlines(
        {
          ...voidDeadlines(ended, event.assignmentId),
          assignments: [...ended.assignments, opened(event.replacement, by, round)],
          rounds: ended.rounds.map((each) => ({ ...each, assignmentIds: replaces(each.assignmentIds) })),
          lastAct: { event: 'reassigned', by: by.personId, assignmentId: event.replacement.id },
        },
        event.deadlines,
      );
    }
    case 'assignment-inherited':
      return withAssignment(matter, event.assignmentId, (each) => ({ ...each, unitId: event.unitId }));
    case 'assignment-withdrawn': {
      const ended = event.assignmentIds.reduce<Matter>(
        (next, id) =>
          voidDeadlines(
            withAssignment(next, id, (each) => ({ ...each, endedOn: by.on })),
            id,
          ),
        { ...matter, lastAct: null },
      );
      return { ...ended, rounds: ended.assignments.some((each) => each.endedOn === null) ? ended.rounds : [] };
    }
    default:
      return null;
  }
}

function evolveClock(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'responsible-named': {
      const { head, deputy, section, officerId, officer } = event;
      return withAssignment(matter, event.assignmentId, (each) => ({ ...each, chain: { head, deputy, section, officerId, officer } }));
    }
    case 'sub-unit-added':
      return withAssignment(matter, event.assignmentId, (each) => ({ ...each, subUnits: [...each.subUnits, { unitId: event.unitId, task: event.task }] }));
    case 'extension-requested':
      return withAssignment(matter, event.assignmentId, (each) => ({ ...each, extension: { to: event.to, reason: event.reason, on: by.on } }));
    case 'extension-refused':
      return withAssignment(matter, event.assignmentId, (each) => ({ ...each, extension: null }));
    case 'extension-granted': {
      const next = withAssignment(matter, event.assignmentId, (each) => ({ ...each, extension: null }));
      const ids = new Set(event.moved.map((each) => each.deadlineId));
      const extended = changeDeadlines(
        next,
        (each) => ids.has(each.id) && each.rule !== 'opinion',
        (each) => ({ ...each, extensions: [...each.extensions, { from: event.from, to: event.to, on: by.on }] }),
      );
      return moveDeadlines(extended, event.moved);
    }
    case 'clock-paused':
      return changeDeadlines(
        matter,
        (each) => each.assignmentId === event.assignmentId && isRunning(each),
        (each) => ({ ...each, pauses: [...each.pauses, { from: by.on, to: null }] }),
      );
    case 'clock-resumed': {
      const next = changeDeadlines(
        matter,
        (each) => each.assignmentId === event.assignmentId,
        (each) => ({ ...each, pauses: each.pauses.map((pause) => (pause.to ? pause : { ...pause, to: by.on })) }),
      );
      return moveDeadlines(next, event.moved);
    }
    case 'deadlines-recomputed': {
      const ids = new Set(event.moved.map((each) => each.deadlineId));
      return moveDeadlines(
        changeDeadlines(
          matter,
          (each) => ids.has(each.id),
          (each) => ({ ...each, calendarVersion: event.calendarVersion }),
        ),
        event.moved,
      );
    }
    case 'case-handed-over':
      return withAssignment(matter, event.assignmentId, (each) => (each.chain ? { ...each, chain: { ...each.chain, officerId: event.officerId, officer: event.officer } } : each));
    case 'rulebook-migrated':
      return matter.docket ? { ...matter, docket: { ...matter.docket, rulebookVersion: event.version } } : matter;
    default:
      return null;
  }
}

function opened(assignment: NewAssignment, by: By, round: number): Assignment {
  return {
    ...assignment,
    round,
    assigned: by,
    acceptedOn: null,
    endedOn: null,
    returns: [],
    chain: null,
    subUnits: [],
    plan: [],
    opinion: null,
    replies: [],
    extension: null,
    served: [],
  };
}

function preAnswered(matter: Matter, event: Extract<MatterEvent, { type: 'pre-assignment-answered' }>, by: By): Matter {
  if (!matter.preAssignment) return matter;
  const { unitId, answer, otherUnitId, ground } = event;
  const answers = [...matter.preAssignment.answers.filter((each) => each.unitId !== unitId), { unitId, answer, otherUnitId, ground, on: by.on }];
  return { ...matter, preAssignment: { ...matter.preAssignment, answers } };
}
