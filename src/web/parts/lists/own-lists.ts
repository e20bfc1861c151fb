import { ownListRoles } from '../../areas/own-list-roles.ts';
import { useView } from '../api.ts';

/** Are there lists of what this post did and began? */
export function useHasOwnLists(): boolean {
  const me = useView('me', {}).data;
  return me !== undefined && ownListRoles.some((each) => each === me.role);
}
