import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { fastify, type FastifyInstance } from 'fastify';
import { api } from './http/api.ts';
import { districtsIn } from './http/districts.ts';
import { answerError, answerErrors } from './http/error-answers.ts';
import { lockoutIn } from './http/lockout.ts';
import type { Parts, Room } from './http/parts.ts';
import { protections } from './http/protections.ts';
import { publicCounter } from './http/public-counter.ts';
import { workbench } from './http/workbench.ts';

const bodyBytesMax = 2_097_152; // the largest command is a whole reply; files have a limit of their own

/** The HTTP side of the product, not listening yet. */
export async function makeApp(parts: Parts): Promise<FastifyInstance> {
  const { config } = parts;
  const app: FastifyInstance = fastify({
    bodyLimit: bodyBytesMax,
    trustProxy: config.TRUST_PROXY,
    genReqId: () => randomUUID(),
    // Standard error, so that what a command prints stays its own.
    logger: config.LOG_LEVEL === 'silent' ? false : { level: config.LOG_LEVEL, stream: process.stderr },
    rewriteUrl: districtPrefix,
    frameworkErrors: answerError,
    routerOptions: { maxParamLength: 200 },
  });
  const room: Room = { ...seenByThePublic(parts), districts: districtsIn(parts.desk.pool), lockout: lockoutIn(parts.desk.pool, config) };
  answerErrors(app);
  await protections(app, config);
  await api(app, room);
  await workbench(app, parts.webDir ?? null);
  for (const page of parts.pages ?? []) await page(app, room);
  return app;
}

/** What is done here is seen on the public pages at once; what other processes do, a moment later. */
function seenByThePublic(parts: Parts): Parts & Pick<Room, 'publicCounter'> {
  const counter = publicCounter(parts.desk);
  const desk: Parts['desk'] = {
    ...parts.desk,
    // What joins the desk after this is heard too.
    within: async (client, logged) => parts.desk.within?.(client, logged),
    follow: (tenantId, logged) => {
      counter.forget(tenantId);
      parts.desk.follow(tenantId, logged);
    },
  };
  return { ...parts, desk, publicCounter: counter };
}

/** `/d/<district>/…` is the same address for the district named, where there are no host names for it. */
function districtPrefix(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const found = /^\/d\/([a-z][a-z0-9-]{1,39})(\/.*)$/.exec(url);
  if (!found) return url;
  request.headers['x-district'] = found[1];
  return found[2] ?? '/';
}
