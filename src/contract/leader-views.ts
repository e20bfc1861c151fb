import { z } from 'zod';
import { lights, proposalItem, todoItem, total } from './views.ts';

const day = z.string();
const light = z.enum(lights);
const by = z.object({ name: z.string(), post: z.string(), on: day });

const ledCase = z.object({
  ...proposalItem.pick({ id: true, slug: true, title: true, kind: true, isKey: true, stage: true, turn: true, proposer: true, lead: true, due: true, workingDaysLeft: true }).shape,
  light,
  ledBy: z.object({ name: z.string(), plan: z.string(), on: day }).nullable(),
  /** instructions given, and how many still wait for an answer */
  instructions: z.number().int(),
  waiting: z.number().int(),
  last: z.object({ text: z.string(), unit: z.string(), dueOn: day, light, workingDaysLeft: z.number().int().nullable(), by, answer: z.object({ text: z.string(), by }).nullable() }).nullable(),
});

/** Views of the leaders' pages. */
export const leaderViews = {
  /** what waits for a decision of the reader's post: of its desk's steps those he can decide himself */
  approvals: {
    query: z.strictObject({ after: z.string().max(600).optional() }),
    shape: z.object({ items: z.array(todoItem.extend({ can: z.array(z.string()) })), after: z.string().nullable() }),
  },
  /** cases leaders have taken under their own eye or wrote on; a leader's own ones, for the others all they may see */
  'led-cases': {
    query: z.strictObject({}),
    shape: z.object({
      items: z.array(ledCase),
      total,
      /** key proposals no leader has taken yet */
      unled: z.array(ledCase.pick({ id: true, slug: true, title: true, stage: true, lead: true, due: true, light: true, workingDaysLeft: true })),
    }),
  },
  /** 红灯清单: every step past its day, by the desk whose turn it is; `desk` is `unit:ID`, `office` or `committee` */
  'red-list': {
    query: z.strictObject({ desk: z.string().max(70).optional() }),
    shape: z.object({
      asOf: day,
      total,
      desks: z.array(z.object({ desk: z.string(), unit: z.string().nullable(), count: z.number().int(), longest: z.number().int() })),
      items: z.array(todoItem.extend({ desk: z.string(), unit: z.string().nullable() })),
    }),
  },
} as const;
export type LedCasesView = z.output<(typeof leaderViews)['led-cases']['shape']>;
export type LedCase = LedCasesView['items'][number];
export type ApprovalsView = z.output<(typeof leaderViews)['approvals']['shape']>;
export type RedListView = z.output<(typeof leaderViews)['red-list']['shape']>;
