import type { LightMyRequestResponse } from 'fastify';
import { makeApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { createAccount, oneTimePasswordsFor } from '../../src/server/credentials.ts';
import { pages } from '../../src/server/pages.ts';
import { queries } from '../../src/server/queries/all.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { servedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict } from '../simulation/district.ts';
import { freshDatabase } from '../store/test-database.ts';

export const password = 'Chenghu-2024!';
const satisfied = { levels: { work: 'satisfied', result: 'satisfied' } };

/** Two districts with a host name each, the application on them in process, and cases that go the whole way to the public site. */
export async function openPublicTown(settings: Readonly<Record<string, string>> = {}) {
  const database = await freshDatabase();
  for (const id of ['chenghu', 'donghe']) {
    await foundTenant(database.owner, id);
    await database.owner.query('UPDATE tenant SET host = $2 WHERE id = $1', [id, `${id}.test`]);
  }
  const to = senderTo(database.app, 'chenghu', database.name);
  const elsewhere = senderTo(database.app, 'donghe', database.name);
  const who = await smallDistrict(to);
  const others = await smallDistrict(elsewhere);
  const accounts: readonly [string, string, string | null][] = [
    ['officer', 'chenghu', who.officer.personId],
    ['other-member', 'donghe', others.proposer.personId],
  ];
  for (const [account, tenantId, personId] of accounts) await createAccount(database.app, { account, tenantId, personId: personId ?? '', password, mustChange: false });
  const oneTimePasswords = oneTimePasswordsFor(database.app, (error) => {
    throw error;
  });
  const config = readConfig({ LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '100000', SEARCHES_PER_MINUTE: '10000', EXPORTS_PER_MINUTE: '10000', APPLICATIONS_PER_MINUTE: '1000', ...settings });
  const app = await makeApp({ config, desk: to.desk, queries, oneTimePasswords, pages });
  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> => app.inject({ method: 'GET', url, headers: { host: 'chenghu.test', ...headers } });
  const post = (url: string, fields: Record<string, string>): Promise<LightMyRequestResponse> =>
    app.inject({
      method: 'POST',
      url,
      headers: { host: 'chenghu.test', 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const slugOf = async (id: string): Promise<string> =>
    (await readTenant(database.app, 'chenghu', (client) => client.query<{ slug: string }>('SELECT slug FROM matter WHERE tenant_id = $1 AND id = $2', [id]))).rows[0]?.slug ?? '';
  /** Answered and rated; the round is closed, nothing is public yet. */
  const rated = async (title: string, wording: object = {}, of: { to: typeof to; who: typeof who } = { to, who }): Promise<string> => {
    const id = await servedCase(of.to, of.who, title, wording);
    await of.to.send('rate-reply', of.who.proposer, satisfied, id);
    await of.to.send('rate-reply', of.who.cosigner, satisfied, id);
    return id;
  };
  /** Decided on, the round closed: whoever wants it published does so. */
  const decided = async (title: string, decision: object = { mode: 'full' }, wording: object = {}, of: { to: typeof to; who: typeof who } = { to, who }): Promise<string> => {
    const id = await rated(title, wording, of);
    await of.to.send('decide-publication', of.who.officeClerk, decision, id);
    await of.to.send('close-rating', of.who.clerk, {}, id);
    return id;
  };
  const published: typeof decided = async (title, decision, wording, of = { to, who }) => {
    const id = await decided(title, decision, wording, of);
    await of.to.send('publish', of.who.officeClerk, {}, id);
    return id;
  };
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { app, database, to, who, elsewhere, others, get, post, slugOf, rated, decided, published, close };
}
export type PublicTown = Awaited<ReturnType<typeof openPublicTown>>;

/** The page as somebody reads it: without tags, spaces as one. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/\s+/g, ' ');
