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
  /** a case by its number such as 2024-0007, or by its id while it has none */
  case: (id: string) => `/proposals/${encodeURIComponent(id)}`,
  act: (id: string, command: string) => `/proposals/${encodeURIComponent(id)}/${command}`,
  start: (command: string) => `/new/${command}`,
  report: (year: number, asOf?: string) => `/report/${year}${queryText({ asOf })}`,
  reportAct: (year: number, command: string, asOf?: string) => `/report/${year}/${command}${queryText({ asOf })}`,
} as const;

/** Files the server makes, by their path below `/api`. */
export const files = {
  list: (view: 'proposals' | 'inbox', format: 'csv' | 'xlsx', query: object) => `/${view}.${format}${queryText(query)}`,
  assignmentSlips: (query: object) => `/assignment-slips.html${queryText(query)}`,
  commitments: (query: object) => `/commitments.csv${queryText(query)}`,
  archive: (file: 'archive.html' | 'archive.csv', query: object) => `/${file}${queryText(query)}`,
  casePackage: (id: string) => `/case-package/${encodeURIComponent(id)}`,
  report: (year: number, file: 'report.html' | 'report.docx' | 'report.pdf' | 'figures.json', asOf?: string) => `/report/${year}/${file}${queryText({ asOf })}`,
} as const;

/** The same as a link opens it. */
export const hrefOf = (file: string): string => `/api${file}`;
