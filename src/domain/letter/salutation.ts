import type { Matter } from '../proposal/matter.ts';
import type { Register } from '../register/register.ts';

type Signed = Pick<Matter, 'matterKind' | 'proposer' | 'cosigners'>;

/** How a person is addressed: deputies of the people's congress and members of the conference are never mixed up. */
export const titleOf = (matter: Pick<Matter, 'matterKind'>): '代表' | '委员' => (matter.matterKind === 'deputy-suggestion' ? '代表' : '委员');

/** The first signer: a member or deputy is a person; a body, or the committee of a recommendation, is not. */
function firstSigner({ matterKind, proposer }: Signed, register: Register): { name: string; isPerson: boolean } {
  if (proposer.memberId !== null) return { name: register.members.get(proposer.memberId)?.name ?? proposer.name, isPerson: true };
  if (proposer.bodyId !== null) return { name: register.bodies.get(proposer.bodyId)?.name ?? proposer.name, isPerson: false };
  return { name: proposer.name, isPerson: matterKind !== 'recommendation' };
}

/** Names of the persons who signed, first signer first; nobody who was only invited. */
export function personsOf(matter: Signed, register: Register): string[] {
  const first = firstSigner(matter, register);
  const cosigners = matter.cosigners.filter((each) => each.state === 'signed').map((each) => register.members.get(each.memberId)?.name ?? each.memberId);
  return [...(first.isPerson ? [first.name] : []), ...cosigners];
}

/** 林知远、周敏委员： — bodies by their names, then the persons with their title; `absorbed` are the matters merged into this one. */
export function salutationOf(matter: Signed, register: Register, absorbed: readonly Signed[] = []): string {
  const all = [matter, ...absorbed];
  const bodies = all
    .map((each) => firstSigner(each, register))
    .filter((each) => !each.isPerson)
    .map((each) => each.name);
  const persons = [...new Set(all.flatMap((each) => personsOf(each, register)))];
  const addressed = persons.length > 0 ? [`${persons.join('、')}${titleOf(matter)}`] : [];
  return `${[...new Set(bodies), ...addressed].join('、')}：`;
}
