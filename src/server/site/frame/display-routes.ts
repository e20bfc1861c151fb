import { isHttps } from '../../http/session-cookie.ts';
import type { Answer } from './answer.ts';
import { contrasts, displayCookie, displayText, standardDisplay, textSizes, type Display } from './display.ts';
import type { Fields, Site } from './site-routes.ts';
import { safeNext } from './visit.ts';

const yearSeconds = 31_536_000;

/** `POST /display`: keeps the choice for a year and leads back to the page it was made on. */
export function displayRoutes(site: Site): void {
  site.post('/display', (visit, _params, fields): Answer => {
    const cookie = `${displayCookie}=${displayText(chosen(visit.display, fields))}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${isHttps(visit.request) ? '; Secure' : ''}`;
    return { kind: 'go', to: safeNext(fields.get('back'), '/'), cookie };
  });
}

function chosen(now: Display, fields: Fields): Display {
  const only = fields.get('only');
  if (only === 'reset') return standardDisplay;
  if (only === 'elder-on' || only === 'elder-off') return { ...now, isElder: only === 'elder-on' };
  return {
    text: textSizes.find((each) => String(each) === fields.get('text')) ?? now.text,
    contrast: contrasts.find((each) => each === fields.get('contrast')) ?? now.contrast,
    isElder: fields.get('elder') === 'yes',
    hasPointer: fields.get('pointer') === 'yes',
    hasReadingLine: fields.get('line') === 'yes',
    isPlain: fields.get('plain') === 'yes',
    language: fields.get('language') === 'en' ? 'en' : 'zh-CN',
  };
}
