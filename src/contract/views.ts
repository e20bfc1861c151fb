import { z } from 'zod';
import { caseParts } from './case-views.ts';
import { publicationShape, supervisionShape } from './case-publicity.ts';

/** The shape of everything the server shows. Days are `YYYY-MM-DD`, instants RFC 3339 in UTC. */
const day = z.string();
const instant = z.string();
const named = z.object({ id: z.string(), name: z.string() });
export const lights = ['red', 'yellow', 'green', 'grey', 'done'] as const;
const light = z.enum(lights);

/** Exact up to 10,000; beyond that `isMore` is true and the list says “10,000+”. */
export const total = z.object({ count: z.number().int(), isMore: z.boolean() });

export const meView = z.object({
  name: z.string(),
  post: z.string(),
  role: z.string(),
  personId: z.string(),
  unit: named.nullable(),
  posts: z.array(z.object({ id: z.string(), title: z.string(), role: z.string() })),
  postId: z.string(),
  district: z.object({ id: z.string(), name: z.string(), conference: z.string() }),
  lastSignInAt: instant.nullable(),
  mustChangePassword: z.boolean(),
  /** creating commands this post may give, e.g. draft-proposal */
  can: z.array(z.string()),
  now: instant,
});

/** What every list shows of a case. */
const listed = {
  slug: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  kind: z.string(),
  isKey: z.boolean(),
  category: z.string().nullable(),
  stage: z.string(),
  /** whose move it is: proposer, committee, office, unit or nobody */
  turn: z.string(),
  proposer: z.string(),
  lead: z.string().nullable(),
  assisting: z.array(z.string()),
  resultClass: z.string().nullable(),
  round: z.number().int(),
  session: z.string().nullable(),
  submittedOn: day.nullable(),
  docketedOn: day.nullable(),
  due: day.nullable(),
  workingDaysLeft: z.number().int().nullable(),
};

/** `due`, `light` and `workingDaysLeft` are those of the step. */
export const todoItem = z.object({ ...listed, matterId: z.string(), step: z.string(), light });

/** What a queue shows of a case that waits. */
export const queueItem = todoItem.pick({ matterId: true, slug: true, title: true, step: true, stage: true, isKey: true, proposer: true, lead: true, due: true, light: true, workingDaysLeft: true });
export type QueueItem = z.infer<typeof queueItem>;

export const deskView = z.object({
  /** open steps with how many are red and yellow */
  steps: z.array(z.object({ step: z.string(), total: z.number().int(), red: z.number().int(), yellow: z.number().int() })),
  overdue: z.number().int(),
  /** due from today to the end of the day, and to Sunday */
  dueToday: z.number().int(),
  dueThisWeek: z.number().int(),
  next: z.array(todoItem),
  /** the district's matters by stage, as far as this reader may see them */
  stages: z.array(z.object({ stage: z.string(), count: z.number().int() })),
  year: z.number().int().nullable(),
});

export const inboxView = z.object({ items: z.array(todoItem), total, after: z.string().nullable() });

/** `due`, `rule`, `light` and `workingDaysLeft` are those of the case's next deadline; `act`: the reader's (or his desk's) last act, where the list is of acts. */
export const proposalItem = z.object({
  ...listed,
  id: z.string(),
  rule: z.string().nullable(),
  light: light.nullable(),
  act: z.object({ type: z.string(), at: instant, name: z.string() }).nullable(),
});

export const proposalsView = z.object({ items: z.array(proposalItem), total, after: z.string().nullable() });

const by = z.object({ name: z.string(), post: z.string(), at: instant, on: day });
const titled = z.object({ title: z.string(), text: z.string() });

export const replyShape = z.object({
  version: z.number().int(),
  round: z.number().int(),
  answers: z.array(z.object({ suggestion: z.number().int(), verdict: z.string(), text: z.string() })),
  chapters: z.array(z.object({ title: z.string(), measures: z.array(titled) })),
  problems: z.array(z.string()),
  nextSteps: z.array(titled),
  explanation: z.string().nullable(),
  proposedClass: z.string(),
  officeClass: z.string().nullable(),
  moneyWan: z.number().nullable(),
  openness: z.string(),
  opennessReason: z.string().nullable(),
  commitments: z.array(z.object({ suggestion: z.number().int(), text: z.string(), dueOn: day })),
  by,
  countersigned: z.array(z.object({ unit: z.string(), by })),
  objections: z.array(z.object({ unit: z.string(), text: z.string(), by, isResolved: z.boolean() })),
  comments: z.array(z.object({ id: z.string(), paragraph: z.number().int(), text: z.string(), by })),
  cleared: z.array(z.object({ step: z.string(), by })),
  sentBack: z.array(z.object({ step: z.string(), reason: z.string(), by })),
  issued: z.object({ letterNumber: z.string(), letterHash: z.string(), on: day, copies: z.array(z.string()) }).nullable(),
  corrects: z.number().int().nullable(),
});

