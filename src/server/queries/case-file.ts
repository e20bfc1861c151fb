import { dayOf } from '../../domain/day.ts';
import { explain, lightOf } from '../../domain/deadline.ts';
import type { Draft } from '../../domain/proposal/draft.ts';
import { currentRound, type Matter } from '../../domain/proposal/matter.ts';
import { slugOf } from '../../domain/proposal/numbering.ts';
import { stageOf, whoseTurn } from '../../domain/proposal/stage.ts';
import { sightOf } from '../../domain/reading.ts';
import { nameOfUnit } from '../../domain/register/register.ts';
import type { CaseView } from '../../contract/views.ts';
import { explainDeadline } from '../../messages/explain-deadline.ts';
import { readSituation, type Situation } from '../store/situation.ts';
import { actsFor } from './acts.ts';
import { assignmentsOf, preAssignmentOf } from './case-parts.ts';
import { linkedMatters, ratingsOf, timelineOf } from './case-history.ts';
import { Unseen, type Reading } from './reader.ts';
import { textsOf, type ReadText } from './texts.ts';

/** The case file: one matter with all that this reader may see of it, and the acts open to him now. */
export async function readCase(reading: Reading, { id }: { id: string }): Promise<CaseView> {
  const { client, actor, now } = reading;
  const found = await matterId(reading, id);
  const situation = await readSituation(client, reading.scope, 'matter', found, dayOf(now));
  const matter = situation.main.state as Matter | null;
  if (!matter) return draftCase(reading, situation);
  if (sightOf(matter, actor, 'case') === 'hidden') throw new Unseen();
  const events = await timelineOf(client, matter, actor);
  const text = await textsOf(client, [matter, ...events.map((each) => each.payload)]);
  return { ...head(matter, situation, text), ...body(matter, situation, reading, text), ...(await around(reading, matter, text)), timeline: events.map((each) => each.show(text)), can: await actsFor(reading, situation) };
}

/** A number such as 2024-0007 or the id itself. */
async function matterId({ client }: Reading, id: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM matter WHERE tenant_id = $1 AND slug = $2', [id]);
  return rows[0]?.id ?? id;
}

function head(matter: Matter, { given: { session, register }, main }: Situation, text: ReadText) {
  const turn = whoseTurn(matter);
  const reportYear = session?.reportYear ?? 0;
  return {
    id: matter.id, version: main.version, isDraft: false,
    slug: matter.docket ? slugOf(reportYear, matter.matterKind, matter.docket.serial) : null,
    number: matter.docket?.number ?? null, receiptNumber: matter.receiptNumber,
    title: matter.isPurged ? '（内容已清除）' : text(matter.wording.title),
    kind: matter.matterKind, origin: matter.origin, isKey: matter.isKey, stage: stageOf(matter),
    turn: { desk: turn.desk, units: turn.unitIds.map((each) => nameOfUnit(register, each)) },
    session: session ? { id: session.id, name: session.name, reportYear } : null,
    category: matter.docket?.category ?? null, submission: matter.docket?.submission ?? null,
    submittedOn: matter.submittedOn, docketedOn: matter.docket?.on ?? null, round: currentRound(matter)?.number ?? 0,
    situation: text(matter.wording.situation), analysis: text(matter.wording.analysis), suggestions: matter.wording.suggestions.map(text),
    proposer: matter.proposer,
    cosigners: matter.cosigners.map((each) => ({ memberId: each.memberId, name: register.members.get(each.memberId)?.name ?? '', state: each.state, on: each.on })),
    cosignCutOffOn: matter.cosignCutOffOn,
    consent: { mayPublish: matter.consent.mayPublish, reason: matter.consent.reason ? text(matter.consent.reason) : null },
    suggestedUnits: matter.suggestedUnitIds.map((each) => nameOfUnit(register, each)),
    remarks: matter.returnedForRevision ? text(matter.returnedForRevision.remarks) : null,
    exit: exitOf(matter, text),
    closedOn: matter.closed?.on ?? null, resultClass: matter.closed?.class ?? null, revisedClass: matter.revisedClass?.to ?? null,
  };
}

function exitOf(matter: Matter, text: ReadText): CaseView['exit'] {
  const { exit } = matter;
  if (!exit) return null;
  return { kind: exit.kind, text: text(exit.kind === 'withdrawn' ? exit.reason : exit.explanation), ground: exit.kind === 'declined' ? exit.ground : null, on: exit.on };
}

