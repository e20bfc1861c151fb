import { qrSvg } from '../../documents/qr-code.ts';
import type { Visit } from './visit.ts';

/** 扫码在手机上阅读: the address of this page as a code. */
export function ScanCode({ visit }: { visit: Visit }) {
  const address = visit.absolute(visit.path);
  if (address.length > 300) return null;
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(address)).toString('base64')}`;
  return (
    <aside className="scan" aria-label={visit.say('site.scan')}>
      <img src={picture} width="116" height="116" alt={visit.say('site.scan-alt')} />
      <p>{visit.say('site.scan')}</p>
    </aside>
  );
}
