import type { MatterEvent } from './events.ts';
import { voidRule } from './evolve.ts';
import type { By, Matter } from './matter.ts';

/** The committee's examination and its corrections. */
export function evolveReview(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'revision-asked':
      return { ...matter, returnedForRevision: { remarks: event.remarks, on: by.on } };
    case 'review-given':
      return { ...matter, reviews: [...matter.reviews, { level: event.level, recommendation: event.recommendation, reason: event.reason, by }] };
    case 'proposal-docketed':
      return {
        ...matter,
        docket: { serial: event.serial, number: event.number, category: event.category, submission: event.submission, rulebookVersion: event.rulebookVersion, on: by.on },
      };
    case 'proposal-declined':
      return { ...matter, exit: { kind: 'declined', ground: event.ground, explanation: event.explanation, on: by.on } };
    case 'proposal-diverted':
      return { ...matter, exit: { kind: 'diverted', to: event.to, explanation: event.explanation, on: by.on } };
    case 'proposal-merged':
      return { ...matter, mergedInto: event.principalId };
    case 'proposal-unmerged':
      return { ...matter, mergedInto: null, askedWithPrincipal: null };
    case 'principal-served':
      return { ...matter, askedWithPrincipal: { round: event.round, due: event.due } };
    case 'proposal-absorbed':
      return { ...matter, absorbed: [...matter.absorbed, event.matterId] };
    case 'absorbed-released':
      return { ...matter, absorbed: matter.absorbed.filter((each) => each !== event.matterId) };
    case 'marked-key':
      return { ...matter, isKey: true };
    case 'unmarked-key':
      return { ...matter, isKey: false };
    case 'docket-corrected':
      return corrected(matter, event);
    case 'case-sealed':
      return voidRule({ ...matter, isSealed: true }, 'publication');
    case 'content-purged':
      return voidRule({ ...matter, isPurged: true }, 'publication');
    case 'person-recused':
      return { ...matter, recused: [...matter.recused, event.personId] };
    default:
      return null;
  }
}

function corrected(matter: Matter, event: Extract<MatterEvent, { type: 'docket-corrected' }>): Matter {
  switch (event.field) {
    case 'category':
      return matter.docket ? { ...matter, docket: { ...matter.docket, category: event.to } } : matter;
    case 'kind':
      return { ...matter, matterKind: event.to as Matter['matterKind'] };
    case 'proposer':
      return event.proposer ? { ...matter, proposer: event.proposer } : matter;
    case 'title':
      return { ...matter, wording: { ...matter.wording, title: event.to as Matter['wording']['title'] } };
  }
}
