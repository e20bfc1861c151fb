import { plainLayout, type ListLayout, type SavedList } from '../../contract/saved-views.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** How people like to see their lists. These are preferences, no business facts: they may change and go. */
export interface SavedViewRow {
  id: string;
  person_id: string;
  list: SavedList;
  name: string;
  query: string;
  desk: string | null;
}

const columns = 'id, person_id, list, name, query, desk';

/** The person's own first, then those shared at his desk, each by name. */
export async function viewsFor(client: TenantClient, personId: string, desk: string | null, list: SavedList): Promise<SavedViewRow[]> {
  const { rows } = await client.query<SavedViewRow>(
    `SELECT ${columns} FROM saved_view WHERE tenant_id = $1 AND list = $2 AND (person_id = $3 OR desk = $4) ORDER BY person_id <> $3, name, id LIMIT 500`,
    [list, personId, desk],
  );
  return rows;
}

export async function ownView(client: TenantClient, personId: string, id: string): Promise<SavedViewRow | null> {
  const { rows } = await client.query<SavedViewRow>(`SELECT ${columns} FROM saved_view WHERE tenant_id = $1 AND id = $2 AND person_id = $3 FOR UPDATE`, [id, personId]);
  return rows[0] ?? null;
}

export async function countViews(client: TenantClient, personId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM saved_view WHERE tenant_id = $1 AND person_id = $2', [personId]);
  return rows[0]?.count ?? 0;
}

/** False where the person has another view of this name in the list. */
export async function writeView(client: TenantClient, row: SavedViewRow, at: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO saved_view (tenant_id, ${columns}, made_at) SELECT $1, $2, $3, $4, $5, $6, $7, $8
     WHERE NOT EXISTS (SELECT FROM saved_view WHERE tenant_id = $1 AND person_id = $3 AND list = $4 AND name = $5 AND id <> $2)
     ON CONFLICT (tenant_id, id) DO UPDATE SET name = EXCLUDED.name, query = EXCLUDED.query, desk = EXCLUDED.desk`,
    [row.id, row.person_id, row.list, row.name, row.query, row.desk, at],
  );
  return rowCount === 1;
}

/** Whoever opened his list with it opens it plainly from now on. */
export async function removeView(client: TenantClient, id: string): Promise<void> {
  await client.query('UPDATE list_layout SET default_view_id = NULL WHERE tenant_id = $1 AND default_view_id = $2', [id]);
  await client.query('DELETE FROM saved_view WHERE tenant_id = $1 AND id = $2', [id]);
}

export async function layoutOf(client: TenantClient, personId: string, list: SavedList): Promise<ListLayout> {
  const { rows } = await client.query<{ columns: ListLayout['columns']; density: ListLayout['density']; paging: ListLayout['paging']; default_view_id: string | null }>(
    'SELECT columns, density, paging, default_view_id FROM list_layout WHERE tenant_id = $1 AND person_id = $2 AND list = $3',
    [personId, list],
  );
  const row = rows[0];
  return row ? { columns: row.columns, density: row.density, paging: row.paging, defaultViewId: row.default_view_id } : plainLayout;
}

export async function writeLayout(client: TenantClient, personId: string, list: SavedList, { columns: shown, density, paging, defaultViewId }: ListLayout): Promise<void> {
  await client.query(
    `INSERT INTO list_layout (tenant_id, person_id, list, columns, density, paging, default_view_id) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (tenant_id, person_id, list) DO UPDATE SET columns = EXCLUDED.columns, density = EXCLUDED.density, paging = EXCLUDED.paging, default_view_id = EXCLUDED.default_view_id`,
    [personId, list, JSON.stringify(shown), density, paging, defaultViewId],
  );
}