export const deadlineShape = z.object({
  id: z.string(),
  rule: z.string(),
  assignmentId: z.string().nullable(),
  round: z.number().int(),
  startOn: day,
  due: day,
  originalDue: day,
  settledOn: day.nullable(),
  isVoid: z.boolean(),
  light,
  workingDaysLeft: z.number().int(),
  /** the arithmetic in one sentence */
  explanation: z.object({ zh: z.string(), en: z.string() }),
});

export const assignmentShape = z.object({
  id: z.string(),
  unit: named,
  role: z.string(),
  suggestions: z.array(z.number().int()),
  round: z.number().int(),
  partStage: z.string(),
  assignedOn: day,
  acceptedOn: day.nullable(),
  endedOn: day.nullable(),
  chain: z.object({ head: z.string(), deputy: z.string(), section: z.string(), officer: z.string() }).nullable(),
  subUnits: z.array(z.object({ unit: z.string(), task: z.string() })),
  plan: z.array(z.object({ text: z.string(), on: day, person: z.string() })),
  opinion: z.object({ text: z.string(), on: day }).nullable(),
  returns: z.array(
    z.object({ reason: z.string(), betterUnit: z.string().nullable(), on: day, ruling: z.object({ outcome: z.string(), unit: z.string().nullable(), reason: z.string(), on: day }).nullable() }),
  ),
  extension: z.object({ to: day, reason: z.string(), on: day }).nullable(),
  served: z.array(z.object({ round: z.number().int(), mode: z.string(), on: day })),
  /** replies this reader may see: a unit its drafts, the proposer the issued ones */
  replies: z.array(replyShape),
});

export const ratingShape = z.object({
  round: z.number().int(),
  closedOn: day.nullable(),
  forms: z.array(z.object({ rater: z.string(), levels: z.record(z.string(), z.string()), answers: z.record(z.string(), z.string()), comment: z.string().nullable(), isOnPaper: z.boolean(), on: day })),
  silent: z.array(z.string()),
});

