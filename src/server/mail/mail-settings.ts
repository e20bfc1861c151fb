import type { Config } from '../config.ts';

export interface MailSettings {
  url: string;
  from: string;
  origin: string;
}

/** What sending needs; null where it is not set up. The links in a mail need to know by which address the site is reached. */
export function mailSettings({ MAIL_URL, MAIL_FROM, PUBLIC_ORIGIN }: Pick<Config, 'MAIL_URL' | 'MAIL_FROM' | 'PUBLIC_ORIGIN'>): MailSettings | null {
  return MAIL_URL !== undefined && MAIL_FROM !== undefined && PUBLIC_ORIGIN !== undefined ? { url: MAIL_URL, from: MAIL_FROM, origin: PUBLIC_ORIGIN } : null;
}

/** What is missing where somebody began to set it up; null when nothing is. */
export function missingForMail({ MAIL_URL, MAIL_FROM, PUBLIC_ORIGIN }: Pick<Config, 'MAIL_URL' | 'MAIL_FROM' | 'PUBLIC_ORIGIN'>): string | null {
  if (MAIL_URL === undefined) return null;
  const missing = Object.entries({ MAIL_FROM, PUBLIC_ORIGIN }).flatMap(([name, value]) => (value === undefined ? [name] : []));
  return missing.length === 0 ? null : `No mail is sent: MAIL_URL is set, and ${missing.join(' and ')} must be set too.`;
}
