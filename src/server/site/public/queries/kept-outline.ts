import type { Room } from '../../../http/parts.ts';
import type { Visit } from '../../frame/visit.ts';
import { readOutline, type Outline } from './outline.ts';
import { readPublic } from './public-reading.ts';

interface Kept {
  counter: string;
  outline: Promise<Outline>;
}
const kept = new WeakMap<Room, Map<string, Kept>>();

/** The counts of a district, taken once for as long as what the public reads stays the same. */
export async function outlineOf(visit: Visit): Promise<Outline> {
  const { room, district } = visit;
  const counter = await room.publicCounter.of(district.id);
  const ofRoom = kept.get(room) ?? new Map<string, Kept>();
  kept.set(room, ofRoom);
  const found = ofRoom.get(district.id);
  if (found?.counter === counter) return found.outline;
  const outline = readPublic(visit, readOutline);
  ofRoom.set(district.id, { counter, outline });
  outline.catch(() => ofRoom.delete(district.id));
  return outline;
}
