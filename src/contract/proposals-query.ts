import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { stages } from '../domain/proposal/stage.ts';
import { matterKinds } from '../domain/rulebook.ts';
import { lights } from './views.ts';

/** A list page holds at most this many rows. */
export const pageMax = 200;

const paging = { after: z.string().max(600).optional(), limit: z.coerce.number().int().min(1).max(pageMax).default(50) };
const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true');
export const dayText = z.string().refine(isDay, { params: { code: 'not-a-day' } });

/** What lists of cases can be narrowed by, whatever else they hold. */
const caseFilters = {
  /** words of title, number and proposer */
  q: z.string().max(100).optional(),
  stage: z.enum(stages).optional(),
  category: z.string().max(40).optional(),
  kind: z.enum(matterKinds).optional(),
  unit: z.string().max(64).optional(),
  key: yesNo.optional(),
  light: z.enum(lights).optional(),
};

/** `all` the reader may see · `done`: those he acted on · `started`: those his desk began something on · `others`: his desk's, where it is another's move */
export const listScopes = ['all', 'done', 'started', 'others'] as const;
export type ListScope = (typeof listScopes)[number];

export const proposalSorts = ['number', 'title', 'kind', 'category', 'stage', 'due', 'lead', 'proposer', 'class', 'round', 'submitted', 'docketed', 'acted'] as const;
export type ProposalSort = (typeof proposalSorts)[number];

export const proposalsQuery = z.strictObject({
  ...caseFilters,
  year: z.coerce.number().int().min(1950).max(2200).optional(),
  class: z.string().max(40).optional(),
  /** comma-separated numbers such as 2024-0007: how a figure opens its cases */
  numbers: z.string().max(6000).optional(),
  of: z.enum(listScopes).default('all'),
  /** of what was done or begun: on this day or later */
  since: dayText.optional(),
  sort: z.enum(proposalSorts).default('number'),
  order: z.enum(['asc', 'desc']).default('asc'),
  ...paging,
});
export type ProposalsQuery = z.output<typeof proposalsQuery>;

/** `step`: one step, or several with commas between; `due`: today, or from today to Sunday */
export const inboxQuery = z.strictObject({ step: z.string().max(200).optional(), due: z.enum(['today', 'week']).optional(), ...caseFilters, ...paging });
export type InboxQuery = z.output<typeof inboxQuery>;
