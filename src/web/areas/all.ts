import { admin } from './admin.ts';
import type { Area } from './area.ts';
import { caseArea } from './case.ts';
import { committee } from './committee.ts';
import { find } from './find.ts';
import { lists } from './lists.ts';
import { office } from './office.ts';
import { own } from './own.ts';
import { publication } from './publication.ts';
import { register } from './register.ts';
import { unit } from './unit.ts';

/** Every screen beyond the common ones, in the order of the menu. */
export const areas: readonly Area[] = [lists, find, committee, office, publication, unit, register, admin, caseArea, own];
