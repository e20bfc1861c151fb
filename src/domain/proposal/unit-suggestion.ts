import { successorOf, type Register } from '../register/register.ts';

/** What speaks for giving a case to a unit. Nothing of it decides: a person does. */
export interface Grounds {
  /** units the proposer named */
  proposed: readonly string[];
  /** units that another one named instead of itself, in an answer or with a return */
  named: readonly { unitId: string; by: string }[];
  /** units that said the case is not theirs */
  objecting: readonly string[];
  /** words of a unit's duties that stand in the wording */
  duties: readonly { unitId: string; words: readonly string[] }[];
  /** earlier cases like this one and who answers them; `likeness` from 0 to 1 */
  similar: readonly { matterId: string; unitId: string; likeness: number }[];
}

export interface SuggestedUnit {
  unitId: string;
  /** 0 to 1 */
  score: number;
  isProposed: boolean;
  /** the units that named it */
  namedBy: readonly string[];
  /** it said itself that the case is not its own: still to be weighed, but to be known */
  isObjecting: boolean;
  duties: readonly string[];
  /** the earlier cases, the most alike first */
  similar: readonly { matterId: string; likeness: number }[];
}

/** How much each kind of ground is worth by itself. */
const proposedScore = 0.5;
const namedScore = 0.5;
const dutyScore = 0.3;
/** From this likeness on an earlier case counts in full. */
const likenessFull = 0.25;
/** Below it a name is a guess, and none is given. */
const scoreMin = 0.2;
const suggestedMax = 5;

/**
 * 拟交办单位: every ground counts for the unit that answers today for the one named then; independent grounds add up as chances
 * do. The vote of earlier cases is weighed by how alike they are.
 */
export function suggestUnits(grounds: Grounds, register: Register): SuggestedUnit[] {
  const ids = [...grounds.proposed, ...grounds.named.map((each) => each.unitId), ...grounds.duties.map((each) => each.unitId), ...grounds.similar.map((each) => each.unitId)];
  const today = [...new Set(ids.flatMap((id) => presentUnit(register, id)))];
  const all = grounds.similar.reduce((sum, each) => sum + each.likeness, 0);
  return today
    .map((unitId) => weighed(unitId, grounds, register, all))
    .filter((each) => each.score >= scoreMin)
    .toSorted((a, b) => b.score - a.score || (a.unitId < b.unitId ? -1 : 1))
    .slice(0, suggestedMax);
}

function weighed(unitId: string, { proposed, named, objecting, duties, similar }: Grounds, register: Register, all: number): SuggestedUnit {
  const isOf = (id: string): boolean => presentUnit(register, id)[0] === unitId;
  const words = duties.filter((each) => isOf(each.unitId)).flatMap((each) => each.words);
  const own = similar.filter((each) => isOf(each.unitId)).toSorted((a, b) => b.likeness - a.likeness);
  const vote = all === 0 ? 0 : own.reduce((sum, each) => sum + each.likeness, 0) / all;
  const near = Math.min(1, (own[0]?.likeness ?? 0) / likenessFull);
  const isProposed = proposed.some(isOf);
  const namedBy = [...new Set(named.filter((each) => isOf(each.unitId)).map((each) => each.by))];
  const chances = [isProposed ? proposedScore : 0, namedBy.length > 0 ? namedScore : 0, words.length === 0 ? 0 : 1 - (1 - dutyScore) ** words.length, vote * near];
  return {
    unitId,
    score: 1 - chances.reduce((left, each) => left * (1 - each), 1),
    isProposed,
    namedBy,
    isObjecting: objecting.some(isOf),
    duties: words,
    similar: own.map(({ matterId, likeness }) => ({ matterId, likeness })),
  };
}

/** The unit that answers today; none when it is gone without a successor. */
function presentUnit(register: Register, unitId: string): string[] {
  const unit = successorOf(register, unitId);
  return unit && unit.retiredOn === null ? [unit.id] : [];
}
