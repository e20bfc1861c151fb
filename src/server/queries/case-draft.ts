import type { Draft } from '../../domain/proposal/draft.ts';
import { nameOfUnit } from '../../domain/register/register.ts';
import type { CaseView } from '../../contract/views.ts';
import type { Situation } from '../store/situation.ts';
import { actsFor } from './acts.ts';
import { filesOfDraft } from './case-files.ts';
import { Unseen, type Reading } from './reader.ts';

/** A draft is seen by whoever writes it, and nobody else. */
export async function draftCase(reading: Reading, situation: Situation): Promise<CaseView> {
  const draft = situation.draft?.draft;
  const { actor } = reading;
  const isOwn =
    draft !== undefined &&
    (draft.ownerPersonId === actor.personId ||
      draft.delegatePersonId === actor.personId ||
      (actor.memberId !== null && draft.proposer.memberId === actor.memberId) ||
      (actor.bodyId !== null && draft.proposer.bodyId === actor.bodyId));
  if (!draft || !isOwn) throw new Unseen();
  return { ...emptyCase, ...draftHead(draft, situation), files: await filesOfDraft(reading.client, draft), can: await actsFor(reading, situation) };
}

function draftHead(draft: Draft, { given: { session, register }, draft: kept }: Situation) {
  return {
    id: draft.id,
    version: kept?.version ?? 0,
    title: draft.title,
    kind: draft.matterKind,
    origin: draft.origin,
    session: session ? { id: session.id, name: session.name, reportYear: session.reportYear } : null,
    situation: draft.situation,
    analysis: draft.analysis,
    suggestions: [...draft.suggestions],
    proposer: draft.proposer,
    consent: { mayPublish: draft.mayPublish, reason: draft.publishReason },
    suggestedUnits: draft.suggestedUnitIds.map((each) => nameOfUnit(register, each)),
  };
}

const emptyCase = {
  isDraft: true,
  slug: null,
  number: null,
  receiptNumber: null,
  isKey: false,
  stage: 'drafting',
  turn: { desk: 'proposer', units: [] },
  category: null,
  submission: null,
  submittedOn: null,
  docketedOn: null,
  round: 0,
  cosigners: [],
  cosignCutOffOn: null,
  remarks: null,
  exit: null,
  mergedInto: null,
  absorbed: [],
  preAssignment: null,
  assignments: [],
  deadlines: [],
  consultations: [],
  appointments: [],
  jointHandlings: [],
  commitments: [],
  measures: [],
  figures: [],
  contested: [],
  reviews: [],
  corrections: [],
  rounds: [],
  lookBacks: [],
  escalatedOn: null,
  isSealed: false,
  hasLog: false,
  resultClass: null,
  revisedClass: null,
  closedOn: null,
  publication: null,
  supervision: null,
  ratings: null,
  timeline: [],
} satisfies Partial<CaseView>;
