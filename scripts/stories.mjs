// npm run stories: the long stories of the desks in a real browser; all of them, or the files named.
import { spawnSync } from 'node:child_process';
import { commandOf, prepare, projectNode, root } from './prepare.mjs';

prepare({ web: true });
process.exit(spawnSync(projectNode(), [commandOf('vitest'), 'run', '--project', 'stories', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1);
