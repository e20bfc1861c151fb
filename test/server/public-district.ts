import type { LightMyRequestResponse } from 'fastify';
import { makeApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { oneTimePasswordsFor } from '../../src/server/credentials.ts';
import { pages } from '../../src/server/pages.ts';
import { queries } from '../../src/server/queries/all.ts';
import { servedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict } from '../simulation/district.ts';
import { freshDatabase } from '../store/test-database.ts';

const satisfied = { levels: { work: 'satisfied', result: 'satisfied' } };

/** A small district with the application on it in process, read as nobody; cases are brought to the public step by step. */
export async function openPublicDistrict(settings: Readonly<Record<string, string>> = {}) {
  const db = await freshDatabase();
  await foundTenant(db.owner, 'public');
  const to = senderTo(db.app, 'public', db.name);
  const who = await smallDistrict(to);
  const oneTimePasswords = oneTimePasswordsFor(db.app, () => undefined);
  const makeAppWith = (given: Readonly<Record<string, string>>) => makeApp({ config: readConfig({ LOG_LEVEL: 'silent', ...given }), desk: to.desk, queries, oneTimePasswords, pages });
  const config = readConfig({ LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '100000', EXPORTS_PER_MINUTE: '1000', PUBLIC_ORIGIN: 'https://tian.example.org', ...settings });
  const app = await makeApp({ config, desk: to.desk, queries, oneTimePasswords, pages });

  /** rated by everybody and the round closed: what is decided now may be published */
  async function ratedCase(title: string): Promise<string> {
    const id = await servedCase(to, who, title);
    await to.send('rate-reply', who.proposer, satisfied, id);
    await to.send('rate-reply', who.cosigner, satisfied, id);
    return id;
  }
  async function publishedCase(title: string, decision: object = { mode: 'full' }): Promise<string> {
    const id = await ratedCase(title);
    await to.send('decide-publication', who.officeClerk, decision, id);
    await to.send('close-rating', who.clerk, {}, id);
    await to.send('publish', who.officeClerk, {}, id);
    return id;
  }
  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> => app.inject({ method: 'GET', url: url.replace('https://tian.example.org', ''), headers });
  async function json<T = Record<string, unknown>>(url: string): Promise<T> {
    const answer = await get(url);
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    return answer.json<T>();
  }
  const close = async (): Promise<void> => {
    await app.close();
    await db.drop();
  };
  return { db, to, who, app, makeAppWith, config, ratedCase, publishedCase, get, json, close };
}
export type PublicDistrict = Awaited<ReturnType<typeof openPublicDistrict>>;
