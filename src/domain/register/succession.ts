import { other, type World } from '../command.ts';
import { usableUnit } from '../proposal/guards.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { isUnder, type Unit } from './register.ts';

/** Can `successorId`, loaded beside the command's own unit, take over what that unit leaves behind? */
export function checkSuccessor(unit: Unit, successorId: string, world: World, field: string): Refusal | null {
  if (successorId === unit.id) return refuse('cycle', { unit: unit.name }, field);
  const refusal = usableUnit(world.register, successorId, field);
  if (refusal) return refusal;
  const loaded = other(world, 'unit', successorId);
  if (loaded && loaded.retiredOn !== null) return refuse('unit-retired', { unit: loaded.name }, field);
  // A successor that hangs below the unit that ends would hang from itself.
  return isUnder(world.register, successorId, unit.id) ? refuse('cycle', { unit: unit.name }, field) : null;
}
