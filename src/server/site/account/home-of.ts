import type { Role } from '../../../domain/actor.ts';

/** Where each desk begins. */
export function homeOf(role: Role): string {
  if (role === 'member' || role === 'delegate' || role === 'liaison') return '/m';
  return role === 'leader' ? '/l' : '/w/';
}
