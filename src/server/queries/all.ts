import { areaQueries } from './area-queries.ts';
import { memberQueries } from './member/all.ts';
import { readCase } from './case-file.ts';
import { readCaseLog } from './case-log.ts';
import { readCaseRelated } from './case-related.ts';
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
  ...memberQueries,
  'case-log': readCaseLog,
  'case-related': readCaseRelated,
  ...areaQueries,
};
