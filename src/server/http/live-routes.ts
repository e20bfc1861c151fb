import { PassThrough } from 'node:stream';
import { livePath, readNoticesBody } from '../../contract/live.ts';
import { markRead } from '../queries/live/notice-marks.ts';
import type { LiveFeed, LiveWindow } from '../reactions/live-feed.ts';
import { withTenant } from '../store/tenant-transaction.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Page } from './parts.ts';
import { whoActs } from './who.ts';

const beatEveryMs = 20_000;
/** A reader that takes nothing any more is let go; it comes back and catches up. */
const waitingBytesMax = 262_144;

/** `GET /api/live`: what others do, as it happens; `POST /api/notices/read`: what the reader has read of it. */
export const liveRoutes =
  (feed: LiveFeed): Page =>
  (app, room) => {
    app.addHook('preClose', feed.stop);

    app.get<{ Querystring: { after?: string } }>(livePath, async (request, reply) => {
      const who = await whoActs(room, request, false);
      const stream = new PassThrough();
      const write = (text: string): void => {
        if (stream.writableEnded || stream.destroyed) return;
        if (stream.writableLength > waitingBytesMax) stream.destroy();
        else stream.write(text);
      };
      const asked = request.headers['last-event-id'] ?? request.query.after;
      const window: LiveWindow = {
        tenantId: who.district.id,
        sessionHash: who.session.id_hash,
        personId: who.session.person_id,
        postId: who.session.post_id,
        expiresAt: who.session.expires_at,
        after: typeof asked === 'string' ? asked.slice(0, 100) : null,
        send: (event, content, id) => write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(content)}\n\n`),
        end: () => stream.end(),
      };
      const beat = setInterval(() => write('event: beat\ndata: {}\n\n'), beatEveryMs);
      const leave = (): void => {
        clearInterval(beat);
        feed.close(window);
      };
      stream.once('close', leave);
      // The other end may be gone before the first byte was sent.
      request.raw.once('close', () => stream.destroy());
      void reply.header('content-type', 'text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(stream);
      await feed.open(window).catch((error: unknown) => {
        request.log.error({ err: error }, 'live feed');
        stream.destroy();
      });
      return reply;
    });

    app.post('/api/notices/read', async (request, reply) => {
      const who = await whoActs(room, request);
      refuseUnstorable(request.body);
      const { ids } = parsed(readNoticesBody, request.body);
      await withTenant(room.desk.pool, who.district.id, (client) => markRead(client, who.actor, ids, room.desk.clock()));
      return reply.code(204).send();
    });
  };
