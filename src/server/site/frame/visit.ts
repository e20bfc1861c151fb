import type { FastifyRequest } from 'fastify';
import type { Language, WordKey } from '../../../messages/words.ts';
import { word } from '../../../messages/words.ts';
import type { Params } from '../../../messages/format.ts';
import type { District } from '../../http/districts.ts';
import type { Room } from '../../http/parts.ts';
import { readDisplay, type Display } from './display.ts';

export type Say = (key: WordKey, params?: Params) => string;

/** One request for a page: where, by whom in which mode. Who is signed in is asked for by the pages that need it. */
export interface Visit {
  room: Room;
  request: FastifyRequest;
  district: District;
  display: Display;
  language: Language;
  say: Say;
  /** path and query as asked, below the district's own prefix */
  path: string;
  /** an address of the site as a link on this page */
  to: (path: string) => string;
  /** the same as others would type it */
  absolute: (path: string) => string;
}

export async function visitOf(room: Room, request: FastifyRequest): Promise<Visit> {
  const district = await room.districts.of(request);
  const display = readDisplay(request.headers.cookie);
  const { language } = display;
  const prefix = prefixOf(request, district);
  const origin = room.config.PUBLIC_ORIGIN ?? `${request.protocol}://${request.host}`;
  return {
    room,
    request,
    district,
    display,
    language,
    say: (key, params) => word(language, key, params),
    path: request.url,
    to: (path) => `${prefix}${path}`,
    absolute: (path) => `${origin}${prefix}${path}`,
  };
}

/** Where districts have no host names the address names them: `/d/<district>` stays in front of every link. */
function prefixOf(request: FastifyRequest, district: District): string {
  return request.originalUrl.startsWith(`/d/${district.id}/`) ? `/d/${district.id}` : '';
}

/** Only an address of this site may be gone to next; anything else leads home. */
export function safeNext(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return otherwise;
  return wanted;
}
