import type { TenantClient } from './tenant-transaction.ts';

export interface District {
  id: string;
  /** e.g. 澄湖区 */
  name: string;
  /** e.g. 政协望川市澄湖区委员会 */
  conference: string;
}

export async function districtOf(client: TenantClient): Promise<District> {
  const { rows } = await client.query<District>('SELECT id, name, conference FROM tenant WHERE id = $1');
  const row = rows[0];
  if (!row) throw new Error(`there is no district ${client.tenantId}`);
  return row;
}
