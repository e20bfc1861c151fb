import { rulesOf } from '../../../../domain/session/session.ts';
import { codeOfUnit, nameOfUnit } from '../../../../domain/register/register.ts';
import type { Label, Rulebook } from '../../../../domain/rulebook.ts';
import { contextOf, type Context } from '../../../store/context.ts';
import { readTenant, type TenantClient } from '../../../store/tenant-transaction.ts';
import type { Visit } from '../../frame/visit.ts';

/** One reading of public rows, and the names that are public in any case: units, sessions, the rulebook's words. */
export interface PublicReading {
  client: TenantClient;
  context: Context;
  unitName: (id: string) => string;
  /** what stands for the unit in addresses */
  unitCode: (id: string) => string;
  rules: Rulebook;
  /** words of the coded reasons for gaps */
  reasons: ReadonlyMap<string, Label>;
}

/** All in one transaction that can only read. */
export function readPublic<T>({ room, district }: Visit, read: (reading: PublicReading) => Promise<T>): Promise<T> {
  return readTenant(room.desk.pool, district.id, async (client) => {
    const context = await contextOf(client, room.desk.scope);
    // The words of the session that began last; a record carries the words of its own rules.
    const { rules } = rulesOf(context.sessions.at(-1) ?? null);
    return read({
      client,
      context,
      unitName: (id) => nameOfUnit(context.register, id),
      unitCode: (id) => codeOfUnit(context.register, id),
      rules,
      reasons: new Map(rules.openReasons.map((each) => [each.code, each.label])),
    });
  });
}
