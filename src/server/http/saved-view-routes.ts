import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { changeViewBody, listLayoutBody, savedLists, savedViewsMax, savedViewsQuery, saveViewBody, type SavedViews } from '../../contract/saved-views.ts';
import { isCommittee, isOffice, isUnit, type Actor } from '../../domain/actor.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Register } from '../../domain/register/register.ts';
import { contextOf } from '../store/context.ts';
import { countViews, layoutOf, ownView, removeView, viewsFor, writeLayout, writeView } from '../store/saved-views.ts';
import { readTenant, withTenant } from '../store/tenant-transaction.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import { fieldError, parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { whoActs } from './who.ts';

const listParameter = z.strictObject({ list: z.enum(savedLists) });

/** The desk a view can be shared with; a proposer or leader sits alone. */
function deskOf(actor: Actor): string | null {
  if (isUnit(actor)) return `unit:${actor.unitId}`;
  if (isCommittee(actor)) return 'committee';
  return isOffice(actor) ? 'office' : null;
}

const personOf = (actor: Actor): string => actor.personId ?? '';
const nameTaken = (name: string): HttpProblem => new HttpProblem(422, 'invalid', { params: { count: 1 }, errors: [fieldError(['name'], 'view-name-taken', { name })] });
const cannotShare = (): HttpProblem => new HttpProblem(422, 'invalid', { params: { count: 1 }, errors: [fieldError(['isShared'], 'no-desk')] });

/** `/api/saved-views`, `/api/list-layouts/<list>`: how a person likes to see his lists. Preferences of the person, so no commands. */
export function savedViewRoutes(app: FastifyInstance, room: Room): void {
  const { pool, clock } = room.desk;

  layoutRoutes(app, room);

  app.post('/api/saved-views', async (request, reply) => {
    const { actor, district } = await whoActs(room, request);
    refuseUnstorable(request.body);
    const body = parsed(saveViewBody, request.body);
    const desk = deskOf(actor);
    if (body.isShared && desk === null) throw cannotShare();
    const id = randomUUID();
    await withTenant(pool, district.id, async (client) => {
      if ((await countViews(client, personOf(actor))) >= savedViewsMax) throw new HttpProblem(422, 'too-many-views', { params: { limit: savedViewsMax } });
      if (!(await writeView(client, { id, person_id: personOf(actor), list: body.list, name: body.name, query: body.query, desk: body.isShared ? desk : null }, clock()))) throw nameTaken(body.name);
    });
    return reply.code(201).send({ id });
  });

  app.patch<{ Params: { id: string } }>('/api/saved-views/:id', async (request) => {
    const { actor, district } = await whoActs(room, request);
    refuseUnstorable(request.body);
    const { name, query, isShared } = parsed(changeViewBody, request.body);
    const desk = deskOf(actor);
    if (isShared && desk === null) throw cannotShare();
    const { id } = request.params;
    await withTenant(pool, district.id, async (client) => {
      const view = await ownView(client, personOf(actor), id);
      if (!view) throw refusalProblem(refuse('not-found'));
      const shared = isShared === undefined ? view.desk : isShared ? desk : null;
      if (!(await writeView(client, { ...view, name: name ?? view.name, query: query ?? view.query, desk: shared }, clock()))) throw nameTaken(name ?? view.name);
    });
    return { id };
  });

  app.delete<{ Params: { id: string } }>('/api/saved-views/:id', async (request, reply) => {
    const { actor, district } = await whoActs(room, request);
    const { id } = request.params;
    await withTenant(pool, district.id, async (client) => {
      if (!(await ownView(client, personOf(actor), id))) throw refusalProblem(refuse('not-found'));
      await removeView(client, id);
    });
    return reply.code(204).send();
  });
}

/** What a list is shown with: its views, columns, density and paging. */
function layoutRoutes(app: FastifyInstance, room: Room): void {
  const { pool, scope } = room.desk;
  app.get('/api/saved-views', async (request): Promise<SavedViews> => {
    const { actor, district } = await whoActs(room, request);
    const { list } = parsed(savedViewsQuery, request.query);
    const desk = deskOf(actor);
    return readTenant(pool, district.id, async (client) => {
      const rows = await viewsFor(client, personOf(actor), desk, list);
      const layout = await layoutOf(client, personOf(actor), list);
      const { register } = await contextOf(client, scope);
      const views = rows.map((row) => ({
        id: row.id,
        list: row.list,
        name: row.name,
        query: row.query,
        isShared: row.desk !== null,
        isOwn: row.person_id === personOf(actor),
        owner: nameIn(register, row.person_id),
      }));
      // Somebody may have stopped sharing the view one opened the list with.
      return { views, layout: { ...layout, defaultViewId: views.some((view) => view.id === layout.defaultViewId) ? layout.defaultViewId : null }, canShare: desk !== null };
    });
  });

  app.put('/api/list-layouts/:list', async (request, reply) => {
    const { actor, district } = await whoActs(room, request);
    const { list } = parsed(listParameter, request.params);
    refuseUnstorable(request.body);
    const layout = parsed(listLayoutBody, request.body);
    await withTenant(pool, district.id, async (client) => {
      const known = layout.defaultViewId === null || (await viewsFor(client, personOf(actor), deskOf(actor), list)).some((view) => view.id === layout.defaultViewId);
      if (!known) throw refusalProblem(refuse('not-found'));
      await writeLayout(client, personOf(actor), list, layout);
    });
    return reply.code(204).send();
  });
}

const nameIn = ({ persons }: Register, id: string): string => persons.get(id)?.name ?? '';
