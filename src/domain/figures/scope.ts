import type { Day } from '../day.ts';
import type { CommitmentFacts, MatterFacts, PartFacts, RatingFacts } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';

/** Which ratings the reader may see: units those of closed matters, the offices closed rounds, the committee all (semantics: ratings). */
export type RatingsSeen = 'closed-matters' | 'closed-rounds' | 'all';

export interface Year {
  /** every matter of the year, as it was known at the instant asked about, principals of merged ones among them */
  matters: readonly MatterFacts[];
  ratings: readonly RatingFacts[];
  rules: Rulebook;
  today: Day;
  ratingsSeen?: RatingsSeen;
}

/** What is counted once: a proposal of the district, or one part at a unit. */
export interface Item {
  slug: string;
  isAssigned: boolean;
  isAnswered: boolean;
  isOnTime: boolean;
  isConsulted: boolean;
  class: string | null;
  revisedClass: string | null;
  rounds: number;
  /** its ratings may be looked at by the reader */
  isRateable: boolean;
  /** the rounds the reader may see, by number */
  ratings: readonly RatingFacts[];
}

export interface Scope {
  items: readonly Item[];
  parts: readonly (PartFacts & { slug: string })[];
  commitments: readonly (CommitmentFacts & { slug: string })[];
  rules: Rulebook;
  today: Day;
}

/** In the district's own totals: its own, of a kind inside the base (recommendations and deputies' suggestions are not). */
export const isOwnProposal = (facts: MatterFacts): boolean => facts.origin === 'district' && facts.countsInMetrics;

/** The proposals of the year: docketed, not withdrawn; merged ones too, unless the rulebook counts principals only (semantics: merging). */
export function proposalsOf({ matters, rules }: Year): (MatterFacts & { slug: string })[] {
  return matters.filter(
    (facts): facts is MatterFacts & { slug: string } => isOwnProposal(facts) && facts.slug !== null && facts.exit === null && (facts.mergedInto === null || rules.mergedCountAsThemselves),
  );
}

/** District figures count matters; class, reply and dates of a merged one are its principal's, its ratings its own. */
export function districtScope(year: Year): Scope {
  const byId = new Map(year.matters.map((facts) => [facts.id, facts]));
  const proposals = proposalsOf(year);
  const items = proposals.map((facts) => districtItem(facts, (facts.mergedInto === null ? undefined : byId.get(facts.mergedInto)) ?? facts, year));
  return {
    items,
    rules: year.rules,
    today: year.today,
    parts: proposals.flatMap((facts) => facts.parts.map((part) => ({ ...part, slug: facts.slug }))),
    commitments: proposals.flatMap((facts) => facts.commitments.map((each) => ({ ...each, slug: facts.slug }))),
  };
}

function districtItem(facts: MatterFacts & { slug: string }, answer: MatterFacts, year: Year): Item {
  const parts = answer.parts.filter(replies);
  return {
    slug: facts.slug,
    isAssigned: answer.assignedOn !== null,
    isAnswered: answer.isAnswered,
    isOnTime: answer.isAnswered && parts.every(isOnTime),
    isConsulted: parts.length > 0 && parts.every((part) => part.meetsConsultations),
    class: answer.classAtClosing ?? answer.classAtIssue,
    revisedClass: answer.revisedClass,
    rounds: answer.rounds,
    ...seenRatings(facts, year),
  };
}

/** Unit figures count the parts the unit answers for; what it assists in counts only among its parts. */
export function unitScope(unitId: string, year: Year): Scope {
  const proposals = proposalsOf(year);
  const own = proposals.flatMap((facts) => facts.parts.filter((part) => part.unitId === unitId).map((part) => ({ facts, part })));
  return {
    items: own.filter(({ part }) => replies(part)).map(({ facts, part }) => unitItem(facts, part, year)),
    rules: year.rules,
    today: year.today,
    parts: own.map(({ facts, part }) => ({ ...part, slug: facts.slug })),
    commitments: proposals.flatMap((facts) => facts.commitments.filter((each) => each.unitId === unitId).map((each) => ({ ...each, slug: facts.slug }))),
  };
}

function unitItem(facts: MatterFacts & { slug: string }, part: PartFacts, year: Year): Item {
  return {
    slug: facts.slug,
    isAssigned: true,
    isAnswered: part.repliedOn !== null,
    isOnTime: isOnTime(part),
    isConsulted: part.meetsConsultations,
    // Of an unsplit matter the revised class is the part's own.
    class: part.finalClass,
    revisedClass: facts.parts.filter(replies).length === 1 ? facts.revisedClass : null,
    rounds: part.rounds,
    ...seenRatings(facts, year),
  };
}

function seenRatings(facts: MatterFacts, { ratings, ratingsSeen = 'closed-rounds' }: Year): Pick<Item, 'isRateable' | 'ratings'> {
  const isRateable = ratingsSeen !== 'closed-matters' || facts.closedOn !== null;
  const own = isRateable ? ratings.filter((each) => each.matterId === facts.id && (each.closedOn !== null || ratingsSeen === 'all')) : [];
  return { isRateable, ratings: own };
}

const replies = (part: PartFacts): boolean => part.role !== 'assisting' && part.endedOn === null;
const isOnTime = (part: PartFacts): boolean => part.repliedOn !== null && (part.replyDue === null || part.repliedOn <= part.replyDue);
