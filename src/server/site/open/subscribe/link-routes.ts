import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { publicActor } from '../../../../domain/actor.ts';
import { hashOf } from '../../../hashing.ts';
import type { Room } from '../../../http/parts.ts';
import { wordsOf } from '../../../mail/compose-mail.ts';
import { isTokenOf, knownMailKey } from '../../../mail/mail-key.ts';
import { subscriptionOf } from '../../../mail/subscriber-rows.ts';
import { runCommand } from '../../../run-command.ts';
import { readTenant } from '../../../store/tenant-transaction.ts';
import { go, type Answer } from '../../frame/answer.ts';
import type { Fields, Params, Site } from '../../frame/site-routes.ts';
import type { Visit } from '../../frame/visit.ts';
import { confirmedPage, confirmPage, endedPage, endPage, gonePage, listPage, type Followed } from './link-pages.tsx';

interface Link {
  id: string;
  token: string;
}

/** What the links in mails lead to. Whoever has one reads that mailbox, and may end every subscription of its address. */
export function linkRoutes(site: Site, limits: { perMinute: number }): void {
  const linked = (act: (visit: Visit, link: Link, fields: Fields) => Promise<Answer> | Answer) => async (visit: Visit, params: Params, fields: Fields) => {
    const link = await linkOf(visit, params);
    return link === null ? gonePage(visit) : act(visit, link, fields);
  };
  const many = { perMinute: limits.perMinute * 12 };
  site.get(
    '/subscribe/:id/:token',
    linked((visit, { id, token }) => confirmPage(visit, `/subscribe/${id}/${token}`)),
    many,
  );
  site.post('/subscribe/:id/:token', linked(confirm), many);
  site.get(
    '/unsubscribe/:id/:token',
    linked((visit, { id, token }) => endPage(visit, `/subscriptions/${id}/${token}`)),
    many,
  );
  site.get('/unsubscribed', endedPage);
  site.get('/subscriptions/:id/:token', linked(show), many);
  site.post('/subscriptions/:id/:token', linked(end), many);
}

/** `POST /unsubscribe/…`: what a mail program sends for its reader (RFC 8058), whatever form the body has. */
export async function oneClickRoute(app: FastifyInstance, room: Room, visitOf: (request: Visit['request']) => Promise<Visit>): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 10_000 }, (_request, _body, done) => done(null, null));
    scope.post('/unsubscribe/:id/:token', { config: { rateLimit: { max: room.config.SUBSCRIPTIONS_PER_MINUTE * 12, timeWindow: 60_000 } } }, async (request, reply) => {
      const visit = await visitOf(request);
      const link = await linkOf(visit, request.params as Params);
      if (link !== null) for (const each of await followedBy(visit, link)) await endOne(visit, each.id);
      return reply
        .code(link === null ? 404 : 200)
        .header('content-type', 'text/plain; charset=utf-8')
        .send(visit.say(link === null ? 'follow.gone-text' : 'follow.ended-text'));
    });
  });
}

/** The subscription of a link whose token is right and which has not ended. */
async function linkOf({ room, district }: Visit, params: Params): Promise<Link | null> {
  const { id = '', token = '' } = params;
  return readTenant(room.desk.pool, district.id, async (client) => {
    const secret = await knownMailKey(client);
    if (secret === null || !isTokenOf(secret, id, token)) return null;
    return (await subscriptionOf(client, id)) === null ? null : { id, token };
  });
}

async function confirm(visit: Visit, { id, token }: Link): Promise<Answer> {
  const { room, district } = visit;
  const result = await runCommand(room.desk, { tenantId: district.id, actor: publicActor, name: 'subscribe', commandId: randomUUID(), id, input: { tokenHash: hashOf(token) } });
  // Pressed twice, or opened again later: it stands as it is.
  const isThere = result.kind === 'done' || (result.kind === 'refused' && result.refusal.refused === 'already-done');
  return isThere ? confirmedPage(visit, `/subscriptions/${id}/${token}`) : gonePage(visit);
}

async function show(visit: Visit, link: Link): Promise<Answer> {
  return listPage(visit, `/subscriptions/${link.id}/${link.token}`, await followedBy(visit, link));
}

async function end(visit: Visit, link: Link, fields: Fields): Promise<Answer> {
  const all = await followedBy(visit, link);
  const wanted = fields.get('end') ?? link.id;
  const ended = all.filter((each) => wanted === 'all' || each.id === wanted);
  for (const each of ended) await endOne(visit, each.id);
  // The link goes with its own subscription: the list cannot be shown by it any more.
  return ended.some((each) => each.id === link.id) ? go('/unsubscribed') : go(`/subscriptions/${link.id}/${link.token}`);
}

async function endOne({ room, district }: Visit, id: string): Promise<void> {
  const found = await readTenant(room.desk.pool, district.id, (client) => subscriptionOf(client, id));
  if (!found) return;
  await runCommand(room.desk, { tenantId: district.id, actor: publicActor, name: 'unsubscribe', commandId: randomUUID(), id, input: { tokenHash: found.state.tokenHash } });
}

/** Every subscription of the address the link was mailed to; without the mail's own rows at least that of the link. */
async function followedBy({ room, district, language }: Visit, { id }: Link): Promise<Followed[]> {
  return readTenant(room.desk.pool, district.id, async (client) => {
    const { rows } = await client.query<{ subscription_id: string }>(
      'SELECT o.subscription_id FROM subscriber s JOIN subscriber o ON o.tenant_id = $1 AND o.address_key = s.address_key WHERE s.tenant_id = $1 AND s.subscription_id = $2 ORDER BY o.asked_on, o.subscription_id LIMIT 100',
      [id],
    );
    const ids = rows.length === 0 ? [id] : rows.map((row) => row.subscription_id);
    const followed: Followed[] = [];
    for (const each of ids) {
      const found = await subscriptionOf(client, each);
      if (!found || found.state.state === 'ended') continue;
      followed.push({ id: each, state: found.state.state, on: found.state.on, what: await wordsOf(client, room.desk.scope, found.state.interests, language) });
    }
    return followed;
  });
}
