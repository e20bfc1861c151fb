import type { Day } from '../day.ts';
import { currentRound, type By, type Matter, type ReplyVersion } from '../proposal/matter.ts';
import { replyingParts } from '../proposal/stage.ts';
import type { Rulebook } from '../rulebook.ts';
import type { TextRef } from '../text-ref.ts';

/** What the office decided for one round: how much of it the public reads (semantics: publication). */
export interface PublicationDecision {
  round: number;
  /** openness of the rulebook: full, summary, on-application, closed */
  mode: string;
  /** coded reason for less than full */
  reason: string | null;
  /** where the content stays closed: may its title be named? */
  isTitlePublic: boolean;
  /** the office's own words, instead of the texts themselves */
  summary: TextRef | null;
  by: By;
}

/** A span of one kept text, in UTF-16 units, which the public reads as a marked gap. The text itself stays. */
export interface Redaction {
  text: TextRef;
  from: number;
  to: number;
  /** coded reason of the rulebook, printed at the gap */
  reason: string;
}

export interface Publication {
  /** one for each round, the last one given */
  decisions: readonly PublicationDecision[];
  redactions: readonly Redaction[];
  /** not before this day */
  embargo: { until: Day; reason: TextRef } | null;
  /** rounds that were put on the public site */
  published: readonly { round: number; on: Day }[];
  /** taken down again; the page says so and why */
  withdrawn: { reason: TextRef; keepsTitle: boolean; on: Day } | null;
}

export const nothingPublished: Publication = { decisions: [], redactions: [], embargo: null, published: [], withdrawn: null };

/** Only these bring texts before the public. */
export const showsContent = (mode: string): boolean => mode === 'full' || mode === 'summary';

/** Is there a page at all? A case kept closed has none, unless its title was decided public. */
export const hasPage = ({ mode, isTitlePublic }: Pick<PublicationDecision, 'mode' | 'isTitlePublic'>): boolean => mode !== 'closed' || isTitlePublic;

export const decisionOf = (matter: Matter, round: number): PublicationDecision | undefined => matter.publication.decisions.find((each) => each.round === round);

/** A merged proposal is published with its principal, in that one's round. */
export const decisionAtHand = (matter: Matter): PublicationDecision | undefined =>
  matter.mergedInto !== null ? matter.publication.decisions.at(-1) : decisionOf(matter, currentRound(matter)?.number ?? 1);

/** Is the round at hand on the public site now? */
export function isPublished(matter: Matter): boolean {
  const { published, withdrawn } = matter.publication;
  const round = decisionAtHand(matter)?.round;
  return withdrawn === null && round !== undefined && published.some((each) => each.round === round);
}

/** Something of the case is on the public site, be it of an earlier round. */
export const isOnSite = ({ publication }: Matter): boolean => publication.published.length > 0 && publication.withdrawn === null;

/** The decision behind what stands on the site: that of the last round published. */
export const latestShown = (matter: Matter): PublicationDecision | undefined => decisionOf(matter, matter.publication.published.at(-1)?.round ?? -1);

/** The reply of each part asked in the round that the office examined last; null while one was not examined. */
export function examinedReplies(matter: Matter): readonly ReplyVersion[] | null {
  const round = currentRound(matter)?.number ?? 1;
  const found = replyingParts(matter).map((part) => part.replies.findLast((each) => each.round === round && each.examined !== null && (each.issued !== null || each.sentBack.length === 0)));
  return found.length === 0 || found.includes(undefined) ? null : found.filter((each) => each !== undefined);
}

/** The least open finding of the examinations: the decision may be stricter, not more open. The rulebook lists the most open first. */
export function findingOf(replies: readonly ReplyVersion[], rules: Rulebook): string {
  const rank = (code: string): number => rankOf(code, rules);
  return replies.map((each) => each.examined?.openness ?? each.openness).reduce((least, each) => (rank(each) > rank(least) ? each : least), rules.openness[0]?.code ?? 'full');
}

export function rankOf(code: string, rules: Rulebook): number {
  const at = rules.openness.findIndex((each) => each.code === code);
  return at < 0 ? rules.openness.length : at;
}
