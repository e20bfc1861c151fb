import { z } from 'zod';
import { archivePieces } from '../domain/proposal/archive-pieces.ts';
import { replyChecks } from '../domain/letter/reply-checks.ts';
import { lights, queueItem, total } from './views.ts';

const day = z.string();
const named = z.object({ id: z.string(), name: z.string() });
const light = z.enum(lights);
const year = z.coerce.number().int().min(1950).max(2200);
const page = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };

/** A share with its base and the cases it counts; a value only where the base is large enough to say something. */
const share = z.object({ id: z.string(), count: z.number().int(), base: z.number().int(), value: z.number().nullable(), cases: z.array(z.string()) });

export const commitmentFilters = ['open', 'overdue', 'claimed', 'fulfilled', 'dropped', 'convertible'] as const;
export const archiveFilters = ['ready', 'lacking', 'archived'] as const;

export const commitmentsQuery = z.strictObject({ state: z.enum(commitmentFilters).optional(), unit: z.string().max(64).optional(), ...page });
export const archiveQuery = z.strictObject({ year: year.optional(), state: z.enum(archiveFilters).optional(), ...page });

export const followUpViews = {
  /** a cleared reply against what the rules ask of it */
  examination: {
    query: z.strictObject({ id: z.string().min(1).max(64) }),
    shape: z.object({
      parts: z.array(
        z.object({
          assignmentId: z.string(),
          unit: z.string(),
          version: z.number().int(),
          checks: z.array(
            z.object({
              check: z.enum(replyChecks),
              isMet: z.boolean(),
              /** what is wrong */ findings: z.array(z.object({ zh: z.string(), en: z.string() })),
              params: z.record(z.string(), z.union([z.string(), z.number()])),
            }),
          ),
        }),
      ),
    }),
  },
  /** what the returned forms of closed rounds say, by unit */
  'ratings-overview': {
    query: z.strictObject({ year: year.optional() }),
    shape: z.object({
      year: z.number().int().nullable(),
      years: z.array(z.number().int()),
      /** cases whose proposers are being asked now: their forms are not open yet */
      asking: z.array(z.string()),
      dissatisfied: z.array(z.string()),
      axes: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string().nullable() })),
      district: z.array(share),
      units: z.array(z.object({ unit: named, figures: z.array(share) })),
      /** rates on fewer cases than this are not given */
      leastBase: z.number().int(),
    }),
  },
  /** cases in a second or later round */
  'redo-cases': {
    query: z.strictObject({ ...page }),
    shape: z.object({
      items: z.array(queueItem.extend({ round: z.number().int(), reason: z.string(), orderedOn: day, isEscalated: z.boolean() })),
      total,
      after: z.string().nullable(),
    }),
  },
  /** promises of closed cases, the overdue first */
  commitments: {
    query: commitmentsQuery,
    shape: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          matterId: z.string(),
          slug: z.string().nullable(),
          title: z.string(),
          unit: named,
          suggestion: z.number().int(),
          text: z.string(),
          dueOn: day,
          originalDueOn: day,
          state: z.enum(['open', 'fulfilled', 'dropped']),
          settledOn: day.nullable(),
          light,
          workingDaysLeft: z.number().int().nullable(),
          /** the next quarterly review of its case */
          reviewDue: day.nullable(),
          report: z.object({ text: z.string(), claimsDone: z.boolean(), on: day }).nullable(),
          reports: z.number().int(),
          /** the case could be given a better class now */
          isConvertible: z.boolean(),
        }),
      ),
      units: z.array(z.object({ unit: named, open: z.number().int(), overdue: z.number().int(), claimed: z.number().int(), fulfilled: z.number().int(), dropped: z.number().int() })),
      total,
      after: z.string().nullable(),
      /** only the latest cases were looked at */
      isCut: z.boolean(),
    }),
  },
  /** closed cases, each with what its file holds and lacks */
  archive: {
    query: archiveQuery,
    shape: z.object({
      year: z.number().int().nullable(),
      years: z.array(z.number().int()),
      items: z.array(
        z.object({
          matterId: z.string(),
          version: z.number().int(),
          slug: z.string().nullable(),
          number: z.string().nullable(),
          title: z.string(),
          proposer: z.string(),
          unit: z.string().nullable(),
          resultClass: z.string().nullable(),
          stage: z.string(),
          closedOn: day.nullable(),
          archivedOn: day.nullable(),
          pieces: z.array(z.object({ piece: z.enum(archivePieces), isThere: z.boolean(), lacking: z.number().int() })),
          /** `archive-proposal` is possible now */
          mayArchive: z.boolean(),
        }),
      ),
      counts: z.record(z.enum(archiveFilters), z.number().int()),
      total,
      after: z.string().nullable(),
    }),
  },
} as const;
type Views = typeof followUpViews;
export type ExaminationView = z.output<Views['examination']['shape']>;
export type RatingsOverviewView = z.output<Views['ratings-overview']['shape']>;
export type RedoCasesView = z.output<Views['redo-cases']['shape']>;
export type CommitmentsView = z.output<Views['commitments']['shape']>;
export type ArchiveView = z.output<Views['archive']['shape']>;
