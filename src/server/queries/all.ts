import { adminQueries } from './admin/all.ts';
import { committeeQueries } from './committee/all.ts';
import { findQueries } from './find/all.ts';
import { officeQueries } from './office/all.ts';
import { registerQueries } from './register/all.ts';
import { unitQueries } from './unit/all.ts';
import { readCase } from './case-file.ts';
import { readFigures } from './figures.ts';
import { readDesk, readInbox } from './inbox.ts';
import { readMe } from './me.ts';
import { readProposals } from './proposals.ts';
import type { Queries } from './reader.ts';
import { readRegister } from './register.ts';
import { readReport } from './report.ts';

/** Every view and the query behind it. */
export const queries: Queries = {
  me: readMe,
  desk: readDesk,
  inbox: readInbox,
  proposals: readProposals,
  case: readCase,
  register: readRegister,
  figures: readFigures,
  report: readReport,
  ...committeeQueries,
  ...officeQueries,
  ...unitQueries,
  ...registerQueries,
  ...adminQueries,
  ...findQueries,
};
