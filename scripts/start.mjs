// npm start: prepares the checkout and serves it.
import { launch } from './launch.mjs';

launch(['serve', ...process.argv.slice(2)]);
