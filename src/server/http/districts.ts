import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import { queryGlobal } from './global-rows.ts';
import { HttpProblem } from './http-problem.ts';

export interface District {
  id: string;
  name: string;
  host: string | null;
  conference: string;
}

export interface Districts {
  /** The district a request is for, before anybody signs in. Throws `unknown-district`. */
  of(request: FastifyRequest): Promise<District>;
}

const keptMs = 10_000; // a new district is served after this at the latest

/**
 * Which district a request is for: the one whose host name it came by; else the only one there is; else the one named
 * in `X-District` or by the prefix `/d/<district>/` (development, command line). The host cannot be overruled.
 */
export function districtsIn(pool: pg.Pool): Districts {
  let known: District[] = [];
  let readAt = 0;
  const all = async (isStale: boolean): Promise<District[]> => {
    if (isStale || Date.now() - readAt > keptMs) {
      known = await queryGlobal<District>(pool, 'SELECT id, name, host, conference FROM tenant ORDER BY id');
      readAt = Date.now();
    }
    return known;
  };
  return {
    of: async (request) => {
      const wanted = request.headers['x-district'];
      const name = typeof wanted === 'string' ? wanted : undefined;
      const found = pick(await all(false), request.hostname, name) ?? pick(await all(true), request.hostname, name);
      if (!found) throw new HttpProblem(404, 'unknown-district');
      return found;
    },
  };
}

function pick(districts: readonly District[], host: string, wanted: string | undefined): District | undefined {
  const byHost = districts.find((each) => each.host === host);
  if (byHost) return byHost;
  if (wanted !== undefined) return districts.find((each) => each.id === wanted);
  return districts.length === 1 ? districts[0] : undefined;
}
