import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { isHttps } from './session-cookie.ts';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
const pagePolicy = [...strict, "require-trusted-types-for 'script'"].join('; ');
/** The component library of the workbench writes its styles into the page; files of a case are previewed in frames of our own. */
const workbenchPolicy = [...strict.map((each) => (each.startsWith('style-src') ? `${each} 'unsafe-inline'` : each)), "frame-src 'self'"].join('; ');

const isWorkbench = (url: string): boolean => /^\/w(?:[/?]|$)/.test(url);

/** What browsers may do with our answers: nothing from elsewhere, no frames, no guessing of types, nothing kept of the API's. */
export async function securityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false, // by path, below
    strictTransportSecurity: false, // only where it is https, below
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', isWorkbench(request.url) ? workbenchPolicy : pagePolicy);
    void reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    void reply.header('x-request-id', request.id);
    if (isHttps(request)) void reply.header('strict-transport-security', 'max-age=31536000');
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}
