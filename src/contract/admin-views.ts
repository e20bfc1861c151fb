import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { rulebookSchema } from '../domain/rulebook.ts';

const day = z.string();
const instant = z.string();
const dayAsked = z.string().refine(isDay, { params: { code: 'not-a-day' } });

export const accountStates = ['none', 'new', 'active', 'must-change', 'locked', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

const post = z.object({ id: z.string(), role: z.string(), title: z.string(), place: z.string().nullable(), from: day, to: day.nullable(), canDismiss: z.boolean() });

const personShape = z.object({
  id: z.string(),
  version: z.number().int(),
  can: z.array(z.string()),
  name: z.string(),
  posts: z.array(post),
  account: z.string().nullable(),
  state: z.enum(accountStates),
  lockedUntil: instant.nullable(),
  lastSignInAt: instant.nullable(),
  /** staff whose account nobody used for 90 days */
  isUnused: z.boolean(),
});

const label = z.object({ zh: z.string(), en: z.string().optional() });

/** What an auditor may look for in the log. */
export const auditLogQuery = z.strictObject({
  /** part of the actor's name */
  person: z.string().max(60).optional(),
  role: z.string().max(40).optional(),
  /** number of a case such as 2024-0007, or the id of any stream */
  about: z.string().max(64).optional(),
  type: z.string().max(60).optional(),
  from: dayAsked.optional(),
  to: dayAsked.optional(),
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditLogQuery = z.output<typeof auditLogQuery>;

const auditLine = z.object({
  seq: z.number().int(),
  at: instant,
  happenedOn: day.nullable(),
  name: z.string(),
  post: z.string(),
  role: z.string(),
  type: z.string(),
  stream: z.string(),
  streamId: z.string(),
  /** what the stream is called, where this reader may know it */
  about: z.string().nullable(),
  slug: z.string().nullable(),
  version: z.number().int(),
  commandId: z.string(),
  hash: z.string(),
});

/** Views of the screens of this area: name, query, shape. */
export const adminViews = {
  accounts: {
    query: z.strictObject({
      q: z.string().max(60).optional(),
      state: z.enum([...accountStates, 'unused']).optional(),
      id: z.string().max(64).optional(),
      after: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    shape: z.object({ items: z.array(personShape), total: z.number().int(), after: z.string().nullable(), counts: z.record(z.string(), z.number().int()) }),
  },
  permissions: {
    query: z.strictObject({}),
    shape: z.object({
      roles: z.array(z.string()),
      stages: z.array(z.string()),
      commands: z.array(
        z.object({
          name: z.string(),
          area: z.string(),
          who: z.array(z.string()),
          /** stage → roles that could give it there; only acts on cases; the empty stage is before there is a case */
          able: z.record(z.string(), z.array(z.string())),
        }),
      ),
      reading: z.object({ phases: z.array(z.string()), relations: z.array(z.string()), fields: z.array(z.object({ field: z.string(), by: z.record(z.string(), z.string()) })) }),
    }),
  },
  sessions: {
    query: z.strictObject({}),
    shape: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          version: z.number().int(),
          can: z.array(z.string()),
          name: z.string(),
          term: z.number().int(),
          meeting: z.number().int(),
          reportYear: z.number().int(),
          opensOn: day,
          endsOn: day,
          closedOn: day.nullable(),
          rulebookVersion: z.number().int(),
          /** null: this desk reads no cases */
          counts: z.object({ received: z.number().int(), docketed: z.number().int(), closed: z.number().int() }).nullable(),
        }),
      ),
    }),
  },
  /** a session's rules in force, its categories with how often each is used, its templates */
  rules: {
    query: z.strictObject({ session: z.string().max(64).optional() }),
    shape: z
      .object({
        session: z.object({ id: z.string(), version: z.number().int(), can: z.array(z.string()), name: z.string() }),
        version: z.number().int(),
        /** the rulebook as adopted; the default one while none was */
        rules: rulebookSchema,
        categories: z.array(z.object({ code: z.string(), label, parent: z.string().nullable(), isOwn: z.boolean(), used: z.number().int().nullable() })),
        templates: z.record(z.string(), z.string()),
        adopted: z.array(z.number().int()),
      })
      .nullable(),
  },
  'audit-log': { query: auditLogQuery, shape: z.object({ items: z.array(auditLine), after: z.string().nullable(), head: z.object({ seq: z.number().int(), hash: z.string() }) }) },
} as const;

type Shape<N extends keyof typeof adminViews> = z.output<(typeof adminViews)[N]['shape']>;
export type PersonItem = Shape<'accounts'>['items'][number];
export type SessionItem = Shape<'sessions'>['items'][number];
export type PermissionsView = Shape<'permissions'>;
export type RulesView = NonNullable<Shape<'rules'>>;
export type AuditLine = z.output<typeof auditLine>;
