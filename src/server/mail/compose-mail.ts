import type { Interests } from '../../domain/public/subscription.ts';
import { wantsAll } from '../../domain/public/subscription.ts';
import { nameOfUnit } from '../../domain/register/register.ts';
import { rulesOf } from '../../domain/session/session.ts';
import { labelWord, word, type Language } from '../../messages/words.ts';
import { contextOf } from '../store/context.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';
import { tokenOf } from './mail-key.ts';
import type { Told } from './subscriber-rows.ts';
import { toldMax } from './tell-subscribers.ts';

export interface MailPlace {
  /** name of the site */
  site: string;
  /** address of the district's pages, without a slash at the end */
  address: string;
  secret: string;
  scope: string;
}

export interface Composed {
  subject: string;
  text: string;
  headers: Readonly<Record<string, string>>;
}

const say = (key: Parameters<typeof word>[1], params = {}): string => word('zh-CN', key, params);

/** Says what was asked for, and that nothing happens without the link. */
export async function confirmationMail(client: TenantClient, { site, address, secret, scope }: MailPlace, id: string, interests: Interests): Promise<Composed> {
  const what = await wordsOf(client, scope, interests, 'zh-CN');
  return {
    subject: say('mail.confirm-subject', { site }),
    text: say('mail.confirm-text', { site, what, link: `${address}/subscribe/${id}/${tokenOf(secret, id)}` }),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** A line for each case with its address as it is public now, and how to end it: in the mail, and by the mail program itself (RFC 2369, RFC 8058). */
export async function digestMail(client: TenantClient, { site, address, secret }: MailPlace, id: string, tells: readonly Told[]): Promise<Composed> {
  const { rows } = await client.query<{ matter_id: string; slug: string; title: string }>('SELECT matter_id, slug, title FROM publication WHERE tenant_id = $1 AND matter_id = ANY($2)', [
    tells.flatMap((each) => each.matterId ?? []),
  ]);
  const known = new Map(rows.map((row) => [row.matter_id, row]));
  const lines = tells.slice(0, toldMax).map(({ matterId, kind, year }) => {
    if (matterId === undefined) return `${say('mail.report', { year })}\n${address}/reports/${year}`;
    const found = known.get(matterId);
    const title = found === undefined || found.title === '' ? say('mail.untitled') : found.title;
    return `${say(`mail.${kind ?? 'changed'}`)} ${found?.slug ?? ''} ${title}\n${address}/proposals/${found?.slug ?? ''}`;
  });
  const end = `${address}/unsubscribe/${id}/${tokenOf(secret, id)}`;
  const rest = tells.length > toldMax ? [say('mail.more', { count: tells.length - toldMax })] : [];
  return {
    subject: say('mail.digest-subject', { site, count: tells.length }),
    text: [say('mail.digest-lead'), ...lines, ...rest, say('mail.manage', { list: `${address}/subscriptions/${id}/${tokenOf(secret, id)}`, end })].join('\n\n'),
    headers: { 'List-Unsubscribe': `<${end}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'Auto-Submitted': 'auto-generated' },
  };
}

/** What a subscription is about, in one line of words. */
export async function wordsOf(client: TenantClient, scope: string, interests: Interests, language: Language): Promise<string> {
  const { years = [], hasReports = false } = interests;
  if (wantsAll(interests)) return word(language, 'follow.everything');
  const { register, sessions } = await contextOf(client, scope);
  const categories = sessions.flatMap((each) => rulesOf(each).rules.categories);
  const { rows } = await client.query<{ slug: string }>('SELECT slug FROM publication WHERE tenant_id = $1 AND matter_id = ANY($2) ORDER BY slug', [interests.matterIds]);
  const named = [
    ...years.map((year) => word(language, 'open.year', { year })),
    ...interests.categories.map((code) => {
      const found = categories.find((each) => each.code === code);
      return found ? labelWord(language, found.label).text : code;
    }),
    ...interests.unitIds.map((id) => nameOfUnit(register, id)),
    ...rows.map((row) => row.slug),
    ...(hasReports ? [word(language, 'follow.reports')] : []),
  ];
  return named.join(language === 'en' ? ', ' : '、');
}
