/** Who may sit at which desk. The official names stand in the glossary. */
export const roles = [
  'public',
  'member',
  'delegate',
  'liaison',
  'committee-clerk',
  'committee-director',
  'office-clerk',
  'office-director',
  'party-office-clerk',
  'deputies-office-clerk',
  'leader',
  'unit-receiver',
  'unit-officer',
  'unit-reviewer',
  'unit-head',
  'system-admin',
  'security-admin',
  'audit-admin',
  'system',
] as const;
export type Role = (typeof roles)[number];

export const committeeRoles: readonly Role[] = ['committee-clerk', 'committee-director'];
export const officeRoles: readonly Role[] = ['office-clerk', 'office-director', 'party-office-clerk', 'deputies-office-clerk'];
export const unitRoles: readonly Role[] = ['unit-receiver', 'unit-officer', 'unit-reviewer', 'unit-head'];
/** Whose posts decide about what others prepared, and who read the leaders' pages. */
export const leaderRoles: readonly Role[] = ['leader', 'office-director', 'committee-director', 'unit-reviewer', 'unit-head'];
export const proposerRoles: readonly Role[] = ['member', 'liaison'];
export const adminRoles: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin'];

/** A person acting in exactly one post (two hats are worn one at a time). */
export interface Actor {
  role: Role;
  /** null only for the system actor and the public */
  personId: string | null;
  postId: string | null;
  /** as printed beside every act, e.g. 黎明 and 区水务局 经办人 */
  name: string;
  post: string;
  unitId: string | null;
  memberId: string | null;
  bodyId: string | null;
}

export const systemActor: Actor = {
  role: 'system',
  personId: null,
  postId: null,
  name: '系统',
  post: '自动',
  unitId: null,
  memberId: null,
  bodyId: null,
};

/** Somebody outside who is not signed in. */
export const publicActor: Actor = {
  role: 'public',
  personId: null,
  postId: null,
  name: '公众',
  post: '未登录',
  unitId: null,
  memberId: null,
  bodyId: null,
};

export const isCommittee = (actor: Actor): boolean => committeeRoles.includes(actor.role);
export const isOffice = (actor: Actor): boolean => officeRoles.includes(actor.role);
export const isUnit = (actor: Actor): boolean => unitRoles.includes(actor.role) && actor.unitId !== null;
export const isProposerRole = (actor: Actor): boolean => proposerRoles.includes(actor.role);
export const isSystem = (actor: Actor): boolean => actor.role === 'system';
