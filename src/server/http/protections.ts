import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { HttpProblem } from './http-problem.ts';
import { checkOrigins } from './origin-check.ts';
import { securityHeaders } from './security-headers.ts';

/** What stands before every route: headers, a limit per address, and the check where a change comes from. */
export async function protections(app: FastifyInstance, config: Config): Promise<void> {
  app.decorate('publicOrigin', config.PUBLIC_ORIGIN);
  await securityHeaders(app);
  await app.register(rateLimit, {
    max: config.REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    cache: 20_000,
    errorResponseBuilder: (_request, { ttl }) => new HttpProblem(429, 'too-many-requests', { params: { seconds: Math.max(1, Math.ceil(ttl / 1000)) } }),
  });
  checkOrigins(app, config.PUBLIC_ORIGIN);
}
