import { afterAll, beforeAll, expect, it } from 'vitest';
import { refoldStale } from '../../src/server/store/refold.ts';
import { verifyTenant } from '../../src/server/verify.ts';
import { load } from '../../bench/load.ts';
import { freshDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  const mix = { 'under-review': 20, docketed: 20, assigned: 20, accepted: 10, 'in-handling': 15, closed: 15 };
  await load(database, { tenantId: 'older', matters: 130, mix, units: 3 });
});
afterAll(() => database.drop());

const asOwner = async (...statements: readonly string[]): Promise<void> => {
  const client = await database.owner.connect();
  await client.query("BEGIN; SET LOCAL app.tenant = 'older'");
  for (const each of statements) await client.query(each);
  await client.query('COMMIT');
  client.release();
};

it('rows that an earlier release folded are computed again from the log, with their lists and counts', async () => {
  // As a release would have left them that knew neither these fields nor these to-do lines.
  await asOwner(
    "UPDATE matter SET fold_version = 1, state = state - 'askedWithPrincipal', stage = 'docketed'",
    "DELETE FROM todo WHERE step = 'review'",
    "INSERT INTO todo (tenant_id, desk, matter_id, step, due) SELECT tenant_id, 'office', id, 'examine', '2024-06-01' FROM matter LIMIT 30",
    'DELETE FROM todo_count',
    'INSERT INTO todo_count (tenant_id, desk, step, due, lines) SELECT tenant_id, desk, step, due, count(*) FROM todo GROUP BY 1, 2, 3, 4',
    'UPDATE stream_row SET fold_version = 1',
  );
  expect((await verifyTenant(database, 'older')).ok).toBe(false);
  const said: string[] = [];
  expect(await refoldStale(database.app, (line) => void said.push(line))).toBeGreaterThan(130);
  expect(said.length).toBeGreaterThan(0);
  expect((await verifyTenant(database, 'older')).firstBreak).toBeNull();
  expect(await refoldStale(database.app, () => undefined)).toBe(0);
});

it('a count that does not agree with its lines is found by name', async () => {
  await asOwner("UPDATE todo_count SET lines = lines + 1 WHERE desk = 'office' AND step = 'assign'");
  expect((await verifyTenant(database, 'older')).firstBreak?.where).toMatch(/^todo_count office assign \d{4}-\d{2}-\d{2}, column lines$/);
});
