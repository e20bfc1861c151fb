// node scripts/run.mjs <verb> [arguments]
import { launch } from './launch.mjs';

launch(process.argv.slice(2));
