import { adminRoles, committeeRoles, officeRoles, proposerRoles, unitRoles, type Role } from '../../../domain/actor.ts';

/** The pages of the guide, as they are named in docs/guide. */
export const topics = ['workbench', 'proposer', 'committee', 'office', 'unit', 'leader', 'administrator'] as const;
export type Topic = (typeof topics)[number];
export const isTopic = (value: string | undefined): value is Topic => topics.some((each) => each === value);

const readers: readonly [Topic, readonly Role[]][] = [
  ['proposer', [...proposerRoles, 'delegate']],
  ['committee', committeeRoles],
  ['office', officeRoles],
  ['unit', unitRoles],
  ['leader', ['leader']],
  ['administrator', adminRoles],
];

/** The page of one's own post first, then the one for everybody, then the rest. */
export function topicsFor(role: string): readonly Topic[] {
  const own = readers.filter(([, roles]) => roles.some((each) => each === role)).map(([topic]) => topic);
  return [...new Set<Topic>([...own, ...topics])];
}
