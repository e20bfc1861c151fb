import type { Pools } from '../../src/server/store/open.ts';
import { verifyTenant } from '../../src/server/verify.ts';
import { figuresAdd } from './figures-check.ts';
import type { Model } from './model.ts';

/** The whole district gone through: its records hold together, all of them are known, its figures add up. */
export async function wholeDistrict(pools: Pools, tenantId: string, scope: string, model: Model, now: string): Promise<{ wrong: string | null; seconds: number }> {
  const { ok, events, firstBreak, seconds } = await verifyTenant(pools, tenantId);
  if (!ok) return { seconds, wrong: `verify: ${firstBreak?.en}` };
  if (events !== model.seq) return { seconds, wrong: `verify counted ${events} events instead of ${model.seq}` };
  return { seconds, wrong: await figuresAdd(pools.app, tenantId, scope, model, now) };
}