function body(matter: Matter, situation: Situation, { actor, now }: Reading, text: ReadText) {
  const { calendar, rulebook, register } = situation.given;
  const sees = (field: Parameters<typeof sightOf>[2]): boolean => sightOf(matter, actor, field) === 'shown';
  const today = dayOf(now);
  return {
    cosigners: sightOf(matter, actor, 'cosigning') === 'hidden' ? [] : head(matter, situation, text).cosigners.filter((each) => sees('cosigning') || each.state === 'signed'),
    preAssignment: sees('pre-assignment') ? preAssignmentOf(matter, register, text) : null,
    assignments: sees('assignments') ? assignmentsOf(matter, actor, register, text) : [],
    deadlines: sees('assignments') || matter.deadlines.every((each) => each.assignmentId === null)
      ? matter.deadlines.map((each) => ({
          id: each.id, rule: each.rule, assignmentId: each.assignmentId, round: each.round, startOn: each.startOn, due: each.due, originalDue: each.originalDue, settledOn: each.settledOn, isVoid: each.isVoid,
          ...lightOf(each, today, calendar, rulebook.rules.yellowFromWorkingDays), explanation: explainDeadline(explain(each, calendar), rulebook.rules),
        }))
      : [],
    consultations: sees('consultations')
      ? matter.consultations.map((each) => ({ ...each, intent: text(each.intent), outcome: text(each.outcome), remark: each.remark ? text(each.remark) : null }))
      : [],
    appointments: sees('consultations') ? matter.appointments.map((each) => ({ ...each, times: [...each.times] })) : [],
    jointHandlings: sees('plan') ? matter.jointHandlings.map((each) => ({ id: each.id, question: text(each.question), decision: each.decision ? text(each.decision) : null, on: each.on })) : [],
    commitments: sees('commitments')
      ? matter.commitments.map((each) => ({ ...each, text: text(each.text), reports: each.reports.map((report) => ({ ...report, text: text(report.text) })) }))
      : [],
    measures: sees('ledger') ? matter.measures.map((each) => ({ ...each, what: text(each.what) })) : [],
    figures: sees('ledger') ? matter.figures.map((each) => ({ ...each, corrections: each.corrections.map((one) => ({ ...one, reason: text(one.reason) })) })) : [],
    contested: sees('feedback') ? matter.contested.map((each) => ({ ...each, text: text(each.text) })) : [],
  };
}

async function around(reading: Reading, matter: Matter, text: ReadText) {
  const linked = await linkedMatters(reading.client, [...(matter.mergedInto ? [matter.mergedInto] : []), ...matter.absorbed]);
  return {
    mergedInto: linked.find((each) => each.id === matter.mergedInto) ?? null,
    absorbed: linked.filter((each) => matter.absorbed.includes(each.id)),
    ratings: await ratingsOf(reading, matter, text),
  };
}

/** A draft is seen by whoever writes it, and nobody else. */
async function draftCase(reading: Reading, situation: Situation): Promise<CaseView> {
  const draft = situation.draft?.draft;
  const { actor } = reading;
  const isOwn = draft !== undefined && (draft.ownerPersonId === actor.personId || draft.delegatePersonId === actor.personId || (actor.memberId !== null && draft.proposer.memberId === actor.memberId) || (actor.bodyId !== null && draft.proposer.bodyId === actor.bodyId));
  if (!draft || !isOwn) throw new Unseen();
  return { ...emptyCase, ...draftHead(draft, situation), can: await actsFor(reading, situation) };
}

function draftHead(draft: Draft, { given: { session, register }, draft: kept }: Situation) {
  return {
    id: draft.id, version: kept?.version ?? 0, title: draft.title, kind: draft.matterKind, origin: draft.origin,
    session: session ? { id: session.id, name: session.name, reportYear: session.reportYear } : null,
    situation: draft.situation, analysis: draft.analysis, suggestions: [...draft.suggestions], proposer: draft.proposer,
    consent: { mayPublish: draft.mayPublish, reason: draft.publishReason },
    suggestedUnits: draft.suggestedUnitIds.map((each) => nameOfUnit(register, each)),
  };
}

const emptyCase = {
  isDraft: true, slug: null, number: null, receiptNumber: null, isKey: false, stage: 'drafting', turn: { desk: 'proposer', units: [] }, category: null, submission: null, submittedOn: null, docketedOn: null,
  round: 0, cosigners: [], cosignCutOffOn: null, remarks: null, exit: null, mergedInto: null, absorbed: [], preAssignment: null, assignments: [], deadlines: [], consultations: [], appointments: [],
  jointHandlings: [], commitments: [], measures: [], figures: [], contested: [], resultClass: null, revisedClass: null, closedOn: null, ratings: null, timeline: [],
} satisfies Partial<CaseView>;
