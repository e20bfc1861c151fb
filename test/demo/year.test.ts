import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoDistrict, isPlayed, playYear } from '../../demo/play.ts';
import { closePdfThreads } from '../../src/server/documents/render-pdf.ts';
import { annualReport, type AnnualReport } from '../../src/server/report/annual-report.ts';
import { figuresJson } from '../../src/server/report/report-files.ts';
import { filterOf, listSorts, readList } from '../../src/server/site/public/queries/case-list.ts';
import { contextOf } from '../../src/server/store/context.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { verifyTenant } from '../../src/server/verify.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let database: TestDatabase;
const expected = readFileSync(new URL('../../demo/figures-2024.json', import.meta.url), 'utf8');

const reportAsOf = (asOf: string): Promise<AnnualReport> =>
  readTenant(database.app, demoDistrict.id, (client) => annualReport(client, { scope: database.name, year: 2024, asOf, now: '2026-01-01T00:00:00.000Z', address: null, ratingsSeen: 'closed-rounds' }));

/** The process is gone at this step; what was acknowledged is in the database. */
class BrokenOff extends Error {}

beforeAll(async () => {
  database = await freshDatabase();
  const place = { owner: database.owner, app: database.app, scope: database.name };
  const breakAt =
    (step: number) =>
    (done: number): void => {
      if (done > step) throw new BrokenOff();
    };
  await expect(playYear({ ...place, progress: breakAt(1200) })).rejects.toThrow(BrokenOff);
  expect(await isPlayed(database.app)).toBe(false);
  await playYear({ ...place, progress: () => undefined });
  return database.drop;
}, 240_000);
afterAll(() => closePdfThreads());

describe('the demo year, broken off once and gone on with', () => {
  test('gives the figures of the pilot year, byte for byte the same on every PostgreSQL', async () => {
    const report = await reportAsOf('2024-12-31');
    expect(figuresJson(report)).toBe(expected);
    const value = Object.fromEntries(report.figures.map((each) => [each.id, each.value]));
    expect(value).toMatchObject({
      'recommendations.count': 1,
      'proposals.count': 116,
      'proposals.key': 5,
      'proposals.collective': 29,
      'proposals.other': 82,
      'proposals.other.economy': 15,
      'proposals.other.city': 26,
      'proposals.other.culture': 28,
      'proposals.other.society': 13,
      'results.solved.count': 105,
      'results.partly.count': 8,
      'results.not-possible.count': 3,
      'results.solved.share': 90.5,
      'results.partly.share': 6.9,
      'results.not-possible.share': 2.6,
      'reply-rate': 100,
      'satisfaction.final.of-returned': 100,
    });
    expect(value['satisfaction.first.of-returned']).toBeLessThan(100);
    expect(value['satisfaction.final.of-asked']).toBeLessThan(100);
    expect(report.findings).toEqual([]);
  });

  test('another day gives that day’s report', async () => {
    const report = await reportAsOf('2024-06-30');
    const value = Object.fromEntries(report.figures.map((each) => [each.id, each.value]));
    expect(value['proposals.count']).toBe(116);
    expect(value['reply-rate']).toBeGreaterThan(40);
    expect(value['reply-rate']).toBeLessThan(100);
  });

  test.each(listSorts)('a unit’s published cases, page after page, are all of them once, sorted as %s', async (sort) => {
    const filter = filterOf(new URLSearchParams({ unit: 'education', sort }));
    const { pages, cases } = await readTenant(database.app, demoDistrict.id, async (client) => {
      const reading = { client, context: await contextOf(client, database.name) };
      const read = [await readList(reading, filter, undefined, 7)];
      for (let last = read[0]; last !== undefined && last.after !== null; last = read.at(-1)) read.push(await readList(reading, filter, last.after, 7));
      const { rows } = await client.query<{ slug: string }>(
        `SELECT p.slug FROM publication p WHERE p.tenant_id = $1 AND p.state = 'published' AND $2 = ANY(p.unit_ids)
         ORDER BY ${sort === 'published' ? 'p.published_on DESC, p.matter_id DESC' : sort === 'oldest' ? 'p.serial' : 'p.serial DESC'}`,
        [[...reading.context.register.units.values()].find((each) => each.code === 'education')?.id],
      );
      return { pages: read, cases: rows };
    });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((each) => each.items.map((item) => item.slug))).toEqual(cases.map((each) => each.slug));
    expect(pages.map((each) => each.total.count)).toEqual(pages.map(() => cases.length));
  });

  test('stands up to verification', async () => {
    const found = await verifyTenant(database, demoDistrict.id);
    expect(found.firstBreak).toBeNull();
    expect(found.events).toBeGreaterThan(6000);
  });

  test('most of it is public, and what is not says why', async () => {
    const { rows } = await readTenant(database.app, demoDistrict.id, (client) =>
      client.query<{ mode: string; state: string; count: number }>('SELECT mode, state, count(*)::int AS count FROM publication WHERE tenant_id = $1 GROUP BY mode, state ORDER BY mode, state'),
    );
    expect(rows.map(({ mode, state, count }) => [mode, state, count])).toEqual([
      ['closed', 'published', 1],
      ['full', 'published', 107],
      ['full', 'withdrawn', 1],
      ['on-application', 'published', 3],
      ['summary', 'published', 4],
    ]);
  });

  test('has its untidy turns', async () => {
    const count = async (type: string): Promise<number> => {
      const { rows } = await readTenant(database.app, demoDistrict.id, (client) =>
        client.query<{ count: number }>('SELECT count(*)::int AS count FROM event WHERE tenant_id = $1 AND type = $2', [type]),
      );
      return rows[0]?.count ?? 0;
    };
    for (const type of [
      'assignment-returned',
      'proposal-merged',
      'extension-granted',
      'clock-paused',
      'redo-ordered',
      'cosign-declined',
      'revision-asked',
      'reply-objected',
      'reply-sent-back',
      'class-contested',
      'proposal-declined',
      'proposal-diverted',
      'commitment-verified',
      'texts-redacted',
      'publication-embargoed',
      'case-unpublished',
      'instruction-answered',
      'application-answered',
      'topic-moderated',
      'notice-corrected',
    ]) {
      expect(await count(type), type).toBeGreaterThan(0);
    }
  });
});
