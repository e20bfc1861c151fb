import type { Config } from '../config.ts';
import type { Desk } from '../run-command.ts';
import { watchFiles } from './kept-files.ts';
import { watchLapses } from './lapses.ts';

/** What the server looks after by the clock: lapses of the process, unfinished uploads and files to be scanned. */
export function watchesOn(desk: Desk, config: Config, say: (sentence: string) => void): { stop: () => Promise<void> } {
  const lapses = watchLapses(desk, (error) => say(`A lapse could not be recorded and will be tried again: ${String(error)}`));
  const files = watchFiles(desk, config, (error) => say(`Uploads could not be looked after and will be tried again: ${String(error)}`));
  return {
    stop: async () => {
      await lapses.stop();
      await files.stop();
    },
  };
}
