import { z } from 'zod';
import { clockEffectKinds } from '../domain/proposal/clock-effects.ts';
import { lights } from './views.ts';

const day = z.string();
const named = z.object({ id: z.string(), name: z.string() });
const sentence = z.object({ zh: z.string(), en: z.string() });
const total = z.object({ count: z.number().int(), isMore: z.boolean() });
const light = z.enum(lights);

/** Acts whose effect on the clocks can be seen before they are done. */
export const previewedCommands = ['pre-assign', 'assign', 'reassign', 'rule-on-return', 'rule-on-extension', 'pause-clock', 'resume-clock'] as const;

/** How the cases before assignment stand, in the order in which the office looks at them. */
export const preAssignmentStates = ['objected', 'agreed', 'waiting', 'to-ask'] as const;

const unitAnswer = z.object({
  unitId: z.string(),
  role: z.enum(['lead', 'assisting', 'split']),
  /** null: nothing said yet; `silent`: the cut-off passed */
  answer: z.enum(['agree', 'agree-but-add', 'not-ours', 'silent']).nullable(),
  otherUnit: z.string().nullable(),
  ground: z.string().nullable(),
  on: day.nullable(),
});

/** A page of a list of the office. */
const page = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };

export const assignmentViews = {
  /** what an act would do to the clocks of a case, decided as the act itself would be; nothing is changed */
  'deadline-preview': {
    query: z.strictObject({
      id: z.string().min(1).max(64),
      command: z.enum(previewedCommands),
      /** JSON of the act's input; its running texts may be left out */ input: z.string().max(6000).default('{}'),
    }),
    shape: z.object({
      /** the input lacks something the act needs */
      isIncomplete: z.boolean(),
      /** why the act would be refused */
      refusal: sentence.nullable(),
      lines: z.array(
        z.object({
          effect: z.enum(clockEffectKinds),
          rule: z.string(),
          unit: z.string().nullable(),
          /** the due day before, where it moves */
          from: day.nullable(),
          due: day,
          workingDaysLeft: z.number().int(),
          explanation: sentence,
        }),
      ),
    }),
  },
  /** which units could take a case, each with why; a person decides */
  'unit-suggestions': {
    query: z.strictObject({ id: z.string().min(1).max(64) }),
    shape: z.object({
      items: z.array(
        z.object({
          unit: named,
          /** whole per cent */
          score: z.number().int(),
          isProposed: z.boolean(),
          /** units that named it instead of themselves */
          namedBy: z.array(z.string()),
          /** it said itself that the case is not its own */
          isObjecting: z.boolean(),
          duties: z.array(z.string()),
          cases: z.array(z.object({ slug: z.string().nullable(), id: z.string(), title: z.string(), likeness: z.number().int() })),
        }),
      ),
    }),
  },
  /** cases on the docket that are not assigned yet, with what the units said */
  'pre-assignments': {
    query: z.strictObject({ state: z.enum(preAssignmentStates).optional(), ...page }),
    shape: z.object({
      items: z.array(
        z.object({
          matterId: z.string(),
          version: z.number().int(),
          slug: z.string().nullable(),
          title: z.string(),
          proposer: z.string(),
          isKey: z.boolean(),
          state: z.enum(preAssignmentStates),
          due: day.nullable(),
          light,
          workingDaysLeft: z.number().int().nullable(),
          answers: z.array(unitAnswer),
          /** the draft as `assign` takes it; null while no unit has been asked */
          division: z.object({ lead: z.string(), assisting: z.array(z.string()), split: z.array(z.object({ unitId: z.string(), suggestions: z.array(z.number().int()) })) }).nullable(),
        }),
      ),
      /** units asked about a case of this page */
      units: z.array(named),
      counts: z.record(z.enum(preAssignmentStates), z.number().int()),
      total,
      after: z.string().nullable(),
    }),
  },
  /** what went out to the units on a day: the parts, by unit */
  'assignment-slips': {
    query: z.strictObject({ on: z.iso.date().optional(), unit: z.string().max(64).optional() }),
    shape: z.object({
      on: day.nullable(),
      /** the latest days on which something was assigned */
      days: z.array(z.object({ on: day, parts: z.number().int() })),
      units: z.array(
        z.object({
          unit: named,
          parts: z.array(
            z.object({
              assignmentId: z.string(),
              matterId: z.string(),
              slug: z.string().nullable(),
              number: z.string().nullable(),
              title: z.string(),
              proposer: z.string(),
              isKey: z.boolean(),
              role: z.string(),
              suggestions: z.array(z.object({ number: z.number().int(), text: z.string() })),
              state: z.enum(['sent', 'accepted', 'returned', 'ended']),
              dues: z.array(z.object({ rule: z.string(), due: day })),
              mayWithdraw: z.boolean(),
            }),
          ),
        }),
      ),
      /** there is more that day than is shown */
      isMore: z.boolean(),
    }),
  },
  /** the clocks of each part: what was asked, what is the latest day, what moved them before */
  clocks: {
    query: z.strictObject({ id: z.string().min(1).max(64) }),
    shape: z.object({
      parts: z.array(
        z.object({
          assignmentId: z.string(),
          unit: z.string(),
          rule: z.string().nullable(),
          due: day.nullable(),
          originalDue: day.nullable(),
          /** the last day an extension may name by the rule; null where the rule knows none */
          latest: day.nullable(),
          isPaused: z.boolean(),
          asked: z.object({ to: day, on: day, reason: z.string(), workingDays: z.number().int() }).nullable(),
          extensions: z.array(z.object({ from: day, to: day, on: day })),
          pauses: z.array(z.object({ from: day, to: day.nullable() })),
        }),
      ),
    }),
  },
} as const;
export type DeadlinePreviewView = z.output<(typeof assignmentViews)['deadline-preview']['shape']>;
export type UnitSuggestionsView = z.output<(typeof assignmentViews)['unit-suggestions']['shape']>;
export type PreAssignmentsView = z.output<(typeof assignmentViews)['pre-assignments']['shape']>;
export type AssignmentSlipsView = z.output<(typeof assignmentViews)['assignment-slips']['shape']>;
export type ClocksView = z.output<(typeof assignmentViews)['clocks']['shape']>;
