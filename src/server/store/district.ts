import type { Pool } from 'pg';
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

/** Makes a district with its counter; does nothing when it is there. The owner names the tenant first, for row security binds him too. */
export async function makeDistrict(owner: Pool, district: District & { host?: string | null }): Promise<void> {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(district.id)) throw new TypeError(`not a district id: ${JSON.stringify(district.id)}`);
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('INSERT INTO tenant (id, name, host, conference) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [district.id, district.name, district.host ?? null, district.conference]);
    await client.query(`SET LOCAL app.tenant = '${district.id}'`);
    await client.query('INSERT INTO tenant_counter (tenant_id) VALUES ($1) ON CONFLICT DO NOTHING', [district.id]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
