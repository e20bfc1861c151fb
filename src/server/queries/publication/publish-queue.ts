import type { z } from 'zod';
import { isCommittee, isOffice } from '../../../domain/actor.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { decisionAtHand, examinedReplies, findingOf } from '../../../domain/publication/publication.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { publishStates, type publicationViews, type PublishItem, type PublishQueueView } from '../../../contract/publication-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { publicFacts } from '../../store/save-publication.ts';
import { cursor, daysLeft, lightFor, readCursor, scaleOf, totalOf, type LightScale } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';

type State = (typeof publishStates)[number];

interface Row {
  id: string;
  version: number;
  slug: string | null;
  title: string;
  proposer_name: string;
  lead_unit_id: string | null;
  stage: string;
  state: Matter;
  place: string;
  due: string | null;
}

const noDue = '9999-12-31';

/** Where the cases of each state stand, and the day they are sorted by. */
const sources: Readonly<Record<State, string>> = {
  decide: "SELECT matter_id, due::text AS place, due::text AS due FROM todo WHERE tenant_id = $1 AND desk = 'office' AND step = 'decide-publication'",
  publish: "SELECT matter_id, due::text AS place, due::text AS due FROM todo WHERE tenant_id = $1 AND desk = 'office' AND step = 'publish'",
  published: "SELECT matter_id, published_on::text AS place, NULL AS due FROM publication WHERE tenant_id = $1 AND state = 'published'",
  withdrawn: "SELECT matter_id, published_on::text AS place, NULL AS due FROM publication WHERE tenant_id = $1 AND state = 'withdrawn'",
  closed:
    "SELECT d.matter_id, d.decided_on::text AS place, NULL AS due FROM publication_decision d WHERE d.tenant_id = $1 AND d.is_last AND d.mode = 'closed' AND NOT EXISTS (SELECT FROM publication p WHERE p.tenant_id = $1 AND p.matter_id = d.matter_id)",
};

/** 公开审核: what waits to be decided or published, what is public, and what is not. */
export async function readPublishQueue(reading: Reading, query: z.output<(typeof publicationViews)['publish-queue']['query']>): Promise<PublishQueueView> {
  if (!isOffice(reading.actor) && !isCommittee(reading.actor)) throw new Unseen();
  const { client } = reading;
  const context = await contextOf(client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const after = readCursor(query.after, 2);
  const { rows } = await client.query<Row>(
    `SELECT m.id, m.version, m.slug, m.title, m.proposer_name, m.lead_unit_id, m.stage, m.state, q.place, q.due FROM (${sources[query.state]}) q
     JOIN matter m ON m.tenant_id = $1 AND m.id = q.matter_id
     ${after ? 'WHERE (q.place, m.id) > ($3, $4)' : ''} ORDER BY q.place, m.id LIMIT $2`,
    [query.limit + 1, ...(after ?? [])],
  );
  const counts = await countsOf(reading);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => itemOf(row, context, scale)),
    total: totalOf(counts[query.state]),
    counts,
    after: last ? cursor([last.place, last.id]) : null,
  };
}

async function countsOf({ client }: Reading): Promise<Record<State, number>> {
  const counted = publishStates.map((state) => `(SELECT count(*)::int FROM (${sources[state]} LIMIT 10001) AS "${state}_rows") AS "${state}"`);
  const { rows } = await client.query<Record<State, number>>(`SELECT ${counted.join(', ')} WHERE $1 <> ''`);
  return rows[0] ?? { decide: 0, publish: 0, published: 0, withdrawn: 0, closed: 0 };
}

function itemOf(row: Row, context: Context, scale: LightScale): PublishItem {
  const { state: matter } = row;
  const due = row.due === noDue ? null : row.due;
  const examined = examinedReplies(matter);
  const { rules } = publicFacts(matter, context, () => '');
  return {
    matterId: row.id,
    version: row.version,
    slug: row.slug,
    title: row.title,
    proposer: row.proposer_name,
    lead: row.lead_unit_id === null ? null : nameOfUnit(context.register, row.lead_unit_id),
    stage: row.stage,
    mayPublish: matter.consent.mayPublish,
    finding: examined === null ? null : findingOf(examined, rules),
    mode: decisionAtHand(matter)?.mode ?? null,
    embargoUntil: matter.publication.embargo?.until ?? null,
    publishedOn: matter.publication.published.at(-1)?.on ?? null,
    due,
    light: row.due === null ? 'done' : due === null ? 'grey' : lightFor(due, false, scale),
    workingDaysLeft: daysLeft(context, due, scale),
  };
}
