import type { MatterEvent } from '../proposal/events.ts';
import { settle } from '../proposal/evolve.ts';
import type { By, Matter } from '../proposal/matter.ts';
import { hasPage, type Publication } from './publication.ts';

/** The part of a matter's fold that says what the public may read of it. */
export function evolvePublication(matter: Matter, event: MatterEvent, by: By): Matter | null {
  const { publication } = matter;
  const next = (change: Partial<Publication>): Matter => ({ ...matter, publication: { ...publication, ...change } });
  switch (event.type) {
    case 'publication-decided': {
      const { round, mode, reason, isTitlePublic, summary } = event;
      const decision = { round, mode, reason, isTitlePublic, summary, by };
      const decided = next({ decisions: [...publication.decisions.filter((each) => each.round !== round), decision] });
      // What is not to be published is not awaited either.
      return hasPage(decision) ? decided : settle(decided, 'publication', null, by.on);
    }
    case 'texts-redacted':
      return next({ redactions: event.redactions });
    case 'publication-embargoed':
      return next({ embargo: { until: event.until, reason: event.reason } });
    case 'case-published': {
      const published = [...publication.published.filter((each) => each.round !== event.round), { round: event.round, on: by.on }];
      return settle(next({ published, withdrawn: null, embargo: null }), 'publication', null, by.on);
    }
    case 'case-unpublished':
      return next({ withdrawn: { reason: event.reason, keepsTitle: event.keepsTitle, on: by.on } });
    default:
      return null;
  }
}
