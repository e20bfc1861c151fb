import { isBlank } from '../../../../contract/form/values.ts';
import { dayOf } from '../../../../domain/day.ts';
import { kindRuleOf } from '../../../../domain/proposal/receipt.ts';
import { rulesOf } from '../../../../domain/session/session.ts';
import { contextOf, sessionInForce } from '../../../store/context.ts';
import { readTenant } from '../../../store/tenant-transaction.ts';
import type { Visit } from '../../frame/visit.ts';
import type { Author } from '../author.ts';
import { hasCosigners, kindOfWriting } from './steps.ts';
import type { Writing } from './writing-store.ts';

/** What the last press does: a delegate never hands in, nor anybody before the seal is there that the rules ask of the kind; co-signers come first. */
export async function lastPress({ room, district }: Visit, { actor }: Author, { values }: Writing): Promise<'submit' | 'submit-to-cosigners' | 'submit-as-delegate' | 'submit-unsealed'> {
  if (actor.role === 'delegate') return 'submit-as-delegate';
  const { pool, scope, clock } = room.desk;
  const context = await readTenant(pool, district.id, (client) => contextOf(client, scope));
  const { rules } = rulesOf(sessionInForce(context, dayOf(clock())));
  if (kindRuleOf(rules, kindOfWriting(actor.role, values))?.needsSeal && isBlank(values['seal'])) return 'submit-unsealed';
  return hasCosigners(values) ? 'submit-to-cosigners' : 'submit';
}
