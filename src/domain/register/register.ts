import type { Role } from '../actor.ts';
import type { Day } from '../day.ts';

export const unitTiers = ['district', 'bureau', 'section', 'street', 'community', 'station', 'company'] as const;
export const unitSides = ['government', 'party'] as const;
export const bodyTypes = ['party', 'organisation', 'sector', 'committee', 'group'] as const;

/** A handling unit (承办单位), or a node of the tree above it. */
export interface Unit {
  kind: 'unit';
  id: string;
  code: string;
  name: string;
  tier: (typeof unitTiers)[number];
  /** party units are assigned by the party office */
  side: (typeof unitSides)[number];
  parentId: string | null;
  formerNames: readonly { name: string; until: Day }[];
  retiredOn: Day | null;
  /** who took over the open assignments */
  successorId: string | null;
  /** absent while nobody described it */
  profile?: UnitProfile;
}

export interface UnitProfile {
  phone: string | null;
  address: string | null;
  /** words of what it is responsible for, to be found by */
  duties: readonly string[];
  /** the leader in charge of it (分管领导) */
  leaderId: string | null;
}

export interface Member {
  kind: 'member';
  id: string;
  name: string;
  sector: string;
  personId: string | null;
  endedOn: Day | null;
  /** who receives the answers afterwards */
  followedById: string | null;
  delegatePersonId: string | null;
}

/** A collective proposer: party, people's organisation, sector, special committee, group. */
export interface Body {
  kind: 'body';
  id: string;
  name: string;
  type: (typeof bodyTypes)[number];
  liaisonPersonId: string | null;
  endedOn: Day | null;
}

export interface Post {
  id: string;
  role: Role;
  title: string;
  unitId: string | null;
  memberId: string | null;
  bodyId: string | null;
  from: Day;
  to: Day | null;
}

export interface Person {
  kind: 'person';
  id: string;
  name: string;
  posts: readonly Post[];
  /** the sign-in name, when the person has an account */
  account: string | null;
  isDisabled: boolean;
}

/** Everything the district knows of units and people, as one snapshot. */
export interface Register {
  units: ReadonlyMap<string, Unit>;
  members: ReadonlyMap<string, Member>;
  bodies: ReadonlyMap<string, Body>;
  persons: ReadonlyMap<string, Person>;
}

/** The unit that answers today for one named earlier: follows successions. */
export function successorOf(register: Register, unitId: string): Unit | undefined {
  let unit = register.units.get(unitId);
  for (let steps = 0; unit?.successorId && steps < 20; steps++) unit = register.units.get(unit.successorId);
  return unit;
}

export function isUnder(register: Register, unitId: string, ancestorId: string): boolean {
  for (let at: string | null = unitId, steps = 0; at !== null && steps < 20; at = register.units.get(at)?.parentId ?? null, steps++) if (at === ancestorId) return true;
  return false;
}

/** A unit's code is given once and never again: addresses hold it. */
export const codeOfUnit = (register: Register, unitId: string): string => register.units.get(unitId)?.code ?? unitId;

export function unitOfCode(register: Register, code: string): Unit | undefined {
  for (const unit of register.units.values()) if (unit.code === code) return unit;
  return undefined;
}

export const nameOfUnit = (register: Register, unitId: string): string => register.units.get(unitId)?.name ?? unitId;
