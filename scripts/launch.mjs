// Runs the command line of the product under the pinned Node: one way in for `npm start`, `npm run …` and `npx zhiyin`.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, projectNode, root } from './prepare.mjs';

const verbsWithPages = new Set(['serve', 'demo']);

/** Prepares the checkout, runs `src/cli/main.ts` with the arguments, and ends with its exit code. Signals are passed on. */
export function launch(args) {
  prepare({ web: verbsWithPages.has(args[0]) || args.includes('web') || args.includes('--only=web') });
  const tsx = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  const child = spawn(projectNode(), ['--import', tsx, join(root, 'src', 'cli', 'main.ts'), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself; a second one would be taken for impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`Node.js could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
