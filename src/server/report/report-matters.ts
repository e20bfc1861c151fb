import type { Instant } from '../../domain/day.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { slugOf } from '../../domain/proposal/numbering.ts';
import { standingReply, classAtIssue } from '../../domain/proposal/result.ts';
import { replyingAssignments } from '../../domain/proposal/matter.ts';
import { nameOfUnit, type Register } from '../../domain/register/register.ts';
import type { ReportMatter } from '../../domain/report/report-matter.ts';
import type { Rulebook } from '../../domain/rulebook.ts';
import { evolve } from '../../domain/streams.ts';
import { byOf, eventOf, type LoggedEvent } from '../store/event-log.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';
import { textsOf, type ReadText } from '../queries/texts.ts';

type Row = Pick<LoggedEvent, 'stream_id' | 'type' | 'payload' | 'payload_version' | 'actor_person_id' | 'actor_name' | 'actor_post' | 'recorded_at' | 'happened_on'>;

/** Every docketed matter of a year as it stood at an instant: its events folded up to then. */
export async function mattersAt(client: TenantClient, year: number, at: Instant): Promise<Matter[]> {
  const { rows } = await client.query<Row>(
    `SELECT stream_id, type, payload, payload_version, actor_person_id, actor_name, actor_post, recorded_at, happened_on FROM event
     WHERE tenant_id = $1 AND stream_kind = 'matter' AND recorded_at <= $3 AND stream_id IN (SELECT id FROM matter WHERE tenant_id = $1 AND report_year = $2) ORDER BY stream_id, version`,
    [year, at],
  );
  const matters = new Map<string, Matter>();
  for (const row of rows) matters.set(row.stream_id, evolve('matter', matters.get(row.stream_id) ?? null, eventOf(row) as never, byOf(row), row.stream_id));
  return [...matters.values()].filter((each) => each.docket !== null && each.exit === null);
}

/** The same as the report tells of them, in the order of their numbers. */
export async function reportMatters(client: TenantClient, matters: readonly Matter[], register: Register, rules: Rulebook, reportYear: number): Promise<ReportMatter[]> {
  const text = await textsOf(client, matters);
  const byId = new Map(matters.map((each) => [each.id, each]));
  return matters.map((matter) => told(matter, byId.get(matter.mergedInto ?? '') ?? matter, { register, rules, reportYear, text })).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

interface Telling {
  register: Register;
  rules: Rulebook;
  reportYear: number;
  text: ReadText;
}

/** Class, units and answers of a merged matter are its principal's (semantics: merging). */
function told(matter: Matter, answered: Matter, { register, rules, reportYear, text }: Telling): ReportMatter {
  const parts = replyingAssignments(answered);
  const replies = parts.map((part) => standingReply(part)).filter((each) => each !== undefined);
  const titled = (each: { title: Parameters<ReadText>[0]; text: Parameters<ReadText>[0] }): { title: string; text: string } => ({ title: text(each.title), text: text(each.text) });
  const name = (id: string): string => nameOfUnit(register, id);
  return {
    slug: slugOf(reportYear, matter.matterKind, matter.docket?.serial ?? 0),
    number: matter.docket?.number ?? '',
    title: text(matter.wording.title),
    kind: matter.matterKind,
    isKey: matter.isKey,
    category: matter.docket?.category ?? '',
    classCode: answered.closed?.class ?? classAtIssue(answered, rules)?.code ?? null,
    proposerNames: [matter.proposer.name, ...matter.cosigners.filter((each) => each.state === 'signed').map((each) => register.members.get(each.memberId)?.name ?? '')],
    leadName: parts.map((part) => name(part.unitId)).join('、'),
    assistingNames: answered.assignments.filter((each) => each.role === 'assisting' && each.endedOn === null).map((each) => name(each.unitId)),
    answers: matter.mergedInto ? [] : replies.flatMap((reply) => reply.answers.map((each) => ({ ...each, text: text(each.text) }))),
    chapters: replies.flatMap((reply) => reply.chapters.map((chapter) => ({ title: text(chapter.title), measures: chapter.measures.map(titled) }))),
    problems: replies.flatMap((reply) => reply.problems.map(text)),
    nextSteps: replies.flatMap((reply) => reply.nextSteps.map(titled)),
    explanation:
      replies
        .map((reply) => reply.explanation)
        .filter((each) => each !== null)
        .map(text)[0] ?? null,
    commitments: matter.commitments.map((each) => ({ text: text(each.text), dueOn: each.dueOn })),
    measures: matter.measures.map((each) => ({ what: text(each.what), place: each.place, moneyWan: each.moneyWan })),
    figures: matter.figures.map(({ id, indicator, value, unit, to }) => ({ id, indicator, value, unit, to })),
    contested: answered.contested.length > 0,
  };
}
