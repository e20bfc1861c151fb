import type { MatterEvent } from '../../src/domain/proposal/events.ts';
import type { PublicFacts } from '../../src/domain/publication/public-case.ts';
import { pilotRulebook } from '../../src/domain/pilot-rulebook.ts';
import type { TextRef } from '../../src/domain/text-ref.ts';
import { register, session } from './cast.ts';
import { closed, drafted, feedbackClosed } from './given.ts';

/** Histories around publication, and what a public record is made from. */
type Decided = Extract<MatterEvent, { type: 'publication-decided' }>;

export const decided = (more: Partial<Decided> = {}): Decided => ({ type: 'publication-decided', round: 1, mode: 'full', reason: null, isTitlePublic: true, summary: null, ...more });
export const published = (round = 1): MatterEvent => ({ type: 'case-published', round });
export const publishedCase: readonly MatterEvent[] = [...closed, decided(), published()];
export const onApplication: readonly MatterEvent[] = [...closed, decided({ mode: 'on-application', reason: 'personal' }), published()];
/** round closed, decided, waiting to be published */
export const decidedCase: readonly MatterEvent[] = [...feedbackClosed, decided()];

/** The same history, but the proposer said no. */
export const withoutConsent = (events: readonly MatterEvent[]): readonly MatterEvent[] =>
  events.map((each): MatterEvent => (each.type === 'proposal-drafted' ? { ...each, consent: { mayPublish: false, reason: null } } : each));

/** Texts under hashes as they are in a database, so that a span can name one. */
export const hashed = (first: string): TextRef => first.repeat(64) as TextRef;
export const titleHash = hashed('1');
export const situationHash = hashed('2');
export const withHashes = (events: readonly MatterEvent[]): readonly MatterEvent[] =>
  events.map((each): MatterEvent => (each.type === 'proposal-drafted' && each === drafted[0] ? { ...each, wording: { ...each.wording, title: titleHash, situation: situationHash } } : each));

/** Texts read as themselves without their mark. */
export const facts: PublicFacts = {
  texts: (ref) => (ref === titleHash ? '关于东堤一巷12号渍水的建议' : ref === situationHash ? '王某某家进水三次' : ref.replace(/^#/, '')),
  register,
  rules: pilotRulebook,
  session,
};
