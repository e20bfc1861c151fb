import { adminRoles, isCommittee, isOffice, type Actor } from '../../../domain/actor.ts';
import { rulesOf, type Session } from '../../../domain/session/session.ts';
import type { RulesView } from '../../../contract/admin-views.ts';
import type { View } from '../../../contract/routes.ts';
import { contextOf } from '../../store/context.ts';
import { scopeOf, where } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { readsCases } from '../register/units.ts';
import { standingActs, versionsOf } from '../standing-acts.ts';

const mayRead = (actor: Actor): boolean => isCommittee(actor) || isOffice(actor) || adminRoles.includes(actor.role) || actor.role === 'leader';

/** 会次: each with its days, the year it reports, and how many proposals came in, were docketed and are closed. */
export async function readSessions(reading: Reading): Promise<View<'sessions'>> {
  if (!mayRead(reading.actor)) throw new Unseen();
  const { client } = reading;
  const context = await contextOf(client, reading.scope);
  const counts = readsCases(reading.actor) ? await countsBySession(reading) : null;
  const versions = await versionsOf(client, 'session');
  const acts = standingActs(reading, context);
  const items = context.sessions.map((session) => {
    const { id, name, term, meeting, reportYear, opensOn, endsOn, closedOn } = session;
    return {
      id,
      version: versions.get(id) ?? 0,
      can: acts('session', session),
      name,
      term,
      meeting,
      reportYear,
      opensOn,
      endsOn,
      closedOn,
      rulebookVersion: rulesOf(session).version,
      counts: counts && (counts.get(id) ?? { received: 0, docketed: 0, closed: 0 }),
    };
  });
  return { items: items.toReversed() };
}

/** Counted after what the reader may list: the office knows of nothing that is still under review. */
async function countsBySession({ client, actor }: Reading): Promise<ReadonlyMap<string, { received: number; docketed: number; closed: number }>> {
  const filter = where();
  scopeOf(actor, filter);
  const { rows } = await client.query<{ session_id: string; received: number; docketed: number; closed: number }>(
    `SELECT m.session_id, count(*) FILTER (WHERE m.submitted_on IS NOT NULL)::int AS received, count(*) FILTER (WHERE m.docketed_on IS NOT NULL)::int AS docketed,
       count(*) FILTER (WHERE m.stage IN ('closed', 'in-follow-up', 'archived'))::int AS closed FROM matter m WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} GROUP BY m.session_id`,
    filter.values,
  );
  return new Map(rows.map(({ session_id, ...counts }) => [session_id, counts]));
}

/** 规则、分类、模板 of a session: the one named, else the latest. */
export async function readRules(reading: Reading, query: { session?: string | undefined }): Promise<RulesView | null> {
  if (!mayRead(reading.actor)) throw new Unseen();
  const { client } = reading;
  const context = await contextOf(client, reading.scope);
  const session = query.session === undefined ? context.sessions.at(-1) : context.sessions.find((each) => each.id === query.session);
  if (!session) {
    if (query.session !== undefined) throw new Unseen();
    return null;
  }
  const used = readsCases(reading.actor) ? await usesOfCategories(reading, session.id) : null;
  const versions = await versionsOf(client, 'session');
  return {
    session: { id: session.id, version: versions.get(session.id) ?? 0, can: standingActs(reading, context)('session', session), name: session.name },
    version: rulesOf(session).version,
    // Without the categories defined one by one: they stand beside the rulebook and stay when it is replaced.
    rules: rulesOf({ ...session, categories: [] }).rules,
    categories: categoriesOf(session, used),
    templates: { ...session.templates },
    adopted: session.rulebooks.map((each) => each.version),
  };
}

async function usesOfCategories({ client, actor }: Reading, sessionId: string): Promise<ReadonlyMap<string, number>> {
  const filter = where();
  scopeOf(actor, filter);
  filter.add((session) => `m.session_id = ${session}`, sessionId);
  const { rows } = await client.query<{ category: string; count: number }>(
    `SELECT m.category, count(*)::int AS count FROM matter m WHERE m.tenant_id = $1 AND m.category IS NOT NULL AND ${filter.sql.join(' AND ')} GROUP BY m.category`,
    filter.values,
  );
  return new Map(rows.map((row) => [row.category, row.count]));
}

function categoriesOf(session: Session, used: ReadonlyMap<string, number> | null): RulesView['categories'] {
  const own = new Set(session.categories.map((each) => each.code));
  return rulesOf(session).rules.categories.map(({ code, label, parent }) => ({ code, label, parent, isOwn: own.has(code), used: used && (used.get(code) ?? 0) }));
}
