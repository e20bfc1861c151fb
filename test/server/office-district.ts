import type { Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { views, type View, type ViewName, type ViewQuery } from '../../src/contract/routes.ts';
import { queries } from '../../src/server/queries/all.ts';
import type { Reading } from '../../src/server/queries/reader.ts';
import { indexDistrict } from '../../src/server/reactions/search-index.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { foundTenant, senderTo, smallDistrict } from '../simulation/district.ts';
import { freshDatabase } from '../store/test-database.ts';

const tenantId = 'chenghu';

/** A small district on a database of its own; its views are read as one of its people. */
export async function openOffice() {
  const database = await freshDatabase();
  await foundTenant(database.owner, tenantId);
  const to = senderTo(database.app, tenantId, database.name);
  const who = await smallDistrict(to);
  const reading = <T>(actor: Actor, work: (reading: Reading) => Promise<T>): Promise<T> =>
    readTenant(database.app, tenantId, (client) =>
      work({ client, actor, scope: to.desk.scope, now: to.now, district: { id: tenantId, name: '澄湖区', conference: '区政协' }, commands, account: null }),
    );
  const read = <N extends ViewName>(actor: Actor, name: N, query: ViewQuery<N>): Promise<View<N>> => {
    const ask = queries[name] as (reading: Reading, query: unknown) => Promise<View<N>>;
    return reading(actor, (given) => ask(given, views[name].query.parse(query)));
  };
  return { to, who, reading, read, index: () => indexDistrict(database.app, tenantId), close: () => database.drop() };
}
export type Office = Awaited<ReturnType<typeof openOffice>>;
