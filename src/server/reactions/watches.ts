import type { Config } from '../config.ts';
import { courierOn } from '../mail/courier.ts';
import type { Desk } from '../run-command.ts';
import type { Database } from '../store/open.ts';
import { watchFiles } from './kept-files.ts';
import { watchLapses } from './lapses.ts';

export interface Watches {
  /** written with each act, in its transaction */
  within: Desk['within'];
  start: (desk: Desk) => Promise<void>;
  stop: () => Promise<void>;
}

/** What the server looks after besides requests: lapses of the process, unfinished uploads, files to be scanned, mail to subscribers. */
export function watchesOn(config: Config, database: Pick<Database, 'app' | 'owner'>, say: (sentence: string) => void): Watches {
  const courier = courierOn(config, database, say);
  const stops: (() => Promise<void>)[] = [courier.stop];
  return {
    within: courier.within,
    start: async (desk) => {
      const lapses = watchLapses(desk, (error) => say(`A lapse could not be recorded and will be tried again: ${String(error)}`));
      const files = watchFiles(desk, config, (error) => say(`Uploads could not be looked after and will be tried again: ${String(error)}`));
      stops.unshift(lapses.stop, files.stop);
      await courier.start(desk);
    },
    stop: async () => {
      for (const stop of stops.splice(0)) await stop();
    },
  };
}
