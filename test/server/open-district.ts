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

/** What becomes of the publication of a case in the sample; null: answered and rated, and nothing decided yet. */
type Decision = { mode: string; openReason?: string; summary?: string; isTitlePublic?: boolean } | null;

/** A small district with cases in every state of publication, and the site on it as anybody reads it. */
export async function openDistrictSite(settings: Readonly<Record<string, string>> = {}) {
  const database = await freshDatabase();
  await foundTenant(database.owner, 'chenghu');
  const to = senderTo(database.app, 'chenghu', database.name);
  const who = await smallDistrict(to);

  /** Handled, rated, closed, and published as decided; in class B with a promise for the end of 2025. */
  const finished = async (title: string, decision: Decision, options: { isKey?: boolean } = {}): Promise<string> => {
    const id = await servedCase(to, who, title);
    if (options.isKey) await to.send('mark-key', who.clerk, {}, id);
    await to.send('rate-reply', who.proposer, satisfied, id);
    await to.send('rate-reply', who.cosigner, satisfied, id);
    if (decision) await to.send('decide-publication', who.officeClerk, decision, id);
    await to.send('close-rating', who.clerk, {}, id);
    if (decision && decision.mode !== 'closed') await to.send('publish', who.officeClerk, {}, id);
    await to.send('close-proposal', who.clerk, {}, id);
    return id;
  };

  const config = readConfig({ LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '100000', SUGGESTIONS_PER_MINUTE: '1000', EXPORTS_PER_MINUTE: '1000', PUBLIC_ORIGIN: 'https://tian.example', ...settings });
  const app = await makeApp({
    config,
    desk: to.desk,
    queries,
    pages,
    oneTimePasswords: oneTimePasswordsFor(database.app, (error) => {
      throw error;
    }),
  });
  const get = (url: string, cookie = ''): Promise<LightMyRequestResponse> => app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...(cookie === '' ? {} : { cookie }) } });
  const post = (url: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse> =>
    app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } });
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { to, who, app, database, finished, get, post, close };
}
export type DistrictSite = Awaited<ReturnType<typeof openDistrictSite>>;
