import { createHash } from 'node:crypto';
import { qrSvg } from '../../documents/qr-code.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Answer } from './answer.ts';
import type { Site } from './site-routes.ts';
import { safeNext, type Visit } from './visit.ts';

/** A longer address makes a code that phones cannot read. */
const addressMax = 300;

/** 扫码在手机上阅读: the address of this page as a code, a picture of its own so that the page itself stays small. */
export function ScanCode({ visit }: { visit: Visit }) {
  const { say, to, path, absolute } = visit;
  if (absolute(path).length > addressMax) return null;
  return (
    <aside className="scan" aria-label={say('site.scan')}>
      <img src={to(`/code.svg?of=${encodeURIComponent(path)}`)} width="116" height="116" fetchPriority="low" alt={say('site.scan-alt')} />
      <p>{say('site.scan')}</p>
    </aside>
  );
}

/** `GET /code.svg?of=/proposals/…`: the code of an address of this site, and of no other. */
export function scanCodeRoute(site: Site): void {
  site.get('/code.svg', (visit, _params, query): Answer => {
    const path = safeNext(query.get('of'), '');
    const address = visit.absolute(path);
    if (path === '' || address.length > addressMax) throw new HttpProblem(404, 'no-such-page');
    return { kind: 'bytes', type: 'image/svg+xml', bytes: qrSvg(address), fresh: { version: createHash('sha256').update(address).digest('base64url').slice(0, 16), maxAgeSeconds: 86_400 } };
  });
}
