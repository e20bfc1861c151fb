import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { views, type View, type ViewName } from '../../contract/routes.ts';
import type { Reading } from '../queries/reader.ts';
import { readTenant, type TenantClient } from '../store/tenant-transaction.ts';
import { HttpProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { whoActs, whoSent, type Asker } from './who.ts';

const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name);

/** `GET /api/views/<name>`: every read. */
export function viewRoutes(app: FastifyInstance, room: Room): void {
  app.get<{ Params: { name: string } }>('/api/views/:name', async (request) => {
    const { name } = request.params;
    // Who must change his password first still needs to be greeted.
    const who = name === 'me' ? await whoSent(room, request) : await whoActs(room, request);
    if (!isViewName(name)) throw new HttpProblem(404, 'unknown-view', { params: { view: name.slice(0, 60) } });
    const query = queryOf(request, name);
    const read = room.queries[name] as (reading: Reading, query: unknown) => Promise<unknown>;
    return readTenant(room.desk.pool, who.district.id, (client) => read(readingOf(room, who, client), query));
  });
}

export function queryOf<N extends ViewName>(request: FastifyRequest, name: N): z.output<(typeof views)[N]['query']> {
  refuseUnstorable(request.query);
  // An empty field of a form means: not asked for.
  const given = Object.fromEntries(Object.entries(request.query as object).filter(([, value]) => value !== ''));
  return parsed<z.ZodType>(views[name].query, given) as z.output<(typeof views)[N]['query']>;
}

/** A view as who is signed in may read it; throws Unseen where he may not. */
export function readView<N extends ViewName>(room: Room, who: Asker, name: N, query: z.input<(typeof views)[N]['query']>): Promise<View<N>> {
  const read = room.queries[name] as unknown as (reading: Reading, query: unknown) => Promise<View<N>>;
  return readTenant(room.desk.pool, who.district.id, (client) => read(readingOf(room, who, client), (views[name].query as z.ZodType).parse(query)));
}

/** What every query is given: who reads what when. */
export function readingOf(room: Room, { actor, district, session }: Asker, client: TenantClient): Reading {
  const { scope, commands, clock } = room.desk;
  const { id, name, conference } = district;
  return { client, actor, scope, commands, now: clock(), district: { id, name, conference }, account: { lastSignInAt: session.previous_sign_in_at, mustChange: session.must_change } };
}
