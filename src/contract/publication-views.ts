import { z } from 'zod';
import { publicCaseShape } from './public-case-shape.ts';

const day = z.string();
const total = z.object({ count: z.number().int(), isMore: z.boolean() });
const light = z.enum(['red', 'yellow', 'green', 'grey', 'done']);
const paging = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };

/** to decide · to publish · on the site · taken down · decided not to be published */
export const publishStates = ['decide', 'publish', 'published', 'withdrawn', 'closed'] as const;

export const publishItem = z.object({
  matterId: z.string(),
  version: z.number().int(),
  slug: z.string().nullable(),
  title: z.string(),
  proposer: z.string(),
  lead: z.string().nullable(),
  stage: z.string(),
  mayPublish: z.boolean(),
  /** the most open way the examination allows */
  finding: z.string().nullable(),
  mode: z.string().nullable(),
  embargoUntil: day.nullable(),
  publishedOn: day.nullable(),
  due: day.nullable(),
  light,
  workingDaysLeft: z.number().int().nullable(),
});

export const publishQueueView = z.object({
  items: z.array(publishItem),
  total,
  after: z.string().nullable(),
  counts: z.record(z.enum(publishStates), z.number().int()),
});

/** Parts of a case whose texts the public may read, as the redaction shows them. */
export const publishTextParts = ['title', 'situation', 'analysis', 'suggestion', 'summary', 'letter'] as const;

export const publishCaseView = z.object({
  id: z.string(),
  version: z.number().int(),
  slug: z.string().nullable(),
  title: z.string(),
  proposer: z.string(),
  stage: z.string(),
  consent: z.object({ mayPublish: z.boolean(), reason: z.string().nullable() }),
  finding: z.string().nullable(),
  decisions: z.array(z.object({ round: z.number().int(), mode: z.string(), reason: z.string().nullable(), isTitlePublic: z.boolean(), on: day, name: z.string() })),
  embargo: z.object({ until: day, reason: z.string() }).nullable(),
  published: z.array(z.object({ round: z.number().int(), on: day })),
  withdrawn: z.object({ reason: z.string(), on: day }).nullable(),
  /** each text once, with its hash */
  texts: z.array(z.object({ ref: z.string(), part: z.enum(publishTextParts), text: z.string() })),
  redactions: z.array(z.object({ text: z.string(), from: z.number().int(), to: z.number().int(), reason: z.string() })),
  /** the page as it would be, or is; null while nothing is decided or there is to be no page */
  preview: publicCaseShape.nullable(),
  can: z.array(z.string()),
});

export const requestItem = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: z.enum(['application', 'takedown']),
  matterId: z.string(),
  slug: z.string().nullable(),
  title: z.string(),
  applicant: z.string(),
  contact: z.string(),
  text: z.string().nullable(),
  delivery: z.string().nullable(),
  on: day,
  due: day.nullable(),
  light,
  workingDaysLeft: z.number().int().nullable(),
  settled: z.object({ outcome: z.string(), text: z.string(), on: day, name: z.string() }).nullable(),
});

export const topicItem = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  text: z.string(),
  name: z.string().nullable(),
  contact: z.string().nullable(),
  state: z.enum(['open', 'accepted', 'rejected']),
  reason: z.string().nullable(),
  on: day,
});

export const noticeItem = z.object({
  id: z.string(),
  version: z.number().int(),
  noticeKind: z.string(),
  title: z.string(),
  text: z.string(),
  on: day,
  corrections: z.array(z.object({ reason: z.string(), on: day, title: z.string(), text: z.string() })),
  withdrawn: z.object({ reason: z.string(), on: day }).nullable(),
});

const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total, after: z.string().nullable() });

export type PublishItem = z.infer<typeof publishItem>;
export type PublishQueueView = z.infer<typeof publishQueueView>;
export type PublishCaseView = z.infer<typeof publishCaseView>;
export type RequestItem = z.infer<typeof requestItem>;
export type TopicItem = z.infer<typeof topicItem>;
export type NoticeItem = z.infer<typeof noticeItem>;

/** Views of the screens of this area: name, query, shape. */
export const publicationViews = {
  'publish-queue': { query: z.strictObject({ state: z.enum(publishStates).default('decide'), ...paging }), shape: publishQueueView },
  'publish-case': { query: z.strictObject({ id: z.string().min(1).max(64) }), shape: publishCaseView },
  'public-requests': {
    query: z.strictObject({ kind: z.enum(['application', 'takedown']).default('application'), status: z.enum(['open', 'settled']).default('open'), ...paging }),
    shape: list(requestItem),
  },
  'public-topics': { query: z.strictObject({ status: z.enum(['open', 'accepted', 'rejected']).default('open'), ...paging }), shape: list(topicItem) },
  'public-notices': { query: z.strictObject({ status: z.enum(['published', 'withdrawn']).default('published'), ...paging }), shape: list(noticeItem) },
} as const;
