import type { Actor } from '../actor.ts';
import type { World } from '../command.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { activeMember } from './authors.ts';
import { atStage } from './guards.ts';
import type { Cosigner, Matter } from './matter.ts';

export const unanswered = (matter: Matter): readonly Cosigner[] => matter.cosigners.filter((each) => each.state === 'invited');

/** The invited member in person, who has not answered yet. */
export function asInvited(matter: Matter | null, actor: Actor, { register, today }: World): Refusal | null {
  const invited = matter?.cosigners.find((each) => each.memberId === actor.memberId);
  if (!invited) return refuse('not-invited');
  if (invited.state === 'signed' || invited.state === 'declined') return refuse('already-done');
  // What lapsed once stays closed, even when a later invitation moved the cut-off.
  if (invited.state === 'lapsed') return refuse('cosign-closed', { day: matter?.cosignCutOffOn ?? '' });
  return activeMember(register, invited.memberId, today);
}

/** Before submission and up to the cut-off, whose day still counts. */
export function invitationsOpen(matter: Matter | null, { today }: World): Refusal | null {
  const refusal = atStage(matter, 'drafting');
  if (refusal || !matter) return refusal ?? refuse('not-found');
  const cutOff = matter.cosignCutOffOn ?? '';
  return today > cutOff || unanswered(matter).length === 0 ? refuse('cosign-closed', { day: cutOff }) : null;
}
