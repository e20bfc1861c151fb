import type { FastifyRequest } from 'fastify';
import type { District } from '../../../store/district.ts';
import type { Room } from '../../../http/parts.ts';
import { visitOf } from '../../frame/visit.ts';

/** The open reading interface stands here; a new version that old readers cannot read gets an address of its own. */
export const apiRoot = '/api/open/v1';
export const schemaOf = (type: string): string => `https://schema.oparl.org/1.1/${type}`;

/** Where and under what terms objects are shown. */
export interface OpenPlace {
  district: District;
  /** address of a path as others would type it */
  absolute: (path: string) => string;
  /** address of an object or list */
  at: (path: string) => string;
  /** address of the licence of everything here */
  licence: string;
}

export async function placeOf(room: Room, request: FastifyRequest): Promise<OpenPlace> {
  const { district, absolute } = await visitOf(room, request);
  return { district, absolute, at: (path) => absolute(`${apiRoot}${path}`), licence: room.config.OPEN_DATA_LICENCE };
}
