import { z } from 'zod';
import { inboxQuery, proposalsQuery } from './proposals-query.ts';

/** Columns a list of cases can show and an export can hold; their headings are in the catalogues under `column.<name>`. */
export const listColumns = [
  'number',
  'docket-number',
  'title',
  'kind',
  'key',
  'category',
  'stage',
  'light',
  'days-left',
  'due',
  'rule',
  'turn',
  'proposer',
  'lead',
  'assisting',
  'class',
  'round',
  'submitted',
  'docketed',
  'session',
  'step',
  'act',
  'acted',
] as const;
export type ListColumn = (typeof listColumns)[number];
export const isListColumn = (name: string): name is ListColumn => listColumns.some((each) => each === name);

const ofSteps: readonly ListColumn[] = ['step'];
const ofActs: readonly ListColumn[] = ['act', 'acted'];
const ofDeadline: readonly ListColumn[] = ['rule'];
/** What a list has nothing to say of is not offered there. */
export const columnsOf = {
  cases: listColumns.filter((each) => !ofSteps.includes(each) && !ofActs.includes(each)),
  acts: listColumns.filter((each) => !ofSteps.includes(each)),
  steps: listColumns.filter((each) => !ofActs.includes(each) && !ofDeadline.includes(each)),
} as const;

/** `columns`: names with commas between. Why it is taken out of the system is asked and logged. */
const exported = { columns: z.string().max(400).optional(), reason: z.string().trim().min(2).max(200), language: z.enum(['zh-CN', 'en']).optional() };
const { after: _a, limit: _b, ...proposals } = proposalsQuery.shape;
const { after: _c, limit: _d, ...inbox } = inboxQuery.shape;

/** Lists that can be taken out as a file: `GET /api/<list>.csv` and `.xlsx`. */
export const exportQueries = { proposals: z.strictObject({ ...proposals, ...exported }), inbox: z.strictObject({ ...inbox, ...exported }) } as const;
export const exportRowsMax = 100_000;
