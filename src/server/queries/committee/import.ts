import type { ImportRow, ImportView } from '../../../contract/imports.ts';
import { isCommittee } from '../../../domain/actor.ts';
import { checkRows, commandIdOf, importCommand, matterIdOf, type Checked } from '../../import/check-rows.ts';
import { batchOf, proposalsOf } from '../../import/read-import.ts';
import { contextOf } from '../../store/context.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';
import { Unseen, type Reading } from '../reader.ts';
import { batchShown, earlierOf } from './imports.ts';

interface Brought {
  id: string;
  receipt_number: string | null;
  slug: string | null;
  version: number;
  stage: string;
  /** as the import left it */
  first_version: number;
}

/** 试导入: what each row of a file would become now, and what has become of it. Nothing is changed by looking. */
export async function readImport(reading: Reading, { id }: { id: string }): Promise<ImportView> {
  const { client, actor, scope, commands, now } = reading;
  const command = commands.get(importCommand);
  const batch = isCommittee(actor) ? await batchOf(client, id) : null;
  if (!batch || !command) throw new Unseen();
  const found = await proposalsOf(client, batch);
  const context = await contextOf(client, scope);
  const checked = checkRows(found.rows, { command, actor, now, context, importId: id, fileHash: batch.file_hash });
  const brought = await broughtBy(client, id);
  const rows = checked.map((each) => rowShown(id, each, brought.get(matterIdOf(id, each.entry.number)) ?? null));
  const { source, sheet, headerRow, unused, hiddenRows, left } = found;
  return {
    ...batchShown({ ...batch, brought: rows.filter((each) => each.state === 'brought' || each.state === 'touched').length }),
    source,
    sheet,
    headerRow,
    left,
    unused: [...unused],
    hiddenRows: [...hiddenRows],
    earlier: await earlierOf(reading, batch),
    rows,
  };
}

async function broughtBy(client: TenantClient, importId: string): Promise<Map<string, Brought>> {
  const { rows } = await client.query<Brought>(
    `SELECT m.id, m.state ->> 'receiptNumber' AS receipt_number, m.slug, m.version, m.stage, coalesce((SELECT min(c.version) FROM command c WHERE c.tenant_id = $1 AND c.stream_id = m.id AND c.name = $3), 0)::int AS first_version
     FROM import_row r JOIN matter m ON m.tenant_id = $1 AND m.id = r.matter_id WHERE r.tenant_id = $1 AND r.import_id = $2`,
    [importId, importCommand],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function rowShown(importId: string, { entry, input, faults, notes }: Checked, brought: Brought | null): ImportRow {
  const { number, title, proposer } = entry;
  return {
    number,
    title,
    proposer,
    commandId: commandIdOf(importId, number),
    input,
    faults,
    notes,
    choices: entry.choices.map((each) => ({ ...each, options: [...each.options] })),
    state: stateOf(brought),
    matter: brought && { id: brought.id, receiptNumber: brought.receipt_number, slug: brought.slug, version: brought.version, stage: brought.stage },
  };
}

function stateOf(brought: Brought | null): ImportRow['state'] {
  if (!brought) return 'new';
  if (brought.stage === 'withdrawn') return 'withdrawn';
  return brought.version > brought.first_version ? 'touched' : 'brought';
}
