import { dayOf } from '../day.ts';
import type { MatterEvent } from './events.ts';
import { settle, withAssignment } from './evolve.ts';
import type { By, Consultation, Matter } from './matter.ts';

/** What the units do between receipt and reply, and the ledger of measures and figures. */
export function evolveHandling(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'handling-planned':
      return withAssignment(matter, event.assignmentId, (each) => ({ ...each, plan: event.milestones }));
    case 'consultation-recorded': {
      const { type: _type, ...recorded } = event;
      const next = { ...matter, consultations: [...matter.consultations, { ...recorded, recordedOn: dayOf(by.at), state: 'recorded' as const, remark: null }] };
      return settle(next, 'first-consultation', event.assignmentId, event.heldOn);
    }
    case 'consultation-confirmed':
      return withConsultation(matter, [event.consultationId], (each) => ({ ...each, state: 'confirmed', remark: event.remark }));
    case 'consultation-denied':
      return withConsultation(matter, [event.consultationId], (each) => ({ ...each, state: 'denied', remark: event.remark }));
    case 'consultation-undenied':
      return withConsultation(matter, event.consultationIds, (each) => ({ ...each, state: 'undenied' }));
    case 'progress-reported':
    case 'note-added':
    case 'message-sent':
      return matter;
    case 'joint-handling-requested':
      return { ...matter, jointHandlings: [...matter.jointHandlings, { id: event.id, assignmentId: event.assignmentId, question: event.question, decision: null, on: by.on }] };
    case 'joint-meeting-recorded': {
      const known = matter.jointHandlings.some((each) => each.id === event.id);
      const held = { id: event.id, assignmentId: event.assignmentId, question: event.decision, decision: event.decision, on: event.heldOn };
      return { ...matter, jointHandlings: known ? matter.jointHandlings.map((each) => (each.id === event.id ? { ...each, decision: event.decision } : each)) : [...matter.jointHandlings, held] };
    }
    case 'appointment-proposed':
      return { ...matter, appointments: [...matter.appointments, { id: event.id, assignmentId: event.assignmentId, times: event.times, place: event.place, chosen: null, isDeclined: false }] };
    case 'appointment-answered':
      return { ...matter, appointments: matter.appointments.map((each) => (each.id === event.id ? { ...each, chosen: event.chosen, isDeclined: event.chosen === null } : each)) };
    case 'opinion-submitted': {
      const round = matter.rounds.at(-1)?.number ?? 1;
      return settle(
        withAssignment(matter, event.assignmentId, (each) => ({ ...each, opinion: { text: event.text, on: by.on, round } })),
        'opinion',
        event.assignmentId,
        by.on,
      );
    }
    default:
      return evolveLedger(matter, event, by);
  }
}

function evolveLedger(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'measure-recorded': {
      const { type: _type, ...measure } = event;
      return { ...matter, measures: [...matter.measures, { ...measure, on: by.on }] };
    }
    case 'figure-recorded': {
      const { type: _type, ...figure } = event;
      return { ...matter, figures: [...matter.figures, { ...figure, corrections: [], verifiedOn: null }] };
    }
    case 'figure-corrected':
      return {
        ...matter,
        figures: matter.figures.map((each) =>
          each.id === event.figureId ? { ...each, value: event.value, verifiedOn: null, corrections: [...each.corrections, { value: each.value, reason: event.reason, on: by.on }] } : each,
        ),
      };
    case 'figure-verified':
      return { ...matter, figures: matter.figures.map((each) => (each.id === event.figureId ? { ...each, verifiedOn: by.on } : each)) };
    default:
      return null;
  }
}

function withConsultation(matter: Matter, ids: readonly string[], change: (each: Consultation) => Consultation): Matter {
  return { ...matter, consultations: matter.consultations.map((each) => (ids.includes(each.id) ? change(each) : each)) };
}
