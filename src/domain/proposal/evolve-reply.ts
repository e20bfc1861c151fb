import type { MatterEvent } from './events.ts';
import { settle, withAssignment, withDeadlines, withReply } from './evolve.ts';
import type { By, Matter, ReplyVersion } from './matter.ts';

/** Drafts, countersigning, clearance, examination, letters. Versions are only ever added. */
export function evolveReply(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'reply-drafted': {
      const { type: _type, assignmentId, ...content } = event;
      const reply: ReplyVersion = { ...content, by, countersigned: [], objections: [], comments: [], cleared: [], sentBack: [], examined: null, issued: null };
      return withAssignment(matter, assignmentId, (each) => ({ ...each, replies: [...each.replies, reply] }));
    }
    case 'reply-countersigned':
      return withReply(matter, event.assignmentId, event.version, (each) => ({
        ...each,
        countersigned: [...each.countersigned, { assignmentId: event.byAssignmentId, by }],
        objections: each.objections.map((objection) => (objection.assignmentId === event.byAssignmentId ? { ...objection, isResolved: true } : objection)),
      }));
    case 'reply-objected':
      return withReply(matter, event.assignmentId, event.version, (each) => ({
        ...each,
        objections: [...each.objections, { assignmentId: event.byAssignmentId, text: event.text, by, isResolved: false }],
      }));
    case 'draft-commented':
      return withReply(matter, event.assignmentId, event.version, (each) => ({ ...each, comments: [...each.comments, { id: event.id, paragraph: event.paragraph, text: event.text, by }] }));
    case 'reply-cleared':
      return withReply(matter, event.assignmentId, event.version, (each) => ({ ...each, cleared: [...each.cleared, { step: event.step, isLast: event.isLast, by }] }));
    case 'reply-sent-back':
      return withReply(matter, event.assignmentId, event.version, (each) => ({ ...each, cleared: [], examined: null, sentBack: [...each.sentBack, { step: event.step, reason: event.reason, by }] }));
    case 'reply-examined': {
      const { officeClass, openness, letterHash, remarks } = event;
      return withReply(matter, event.assignmentId, event.version, (each) => ({ ...each, examined: { officeClass, openness, letterHash, remarks, by } }));
    }
    default:
      return evolveLetter(matter, event, by);
  }
}

function evolveLetter(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'reply-issued': {
      const { letterNumber, letterHash, copies } = event;
      const next = withReply(matter, event.assignmentId, event.version, (each) => ({ ...each, issued: { letterNumber, letterHash, copies, on: by.on, by } }));
      return withDeadlines(settle(settle(next, 'reply', event.assignmentId, by.on), 'redo', event.assignmentId, by.on), event.deadlines);
    }
    case 'service-recorded': {
      const served = { round: event.round, mode: event.mode, on: by.on };
      return withDeadlines(
        withAssignment(matter, event.assignmentId, (each) => ({ ...each, served: [...each.served, served] })),
        event.deadlines,
      );
    }
    case 'interim-issued':
    case 'supplement-issued':
      return matter;
    default:
      return null;
  }
}
