import { nothingPublished } from '../publication/publication.ts';
import type { MatterEvent, Written } from './events.ts';
import type { By, Cosigner, FileOf, Matter } from './matter.ts';

/** From the first co-sign invitation (or the submission) to the committee's desk. */
export function evolveIntake(matter: Matter | null, event: MatterEvent, by: By, id: string): Matter | null {
  if (event.type === 'proposal-drafted') return blankMatter(event, by, id);
  if (!matter) return null;
  switch (event.type) {
    case 'proposal-revised':
      return { ...matter, wording: event.wording, consent: event.consent, suggestedUnitIds: event.suggestedUnitIds, revisions: matter.revisions + 1 };
    case 'cosigners-invited':
      return {
        ...matter,
        cosignCutOffOn: event.cutOffOn,
        cosigners: [...matter.cosigners, ...event.memberIds.map((memberId): Cosigner => ({ memberId, state: 'invited', on: by.on, isOnPaper: false }))],
      };
    case 'cosigned':
      return answered(matter, event.memberId, 'signed', by, event.isOnPaper);
    case 'cosign-declined':
      return answered(matter, event.memberId, 'declined', by, false);
    case 'cosigning-lapsed':
      return event.memberIds.reduce((next, memberId) => answered(next, memberId, 'lapsed', by, false), matter);
    case 'proposal-submitted':
      return {
        ...matter,
        matterKind: event.matterKind ?? matter.matterKind,
        submittedOn: matter.submittedOn ?? by.on,
        receiptNumber: matter.receiptNumber ?? event.receiptNumber,
        returnedForRevision: null,
      };
    case 'scan-kept':
      return withFiles(matter, [event.file], event.of, null, by);
    case 'files-attached':
      return withFiles(matter, event.files, event.of, event.about, by);
    case 'consent-recorded':
      return { ...matter, consent: event.consent };
    case 'proposal-withdrawn':
      return { ...matter, exit: { kind: 'withdrawn', reason: event.reason, on: by.on } };
    default:
      return null;
  }
}

function answered(matter: Matter, memberId: string, state: Cosigner['state'], by: By, isOnPaper: boolean): Matter {
  return { ...matter, cosigners: matter.cosigners.map((each) => (each.memberId === memberId ? { memberId, state, on: by.on, isOnPaper } : each)) };
}

/** The same file for the same purpose is kept once. */
function withFiles(matter: Matter, hashes: readonly string[], of: FileOf, about: string | null, by: By): Matter {
  const fresh = hashes.filter((hash) => !matter.files.some((each) => each.hash === hash && each.of === of && each.about === about));
  return { ...matter, files: [...matter.files, ...fresh.map((hash) => ({ hash, of, about, by }))] };
}

function blankMatter(written: Written, by: By, id: string): Matter {
  return {
    kind: 'matter',
    id,
    sessionId: written.sessionId,
    matterKind: written.matterKind,
    origin: written.origin,
    wording: written.wording,
    proposer: written.proposer,
    consent: written.consent,
    suggestedUnitIds: written.suggestedUnitIds,
    isOnPaper: written.isOnPaper,
    cosigners: [],
    cosignCutOffOn: null,
    draftedBy: by,
    submittedOn: null,
    receiptNumber: null,
    revisions: 0,
    returnedForRevision: null,
    reviews: [],
    docket: null,
    isKey: false,
    exit: null,
    mergedInto: null,
    askedWithPrincipal: null,
    absorbed: [],
    recused: [],
    isSealed: false,
    isPurged: false,
    preStudies: [],
    preAssignment: null,
    assignments: [],
    rounds: [],
    deadlines: [],
    consultations: [],
    appointments: [],
    jointHandlings: [],
    commitments: [],
    measures: [],
    figures: [],
    acknowledged: [],
    contested: [],
    escalatedOn: null,
    closed: null,
    revisedClass: null,
    files: [],
    publication: nothingPublished,
    ledBy: null,
    instructions: [],
    lookBacks: [],
    archivedOn: null,
    lastAct: null,
  };
}
