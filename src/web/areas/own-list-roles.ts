import { committeeRoles, officeRoles, proposerRoles, unitRoles, type Role } from '../../domain/actor.ts';

/** Who has 已办, 我发起 and 阅办: whoever handles cases. Administrators act on people, units and rules, never on a case. */
export const ownListRoles: readonly Role[] = [...committeeRoles, ...officeRoles, ...unitRoles, ...proposerRoles, 'delegate', 'leader'];
