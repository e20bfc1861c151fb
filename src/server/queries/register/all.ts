import type { registerViews } from '../../../contract/register-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readBodies } from './bodies.ts';
import { readMemberCases } from './duty.ts';
import { readMembers } from './members.ts';
import { readReportDesk } from './report-desk.ts';
import { readUnitCases, readUnits } from './units.ts';

export const registerQueries: QueriesOf<typeof registerViews> = {
  units: readUnits,
  'unit-cases': readUnitCases,
  members: readMembers,
  'member-cases': readMemberCases,
  bodies: readBodies,
  'report-desk': readReportDesk,
};
