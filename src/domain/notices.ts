import type { Actor } from './actor.ts';
import type { MatterEventType } from './proposal/events.ts';
import type { Matter } from './proposal/matter.ts';
import { relationsOf, type Relation } from './reading.ts';

const parts: readonly Relation[] = ['lead', 'assisting'];
const proposers: readonly Relation[] = ['proposer', 'cosigner'];

/**
 * Whom an event is news for: those who have to do something after it, or wait for it. Data. Ratings are no events of the
 * matter and stand here nowhere; the end of a round is news for the desks only, a redo is the first a unit hears.
 */
const addressees: Partial<Record<MatterEventType, readonly Relation[]>> = {
  'cosigners-invited': ['cosigner'],
  cosigned: ['proposer'],
  'cosign-declined': ['proposer'],
  'proposal-submitted': ['committee'],
  'proposal-withdrawn': ['committee'],
  'revision-asked': proposers,
  'proposal-docketed': ['office', ...proposers],
  'proposal-declined': proposers,
  'proposal-diverted': proposers,
  'proposal-merged': proposers,
  'proposal-unmerged': proposers,
  'marked-key': ['office', 'leader', ...parts],
  'case-sealed': ['office', ...parts],
  'pre-study-requested': parts,
  'pre-assigned': parts,
  'pre-assignment-answered': ['office'],
  assigned: [...parts, ...proposers],
  'assignment-returned': ['office'],
  'return-ruled': parts,
  reassigned: [...parts, ...proposers],
  'assignment-withdrawn': parts,
  'sub-unit-added': parts,
  'case-handed-over': ['lead'],
  'extension-requested': ['office'],
  'extension-granted': [...parts, ...proposers],
  'extension-refused': parts,
  'clock-paused': parts,
  'clock-resumed': parts,
  'consultation-recorded': proposers,
  'consultation-confirmed': ['lead'],
  'consultation-denied': ['lead', 'office'],
  'progress-reported': ['office', ...proposers],
  'joint-handling-requested': ['office'],
  'joint-meeting-recorded': parts,
  'appointment-proposed': proposers,
  'appointment-answered': ['lead'],
  'opinion-submitted': ['lead'],
  'reply-drafted': parts,
  'reply-countersigned': ['lead'],
  'reply-objected': ['lead'],
  'draft-commented': ['lead'],
  'reply-cleared': ['lead', 'office'],
  'reply-sent-back': ['lead'],
  'reply-examined': ['lead'],
  'reply-issued': ['office', 'committee', ...proposers],
  'service-recorded': ['committee', 'lead'],
  'interim-issued': ['office', ...proposers],
  'supplement-issued': ['office', 'committee', ...proposers],
  'feedback-closed': ['office'],
  'explanation-acknowledged': ['office'],
  'class-contested': ['office', 'committee'],
  'redo-ordered': ['office', ...parts, ...proposers],
  'redo-escalated': ['office', 'leader', ...parts],
  'proposal-closed': ['office', ...parts, ...proposers],
  'proposal-reopened': ['office', ...parts, ...proposers],
  'commitment-reported': ['office'],
  'commitment-verified': ['lead', ...proposers],
  'commitment-postponed': ['lead', ...proposers],
  'commitment-dropped': ['lead', ...proposers],
  'result-revised': ['committee', ...proposers],
  'looked-back': ['lead'],
};

/** Every type that is news for anybody, and `message-sent`, which names its own reader. */
export const noticeTypes: readonly string[] = [...Object.keys(addressees), 'message-sent'];

/** Is this event news for the actor? `to` is whom a message names. Whether he may read it is asked of the reading matrix. */
export function isNewsFor(matter: Matter, actor: Actor, type: string, to: string | null): boolean {
  const wanted = type === 'message-sent' ? [to] : addressees[type as MatterEventType];
  return relationsOf(matter, actor).some((relation) => wanted?.includes(relation) ?? false);
}
