import { randomUUID } from 'node:crypto';
import { publicActor } from '../../../../domain/actor.ts';
import { emailAddress } from '../../../../domain/input.ts';
import { HttpProblem, refusalProblem } from '../../../http/http-problem.ts';
import { hashOf } from '../../../hashing.ts';
import { mailKeyOf, tokenOf } from '../../../mail/mail-key.ts';
import { runCommand } from '../../../run-command.ts';
import { readTenant, withTenant } from '../../../store/tenant-transaction.ts';
import { go, type Answer } from '../../frame/answer.ts';
import type { Fields, Site } from '../../frame/site-routes.ts';
import type { Visit } from '../../frame/visit.ts';
import { followChoices, publicMatter } from './choices.ts';
import { askedPage } from './link-pages.tsx';
import { isMailOn, subscribePage, type FollowFault } from './subscribe-page.tsx';

/** Asking to be told by mail. What the answer says does not depend on whether the address is known. */
export function subscribeRoutes(site: Site, limits: { perMinute: number }): void {
  site.get('/subscribe', async (visit, _params, query) => subscribePage(visit, await choicesOf(visit), query));
  site.post('/subscribe', asked, limits);
  site.get('/subscribe/asked', askedPage);
}

const choicesOf = ({ room, district }: Visit) => readTenant(room.desk.pool, district.id, (client) => followChoices(client, room.desk.scope));

async function asked(visit: Visit, _params: unknown, fields: Fields): Promise<Answer> {
  const { room, district, say } = visit;
  if (!isMailOn(visit)) return subscribePage(visit, await choicesOf(visit), fields);
  const address = (fields.get('address') ?? '').trim().slice(0, 300);
  const slug = (fields.get('case') ?? '').trim().slice(0, 40);
  const matterId = slug === '' ? null : await readTenant(room.desk.pool, district.id, (client) => publicMatter(client, slug));
  const faults: FollowFault[] = [
    ...(slug !== '' && matterId === null ? [{ field: 'case' as const, text: say('follow.case-unknown', { slug }) }] : []),
    ...(address === '' ? [{ field: 'address' as const, text: say('follow.address-missing') }] : []),
    ...(address !== '' && !emailAddress().safeParse(address).success ? [{ field: 'address' as const, text: say('follow.address-wrong') }] : []),
  ];
  const choices = await choicesOf(visit);
  if (faults.length > 0) return subscribePage(visit, choices, fields, faults);
  const id = randomUUID();
  const secret = await withTenant(room.desk.pool, district.id, mailKeyOf);
  // Only what was offered: what somebody else writes into the fields is not kept.
  const input = {
    tokenHash: hashOf(tokenOf(secret, id)),
    address,
    categories: choices.categories
      .map((each) => each.code)
      .filter((each) => fields.getAll('category').includes(each))
      .slice(0, 20),
    unitIds: choices.units
      .map((each) => each.id)
      .filter((each) => fields.getAll('unit').includes(each))
      .slice(0, 20),
    years: choices.years.filter((each) => fields.getAll('year').includes(String(each))).slice(0, 20),
    matterIds: matterId === null ? [] : [matterId],
    hasReports: fields.get('reports') === 'yes',
  };
  const result = await runCommand(room.desk, { tenantId: district.id, actor: publicActor, name: 'subscribe', commandId: randomUUID(), id, input });
  if (result.kind === 'refused') throw refusalProblem(result.refusal);
  if (result.kind !== 'done') throw new HttpProblem(400, 'bad-request');
  return go('/subscribe/asked');
}
