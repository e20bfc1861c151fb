import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOptions } from '../../bench/main.ts';
import { load, type Loaded } from '../../bench/load.ts';
import { commands } from '../../src/domain/commands.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { InboxView } from '../../src/contract/views.ts';
import { readInbox } from '../../src/server/queries/inbox.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { verifyTenant } from '../../src/server/verify.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let database: TestDatabase;
let loaded: Loaded;

beforeAll(async () => {
  database = await freshDatabase();
  const mix = { 'under-review': 10, docketed: 20, assigned: 20, accepted: 15, 'in-handling': 20, closed: 15 };
  loaded = await load(database, { tenantId: 'bench', matters: 150, mix, units: 4 });
});
afterAll(() => database.drop());

function inbox(actor: Actor, limit: number, after?: string): Promise<InboxView> {
  const district = { id: 'bench', name: '', conference: '' };
  return readTenant(database.app, 'bench', (client) => readInbox({ client, actor, scope: database.name, now: '2024-11-01T01:00:00.000Z', district, commands, account: null }, { limit, after }));
}

it('what the benchmarks load in bulk is what the commands would have saved: verify accepts it', async () => {
  const found = await verifyTenant(database, 'bench');
  expect(found.firstBreak).toBeNull();
  expect(found.events).toBe(loaded.events);
  const { rows } = await database.auditor.query<{ stage: string; count: number }>("SELECT stage, count(*)::int AS count FROM matter WHERE tenant_id = 'bench' GROUP BY stage");
  expect(rows.map((row) => row.stage)).toEqual(expect.arrayContaining(['under-review', 'docketed', 'assigned', 'in-handling', 'closed']));
  expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(150);
});

it('a to-do list of many pages has the same total on each, and its lines in order, none twice', async () => {
  const { rows } = await database.auditor.query<{ count: number }>("SELECT count(*)::int AS count FROM todo WHERE tenant_id = 'bench' AND desk = 'office'");
  const expected = rows[0]?.count ?? 0;
  expect(expected).toBeGreaterThan(14);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await inbox(loaded.cast.office, 7, after);
    expect(page.total).toEqual({ count: expected, isMore: false });
    seen.push(...page.items.map((item) => `${item.due ?? '9999-12-31'} ${item.matterId} ${item.step}`));
    after = page.after ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual([...new Set(seen)].toSorted());
  expect(seen).toHaveLength(expected);
});

it('a list that fits on one page is counted by its lines', async () => {
  const page = await inbox(loaded.cast.office, 200);
  expect(page.total).toEqual({ count: page.items.length, isMore: false });
  expect(page.after).toBeNull();
});

it('options of the benchmark are read, wrong ones refused', () => {
  expect(readOptions([])).toEqual({ sizes: [1000, 100_000], seconds: 5, only: null });
  expect(readOptions(['--sizes', '1000,500', '--seconds', '2', '--only', 'views'])).toEqual({ sizes: [500, 1000], seconds: 2, only: 'views' });
  expect(() => readOptions(['--sizes', 'many'])).toThrow('--sizes');
  expect(() => readOptions(['--only', 'reads'])).toThrow('--only');
});
