import { expect, it } from 'vitest';
import { readOptions } from '../../bench/main.ts';
import { load } from '../../bench/load.ts';
import { verifyTenant } from '../../src/server/verify.ts';
import { freshDatabase } from '../store/test-database.ts';

it('what the benchmarks load in bulk is what the commands would have saved: verify accepts it', async () => {
  const database = await freshDatabase();
  try {
    const mix = { 'under-review': 10, docketed: 10, assigned: 20, accepted: 20, 'in-handling': 20, closed: 20 };
    const loaded = await load(database, { tenantId: 'bench', matters: 120, mix, units: 4 });
    const found = await verifyTenant(database, 'bench');
    expect(found.firstBreak).toBeNull();
    expect(found.events).toBe(loaded.events);
    const { rows } = await database.auditor.query<{ stage: string; count: number }>("SELECT stage, count(*)::int AS count FROM matter WHERE tenant_id = 'bench' GROUP BY stage");
    expect(rows.map((row) => row.stage)).toEqual(expect.arrayContaining(['under-review', 'docketed', 'assigned', 'in-handling', 'closed']));
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(120);
  } finally {
    await database.drop();
  }
});

it('options of the benchmark are read, wrong ones refused', () => {
  expect(readOptions([])).toEqual({ sizes: [1000, 100_000], seconds: 5, only: null });
  expect(readOptions(['--sizes', '1000,500', '--seconds', '2', '--only', 'views'])).toEqual({ sizes: [500, 1000], seconds: 2, only: 'views' });
  expect(() => readOptions(['--sizes', 'many'])).toThrow('--sizes');
  expect(() => readOptions(['--only', 'reads'])).toThrow('--only');
});
