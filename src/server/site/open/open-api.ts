import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from '../../http/http-problem.ts';
import { parsed, refuseUnstorable } from '../../http/input-errors.ts';
import type { Room } from '../../http/parts.ts';
import { readTenant, type TenantClient } from '../../store/tenant-transaction.ts';
import { bodyObject, meetingObject, noMoment, systemObject, termsOf } from './oparl/body-objects.ts';
import { listPage, listQuery, placeAfter, type ListQuery } from './oparl/list-page.ts';
import { objectOfRow, rowKinds, type RowKind } from './oparl/object-of-row.ts';
import { apiRoot, placeOf, type OpenPlace } from './oparl/open-place.ts';
import { factsFor, momentsOf, openRow, openRows, publicSessions } from './oparl/open-rows.ts';
import { sendJson } from './send-open.ts';

type Read = (client: TenantClient, place: OpenPlace) => Promise<object>;

/** `/api/open/v1`: everything that is public as OParl 1.1 objects, for whoever wants to read it by program. Only the rows of publication are read. */
export function openApi(app: FastifyInstance, room: Room): void {
  const { scope } = room.desk;
  const answer = async (request: FastifyRequest, reply: FastifyReply, read: Read): Promise<FastifyReply> => {
    const place = await placeOf(room, request);
    const object = await readTenant(room.desk.pool, place.district.id, (client) => read(client, place));
    return sendJson(request, reply, object);
  };
  const get = (path: string, read: (request: FastifyRequest) => Read): void => {
    app.get(`${apiRoot}${path}`, (request, reply) => answer(request, reply, read(request)));
  };

  get('', () => async (client, place) => systemObject(place, (await momentsOf(client)) ?? noMoment));
  const body: Read = async (client, place) => bodyObject(place, await publicSessions(client, scope), (await momentsOf(client)) ?? noMoment);
  get('/bodies', (request) => async (client, place) => inMemory(place.at('/bodies'), queryOf(request), [(await body(client, place)) as Dated]));
  get('/body/:body', (request) => async (client, place) => {
    ofThisDistrict(request, place);
    return body(client, place);
  });
  sessionLists(get, scope);
  for (const rowKind of rowKinds) {
    get(`/body/:body/${rowKind.list}`, (request) => async (client, place) => {
      ofThisDistrict(request, place);
      return rowList(client, scope, place, rowKind, queryOf(request));
    });
    get(`/${rowKind.one}/:id`, (request) => async (client, place) => {
      const row = await openRow(client, rowKind.kind, idIn(request));
      if (!row) throw new HttpProblem(404, 'no-such-page');
      return objectOfRow(place, rowKind, row, await factsFor(client, scope, [row]));
    });
  }
  // Asked by a browser before a page elsewhere may send an If-None-Match.
  app.options(`${apiRoot}/*`, async (_request, reply) =>
    reply
      .code(204)
      .headers({ 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': 'if-none-match', 'access-control-max-age': '86400' })
      .send(),
  );
}

type Dated = { id: string; created: string; modified: string };

/** Terms and meetings come from the sessions of which something is public. */
function sessionLists(get: (path: string, read: (request: FastifyRequest) => Read) => void, scope: string): void {
  const kinds = [
    { list: 'legislative-terms', one: 'legislative-term', made: termsOf },
    { list: 'meetings', one: 'meeting', made: (place: OpenPlace, sessions: Parameters<typeof termsOf>[1]): Dated[] => sessions.map((each) => meetingObject(place, each)) },
  ];
  for (const { list, one, made } of kinds) {
    get(`/body/:body/${list}`, (request) => async (client, place) => {
      ofThisDistrict(request, place);
      return inMemory(place.at(`/body/${place.district.id}/${list}`), queryOf(request), made(place, await publicSessions(client, scope)));
    });
    get(`/${one}/:id`, (request) => async (client, place) => {
      const wanted = place.at(`/${one}/${idIn(request)}`);
      const found = made(place, await publicSessions(client, scope)).find((each) => each.id === wanted);
      if (!found) throw new HttpProblem(404, 'no-such-page');
      return found;
    });
  }
}

async function rowList(client: TenantClient, scope: string, place: OpenPlace, rowKind: RowKind, query: ListQuery): Promise<object> {
  const bounds = { createdSince: query.created_since, createdUntil: query.created_until, modifiedSince: query.modified_since, modifiedUntil: query.modified_until };
  const { rows, total } = await openRows(client, rowKind.kind, bounds, placeAfter(query), query.limit + 1);
  const part = rows.slice(0, query.limit);
  const facts = await factsFor(client, scope, part);
  const last = rows.length > query.limit ? (part.at(-1) ?? null) : null;
  return listPage(place.at(`/body/${place.district.id}/${rowKind.list}`), query, { objects: part.map((row) => objectOfRow(place, rowKind, row, facts)), total, last });
}

/** The few objects that come from no row, bounded and cut like the others. */
function inMemory(address: string, query: ListQuery, all: readonly Dated[]): object {
  const within = (value: string, since: string | undefined, until: string | undefined): boolean => value >= (since ?? '') && value <= (until ?? '9');
  const wanted = all
    .filter((each) => within(each.created, query.created_since, query.created_until) && within(each.modified, query.modified_since, query.modified_until))
    .toSorted((a, b) => (a.modified === b.modified ? (a.id < b.id ? -1 : 1) : a.modified < b.modified ? -1 : 1));
  const after = placeAfter(query);
  const rest = after === null ? wanted : wanted.filter((each) => each.modified > after[0] || (each.modified === after[0] && each.id > after[1]));
  const part = rest.slice(0, query.limit);
  const last = part.at(-1);
  return listPage(address, query, { objects: part, total: wanted.length, last: rest.length > query.limit && last ? { changed_at: last.modified, id: last.id } : null });
}

function queryOf(request: FastifyRequest): ListQuery {
  refuseUnstorable(request.query);
  return parsed(listQuery, request.query);
}

const idIn = (request: FastifyRequest): string => (request.params as { id: string }).id.slice(0, 200);

function ofThisDistrict(request: FastifyRequest, { district }: OpenPlace): void {
  if ((request.params as { body?: string }).body !== district.id) throw new HttpProblem(404, 'no-such-page');
}