export const caseView = z.object({
  id: z.string(),
  version: z.number().int(),
  slug: z.string().nullable(),
  number: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  title: z.string(),
  kind: z.string(),
  origin: z.string(),
  isKey: z.boolean(),
  isDraft: z.boolean(),
  stage: z.string(),
  turn: z.object({ desk: z.string(), units: z.array(z.string()) }),
  session: z.object({ id: z.string(), name: z.string(), reportYear: z.number().int() }).nullable(),
  category: z.string().nullable(),
  submission: z.string().nullable(),
  submittedOn: day.nullable(),
  docketedOn: day.nullable(),
  round: z.number().int(),
  situation: z.string(),
  analysis: z.string(),
  suggestions: z.array(z.string()),
  proposer: z.object({ name: z.string(), memberId: z.string().nullable(), bodyId: z.string().nullable() }),
  cosigners: z.array(z.object({ memberId: z.string(), name: z.string(), state: z.string(), on: day })),
  cosignCutOffOn: day.nullable(),
  consent: z.object({ mayPublish: z.boolean(), reason: z.string().nullable() }),
  suggestedUnits: z.array(z.string()),
  remarks: z.string().nullable(),
  exit: z.object({ kind: z.string(), text: z.string(), ground: z.string().nullable(), on: day }).nullable(),
  mergedInto: z.object({ id: z.string(), slug: z.string().nullable(), title: z.string() }).nullable(),
  absorbed: z.array(z.object({ id: z.string(), slug: z.string().nullable(), title: z.string() })),
  preAssignment: z
    .object({
      lead: z.string(),
      leadId: z.string(),
      assisting: z.array(z.string()),
      assistingIds: z.array(z.string()),
      split: z.array(z.object({ unit: named, suggestions: z.array(z.number().int()) })),
      reason: z.string().nullable(),
      answers: z.array(z.object({ unit: z.string(), answer: z.string(), otherUnit: z.string().nullable(), ground: z.string().nullable(), on: day })),
    })
    .nullable(),
  assignments: z.array(assignmentShape),
  deadlines: z.array(deadlineShape),
  consultations: z.array(
    z.object({
      id: z.string(),
      assignmentId: z.string(),
      round: z.number().int(),
      phase: z.string(),
      mode: z.string(),
      heldOn: day,
      place: z.string(),
      attendees: z.string(),
      intent: z.string(),
      outcome: z.string(),
      state: z.string(),
      remark: z.string().nullable(),
    }),
  ),
  appointments: z.array(z.object({ id: z.string(), times: z.array(instant), place: z.string(), chosen: instant.nullable(), isDeclined: z.boolean() })),
  jointHandlings: z.array(z.object({ id: z.string(), question: z.string(), decision: z.string().nullable(), on: day })),
  ...caseParts,
  contested: z.array(z.object({ by: z.string(), text: z.string(), round: z.number().int(), on: day })),
  resultClass: z.string().nullable(),
  revisedClass: z.string().nullable(),
  closedOn: day.nullable(),
  publication: publicationShape.nullable(),
  supervision: supervisionShape.nullable(),
  /** null: this reader may not know yet */
  ratings: z.array(ratingShape).nullable(),
  timeline: z.array(z.object({ n: z.number().int(), type: z.string(), at: instant, on: day, name: z.string(), post: z.string(), detail: z.string().nullable() })),
  /** the acts this person can do now, in the order of the process */
  can: z.array(z.string()),
});

/** Everything forms choose from: the register and the words of the rules in force. */
export const registerView = z.object({
  units: z.array(z.object({ id: z.string(), code: z.string(), name: z.string(), tier: z.string(), side: z.string(), parentId: z.string().nullable(), isRetired: z.boolean() })),
  members: z.array(z.object({ id: z.string(), name: z.string(), sector: z.string() })),
  bodies: z.array(z.object({ id: z.string(), name: z.string(), type: z.string() })),
  /** staff of the reader's own unit or desk, for naming persons */
  persons: z.array(z.object({ id: z.string(), name: z.string(), post: z.string(), unitId: z.string().nullable() })),
  sessions: z.array(z.object({ id: z.string(), name: z.string(), reportYear: z.number().int(), isOpen: z.boolean() })),
  words: z.record(z.string(), z.array(z.object({ code: z.string(), zh: z.string(), en: z.string().nullable() }))),
});

export const figureShape = z.object({
  id: z.string(),
  label: z.object({ zh: z.string(), en: z.string().optional() }),
  definition: z.object({ zh: z.string(), en: z.string().optional() }),
  value: z.number(),
  unit: z.string(),
  base: z.number().nullable(),
  baseLabel: z.object({ zh: z.string(), en: z.string().optional() }).nullable(),
  /** numbers of the matters behind it that the reader may see */
  cases: z.array(z.string()),
  /** how many more there are */
  hidden: z.number().int(),
});

export const figuresView = z.object({ year: z.number().int(), asOf: day, figures: z.array(figureShape) });

export const reportView = z.object({
  year: z.number().int(),
  asOf: day,
  /** the report's own stream, once somebody compiled it */
  report: z.object({ id: z.string(), version: z.number().int(), compiledOn: day, issuedOn: day.nullable(), publishedOn: day.nullable(), can: z.array(z.string()) }).nullable(),
  html: z.string(),
  findings: z.array(z.object({ where: z.string(), zh: z.string(), en: z.string() })),
});

export type MeView = z.infer<typeof meView>;
export type DeskView = z.infer<typeof deskView>;
export type TodoItem = z.infer<typeof todoItem>;
export type InboxView = z.infer<typeof inboxView>;
export type ProposalItem = z.infer<typeof proposalItem>;
export type ProposalsView = z.infer<typeof proposalsView>;
export type CaseView = z.infer<typeof caseView>;
export type ReplyShape = z.infer<typeof replyShape>;
export type RegisterView = z.infer<typeof registerView>;
export type FiguresView = z.infer<typeof figuresView>;
export type ReportView = z.infer<typeof reportView>;
