import type { Figure } from './figures/figure.ts';
import { commitmentFigures, handlingFigures } from './figures/handling.ts';
import { proposalFigures } from './figures/proposals.ts';
import { replyFigures, resultFigures } from './figures/results.ts';
import { satisfactionFigures } from './figures/satisfaction.ts';
import { districtScope, unitScope, type Scope, type Year } from './figures/scope.ts';

/**
 * The figures of a district's year. Pure: the same facts give the same figures, whenever asked. `today` is the day asked about;
 * the caller hands over the facts valid at that instant, and says with `ratingsSeen` what its reader may know of ratings.
 */
export function metrics(year: Year): Figure[] {
  return [...proposalFigures(year), ...figuresOf(districtScope(year))];
}

/** Rates over fewer cases than this say more about persons than about a unit. */
export const leastBase = 3;

/**
 * The figures of one unit, counted by the parts it answers for. Ratings only of closed matters, whoever reads; rates with a base
 * below three are left out (semantics: ratings).
 */
export function unitFigures(unitId: string, year: Year): Figure[] {
  return figuresOf(unitScope(unitId, { ...year, ratingsSeen: 'closed-matters' })).filter((figure) => figure.base === null || figure.base >= leastBase);
}

const figuresOf = (scope: Scope): Figure[] => [...replyFigures(scope), ...resultFigures(scope), ...satisfactionFigures(scope), ...handlingFigures(scope), ...commitmentFigures(scope)];

/** Satisfaction of the district and of one unit for the desks that may read ratings: every base is given, small ones too, so that nothing is hidden; the reader's own sight of ratings holds. */
export const satisfaction = (year: Year): Figure[] => satisfactionFigures(districtScope(year));
export const unitSatisfaction = (unitId: string, year: Year): Figure[] => satisfactionFigures(unitScope(unitId, year));
