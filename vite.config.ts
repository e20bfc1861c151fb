import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * What changes together travels together: the frame, the schemas, and the acts. Nothing in the domain imports a command,
 * so acts may stand apart from the rest of it; the rest stays whole, or modules would run before what they need.
 */
const groups = [
  { name: 'schema', test: /node_modules\/zod\//, priority: 4 },
  { name: 'frame', test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\//, priority: 3 },
  { name: 'domain', test: /src\/domain\/(?!.*\/commands\/)/, priority: 2 },
  { name: 'acts', test: /src\/domain\/[a-z]+\/commands\//, priority: 1 },
];

/** Most read Chinese: the English words are fetched when they are asked for. */
const lateEnglish: Plugin = {
  name: 'late-english',
  enforce: 'pre',
  resolveId: (source, importer) => (source === './en/catalogue.ts' && importer?.endsWith('/src/messages/words.ts') ? fileURLToPath(new URL('src/messages/late-english.ts', import.meta.url)) : null),
};

export default defineConfig({
  root: 'src/web',
  base: '/w/',
  plugins: [lateEnglish, react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Which file brings which: read by the check of what each screen weighs.
    manifest: true,
    target: ['chrome89', 'firefox90', 'safari15'],
    reportCompressedSize: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8420' } },
});
