import type { MatterEvent } from './events.ts';
import { settle, voidRule, withDeadlines } from './evolve.ts';
import type { By, Commitment, Matter } from './matter.ts';

/** Feedback, redo, closing and the years after. */
export function evolveClosing(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'feedback-closed': {
      const rounds = matter.rounds.map((each) => (each.number === event.round ? { ...each, feedbackClosedOn: by.on } : each));
      return settle({ ...matter, rounds, askedWithPrincipal: null }, 'rating', null, by.on);
    }
    case 'explanation-acknowledged':
      return { ...matter, acknowledged: [...matter.acknowledged, { memberId: event.memberId, isUnderstood: event.isUnderstood, on: by.on }] };
    case 'class-contested':
      return { ...matter, contested: [...matter.contested, { by: event.by, text: event.text, round: event.round, on: by.on }] };
    case 'redo-ordered': {
      const round = { number: event.round, openedOn: by.on, reason: event.reason, assignmentIds: event.assignmentIds, feedbackClosedOn: null };
      // What the new round answers is published in place of the old: the old one is no longer awaited.
      return withDeadlines(voidRule({ ...matter, rounds: [...matter.rounds, round] }, 'publication'), event.deadlines);
    }
    case 'redo-escalated':
      return { ...matter, escalatedOn: by.on };
    case 'proposal-closed': {
      const commitments = event.commitments.map((each): Commitment => ({ ...each, originalDueOn: each.dueOn, reports: [], state: 'open', settledOn: null }));
      return withDeadlines({ ...matter, closed: { class: event.class, on: by.on }, commitments: [...matter.commitments, ...commitments] }, event.deadlines);
    }
    case 'proposal-reopened':
      return { ...matter, closed: null, revisedClass: null };
    case 'result-revised':
      return { ...matter, revisedClass: { from: event.from, to: event.to, on: by.on } };
    case 'looked-back':
      return { ...matter, lookBacks: [...matter.lookBacks, { text: event.text, on: event.on }] };
    case 'proposal-archived':
      return { ...matter, archivedOn: by.on };
    default:
      return evolveCommitment(matter, event, by);
  }
}

function evolveCommitment(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'commitment-reported':
      return withCommitment(matter, event.commitmentId, (each) => ({ ...each, reports: [...each.reports, { text: event.text, claimsDone: event.claimsDone, on: by.on }] }));
    case 'commitment-verified': {
      const next = withCommitment(matter, event.commitmentId, (each) => (event.isFulfilled ? { ...each, state: 'fulfilled', settledOn: by.on } : each));
      return withDeadlines(settle(next, 'commitment-review', null, by.on), [event.deadline]);
    }
    case 'commitment-postponed':
      return withCommitment(matter, event.commitmentId, (each) => ({ ...each, dueOn: event.to }));
    case 'commitment-dropped': {
      const next = withCommitment(matter, event.commitmentId, (each) => ({ ...each, state: 'dropped', settledOn: by.on }));
      return next.commitments.some((each) => each.state === 'open') ? next : settle(next, 'commitment-review', null, by.on);
    }
    default:
      return null;
  }
}

function withCommitment(matter: Matter, id: string, change: (each: Commitment) => Commitment): Matter {
  return { ...matter, commitments: matter.commitments.map((each) => (each.id === id ? change(each) : each)) };
}
