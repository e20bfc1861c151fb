import { queryText } from '../contract/client.ts';

/** Every address of the workbench, below `/w`. */
export const workbench = '/w';

export interface TodoFilter {
  step?: string | undefined;
  light?: string | undefined;
  due?: string | undefined;
}

export const paths = {
  desk: '/',
  todo: (filter: TodoFilter = {}) => `/todo${queryText(filter)}`,
  proposals: (filter: Readonly<Record<string, string | number | undefined>> = {}) => `/proposals${queryText(filter)}`,
  /** 已办 · 我发起 · 阅办 */
  own: (list: 'done' | 'started' | 'cc', filter: Readonly<Record<string, string | undefined>> = {}) => `/${list}${queryText(filter)}`,
  print: (list: string, query: string) => `/print/${list}${query === '' ? '' : `?${query}`}`,
  intake: (filter: Readonly<Record<string, string | number | undefined>> = {}) => `/intake${queryText(filter)}`,
  importStart: '/intake/import',
  import: (id: string) => `/intake/import/${encodeURIComponent(id)}`,
  /** two cases side by side, to judge whether they are one matter */
  merge: (first?: string, second?: string) => `/merge${queryText({ first, second })}`,
  numbering: '/numbering',
  docketing: '/numbering/docket',
  handOver: (range: { from?: string; to?: string } = {}) => `/numbering/hand-over${queryText(range)}`,
  keyProposals: (filter: Readonly<Record<string, string | undefined>> = {}) => `/key${queryText(filter)}`,
  ratings: (filter: Readonly<Record<string, string | undefined>> = {}) => `/ratings${queryText(filter)}`,
  ratingCase: (id: string, act?: string) => `/ratings/cases/${encodeURIComponent(id)}${act === undefined ? '' : `/${act}`}`,
  /** a case by its number such as 2024-0007, or by its id while it has none */
  case: (id: string) => `/proposals/${encodeURIComponent(id)}`,
  act: (id: string, command: string) => `/proposals/${encodeURIComponent(id)}/${command}`,
  /** the unit's desks: what it owes on a case, the drafting of its reply, the way of that through the chain */
  work: (id: string, tab: 'plan' | 'talks' | 'together' = 'plan', act?: string) => `/unit/work/${encodeURIComponent(id)}/${tab}${act === undefined ? '' : `/${act}`}`,
  reply: (id: string) => `/unit/reply/${encodeURIComponent(id)}`,
  clear: (id: string, act?: string) => `/unit/clear/${encodeURIComponent(id)}${act === undefined ? '' : `/${act}`}`,
  board: (filter: Readonly<Record<string, string | undefined>> = {}) => `/unit/board${queryText(filter)}`,
  printCase: (id: string, part: string) => `/proposals/${encodeURIComponent(id)}/print/${part}`,
  start: (command: string) => `/new/${command}`,
  report: (year: number, asOf?: string) => `/report/${year}${queryText({ asOf })}`,
  reportAct: (year: number, command: string, asOf?: string) => `/report/${year}/${command}${queryText({ asOf })}`,
} as const;

/** Files the server makes, by their path below `/api`. */
export const files = {
  list: (view: 'proposals' | 'inbox', format: 'csv' | 'xlsx', query: object) => `/${view}.${format}${queryText(query)}`,
  assignmentSlips: (query: object) => `/assignment-slips.html${queryText(query)}`,
  commitments: (format: 'csv' | 'xlsx', query: object) => `/commitments.${format}${queryText(query)}`,
  archive: (file: 'archive.html' | 'archive.csv' | 'archive.xlsx', query: object) => `/${file}${queryText(query)}`,
  casePackage: (id: string) => `/case-package/${encodeURIComponent(id)}`,
  intake: (query: object) => `/intake.xlsx${queryText(query)}`,
  ratings: (query: object) => `/ratings-desk.xlsx${queryText(query)}`,
  handOver: (kind: 'xlsx' | 'docx', range: object) => `/hand-over.${kind}${queryText(range)}`,
  importTemplate: '/imports/template.xlsx',
  importFaults: (id: string) => `/imports/${encodeURIComponent(id)}/faults.csv`,
  report: (year: number, file: 'report.html' | 'report.docx' | 'report.pdf' | 'figures.json', asOf?: string) => `/report/${year}/${file}${queryText({ asOf })}`,
} as const;

/** The same as a link opens it. */
export const hrefOf = (file: string): string => `/api${file}`;
