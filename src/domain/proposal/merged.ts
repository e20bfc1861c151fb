import { emitOn, other, type Emitted, type StreamRef, type World } from '../command.ts';
import type { Day } from '../day.ts';
import type { MatterEvent } from './events.ts';
import type { Matter } from './matter.ts';

/** What a merged matter and its principal have to do with each other: answered together, rated apart (semantics: merging). */

/** The matter whose reply answers this one: itself, or its principal when that was loaded. */
export function answeredWith(matter: Matter, world: World): Matter | undefined {
  return matter.mergedInto === null ? matter : other(world, 'matter', matter.mergedInto);
}

export const principalRefs = (matter: Matter | null): readonly StreamRef[] => (matter?.mergedInto ? [{ kind: 'matter', id: matter.mergedInto }] : []);

export const absorbedRefs = (matter: Matter | null): readonly StreamRef[] => (matter?.absorbed ?? []).map((id) => ({ kind: 'matter', id }));

/** The same event on every matter absorbed by this one: its proposers read their own timeline. */
export const onAbsorbed = (matter: Matter, event: MatterEvent, happenedOn: Day | null): Emitted[] => matter.absorbed.map((id) => emitOn('matter', id, event, happenedOn));
