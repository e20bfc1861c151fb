import type { Actor } from '../../src/domain/actor.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import { stageOf } from '../../src/domain/proposal/stage.ts';
import { sightOf } from '../../src/domain/reading.ts';

const closedStages: readonly string[] = ['closed', 'in-follow-up', 'archived'];
const unitActor = (unitId: string): Actor => ({ role: 'unit-head', personId: null, postId: null, name: '', post: '', unitId, memberId: null, bodyId: null });

/** No unit sees a rating of a matter that is not closed. */
export function ratingsUnseen(matter: Matter): string | null {
  if (closedStages.includes(stageOf(matter))) return null;
  const units = new Set(matter.assignments.map((each) => each.unitId));
  for (const unitId of units) {
    const seen = matter.rounds.find((round) => sightOf(matter, unitActor(unitId), 'ratings', round.number) !== 'hidden');
    if (seen) return `unit ${unitId} sees the ratings of round ${seen.number} of matter ${matter.id} at stage ${stageOf(matter)}`;
  }
  return null;
}
