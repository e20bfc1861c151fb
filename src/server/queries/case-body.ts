import { dayOf } from '../../domain/day.ts';
import { explain, lightOf } from '../../domain/deadline.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { sightOf } from '../../domain/reading.ts';
import { explainDeadline } from '../../messages/explain-deadline.ts';
import type { Situation } from '../store/situation.ts';
import { assignmentsOf, preAssignmentOf, shownBy } from './case-parts.ts';
import { head } from './case-head.ts';
import { publicityOf } from './case-publicity.ts';
import type { Reading } from './reader.ts';
import type { ReadText } from './texts.ts';

/** Everything units and desks did, as far as this reader may see it (the reading matrix). */
export function body(matter: Matter, situation: Situation, reading: Reading, text: ReadText) {
  const { actor, now } = reading;
  const { calendar, rulebook, register } = situation.given;
  const sees = (field: Parameters<typeof sightOf>[2]): boolean => sightOf(matter, actor, field) === 'shown';
  const today = dayOf(now);
  return {
    ...publicityOf(matter, situation, reading, text),
    cosigners: sightOf(matter, actor, 'cosigning') === 'hidden' ? [] : head(matter, situation, actor, text).cosigners.filter((each) => sees('cosigning') || each.state === 'signed'),
    preAssignment: sees('pre-assignment') ? preAssignmentOf(matter, register, text) : null,
    assignments: sees('assignments') ? assignmentsOf(matter, actor, register, text) : [],
    deadlines:
      sees('assignments') || matter.deadlines.every((each) => each.assignmentId === null)
        ? matter.deadlines.map((each) => ({
            id: each.id,
            rule: each.rule,
            assignmentId: each.assignmentId,
            round: each.round,
            startOn: each.startOn,
            due: each.due,
            originalDue: each.originalDue,
            settledOn: each.settledOn,
            isVoid: each.isVoid,
            ...lightOf(each, today, calendar, rulebook.rules.yellowFromWorkingDays),
            explanation: explainDeadline(explain(each, calendar), rulebook.rules),
          }))
        : [],
    reviews: sees('review') ? matter.reviews.map((each) => ({ level: each.level, recommendation: each.recommendation, reason: each.reason ? text(each.reason) : null, by: shownBy(each.by) })) : [],
    rounds: sees('assignments') ? matter.rounds.map((each) => ({ number: each.number, openedOn: each.openedOn, reason: each.reason ? text(each.reason) : null })) : [],
    lookBacks: sees('case') && !matter.isSealed ? matter.lookBacks.map((each) => ({ text: text(each.text), on: each.on })) : [],
    escalatedOn: matter.escalatedOn,
    isSealed: matter.isSealed,
    consultations: sees('consultations')
      ? matter.consultations.map((each) => ({ ...each, intent: text(each.intent), outcome: text(each.outcome), remark: each.remark ? text(each.remark) : null }))
      : [],
    appointments: sees('consultations') ? matter.appointments.map((each) => ({ ...each, times: [...each.times] })) : [],
    jointHandlings: sees('plan') ? matter.jointHandlings.map((each) => ({ id: each.id, question: text(each.question), decision: each.decision ? text(each.decision) : null, on: each.on })) : [],
    commitments: sees('commitments') ? matter.commitments.map((each) => ({ ...each, text: text(each.text), reports: each.reports.map((report) => ({ ...report, text: text(report.text) })) })) : [],
    measures: sees('ledger') ? matter.measures.map((each) => ({ ...each, what: text(each.what) })) : [],
    figures: sees('ledger') ? matter.figures.map((each) => ({ ...each, corrections: each.corrections.map((one) => ({ ...one, reason: text(one.reason) })) })) : [],
    ...publicityOf(matter, situation, { actor, now }, text),
    contested: sees('feedback') ? matter.contested.map((each) => ({ ...each, text: text(each.text) })) : [],
  };
}
