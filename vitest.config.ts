import { defineConfig } from 'vitest/config';

/** The long stories of the desks, minutes each: `npm run stories`, so that `npm test` stays short. */
const longStories = [
  'unit',
  'committee',
  'shell',
  'lists',
  'lists-work',
  'case-file',
  'founding',
  'accessible',
  'form-errors',
  'office',
  'report-desk',
  'publish',
  'queues',
  'site-account',
  'member',
  'without-script',
  'whole-year-by-keyboard',
  'one-proposal',
  'leader',
  'public',
  'audit',
].map((name) => `test/journeys/${name}.test.ts`);

/** Of the server's tests those that ask nothing of a database, or start the bundled one themselves: once is enough. */
const ofNoDatabase = ['test/documents/**', 'test/demo/prose.test.ts', 'test/server/failures.test.ts'];

const inBrowser = { environment: 'node' as const, globalSetup: ['test/store/global-setup.ts'], testTimeout: 300_000, hookTimeout: 180_000, maxWorkers: 1 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['src/domain/**/*.spec.ts', 'test/domain/**/*.test.ts', 'test/tidy/**/*.test.ts'], environment: 'node', pool: 'threads', isolate: false } },
      {
        test: {
          name: 'server',
          exclude: process.env['TEST_DATABASE'] === 'machine' ? ofNoDatabase : [],
          include: ['test/server/**/*.test.ts', 'test/store/**/*.test.ts', 'test/documents/**/*.test.ts', 'test/demo/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/store/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // Loading the server anew for each file took as long as half of the tests.
          isolate: false,
        },
      },
      { test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], exclude: longStories, ...inBrowser } },
      { test: { name: 'stories', include: longStories, ...inBrowser } },
    ],
  },
});
