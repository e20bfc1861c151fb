// npm run audit, npm run shots: walk the built pages in a browser. Ctrl-C ends the walk after the page at hand.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, projectNode, root } from './prepare.mjs';

const [walk = 'main', ...rest] = process.argv.slice(2);
prepare({ web: true });
const tsx = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const child = spawn(projectNode(), ['--import', tsx, join(root, 'audit', `${walk}.ts`), ...rest], { stdio: 'inherit' });
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGINT'));
child.on('exit', (code) => process.exit(code ?? 1));
