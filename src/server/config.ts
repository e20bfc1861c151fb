import { z } from 'zod';
import { fileTypeNames } from './files/file-types.ts';

/** A setting that cannot be used; `message` is a sentence that names it. */
export class ConfigRefused extends Error {
  override name = 'ConfigRefused';
}

const whole = (min: number, max: number, byDefault: number) => z.coerce.number().int().min(min).max(max).default(byDefault);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Every setting of the server: environment variable, default and what it is for. There are no others. */
export const settings = z.object({
  PORT: whole(0, 65_535, 8420).describe('TCP port the server listens on; 0 takes a free one.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address the server listens on; 0.0.0.0 opens it to the network.'),
  DATA_DIR: z.string().min(1).default('./data').describe('Folder of the bundled database; without meaning where DATABASE_URL is set.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgres://account:password@host:5432/zhiyin')
    .optional()
    .describe('A PostgreSQL server of your own, with an account that may make roles and databases.'),
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgres://zhiyin_app:password@host:5432/zhiyin')
    .optional()
    .describe("The application's own role, for a place where its password is set by somebody else."),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((value) => new URL(value).origin)
    .optional()
    .describe('How browsers reach the server, such as https://tian.example.gov.cn; with https, cookies are for https only.'),
  TRUST_PROXY: flag.default(false).describe('true behind a reverse proxy: client address, host and protocol are then taken from X-Forwarded-*.'),
  SESSION_IDLE_MINUTES: whole(1, 1440, 30).describe('Minutes without a request after which a session ends.'),
  SESSION_HOURS: whole(1, 168, 12).describe('Hours after which a session ends in any case.'),
  SESSIONS_PER_ACCOUNT: whole(1, 100, 5).describe('Sessions an account may have at once; one more ends the oldest.'),
  LOCK_AFTER: whole(1, 100, 5).describe('Wrong passwords in a row after which an account is locked.'),
  LOCK_MINUTES: whole(1, 1440, 30).describe('Minutes for which it stays locked.'),
  PASSWORD_MIN: whole(8, 64, 10).describe('Least number of characters of a password.'),
  PASSWORDS_REMEMBERED: whole(0, 24, 5).describe('How many earlier passwords may not be used again.'),
  SECOND_FACTOR: z.enum(['enrolled', 'required']).default('enrolled').describe('Who must prove a second factor before an approval: accounts that have enrolled one, or (required) every account.'),
  SECOND_FACTOR_HOURS: whole(1, 168, 12).describe('Hours for which a proved second factor is good for approvals; it ends with the session.'),
  SIGN_INS_PER_MINUTE: whole(1, 10_000, 20).describe('Sign-in attempts accepted from one address in a minute.'),
  REQUESTS_PER_MINUTE: whole(10, 1_000_000, 1200).describe('Requests accepted from one address in a minute.'),
  EXPORTS_PER_MINUTE: whole(1, 10_000, 10).describe('Exports accepted from one address in a minute.'),
  FILE_ROWS_MAX: whole(1, 1_000_000, 20_000).describe('Rows that one file of a list holds; a longer list says at the end of the file that it goes on.'),
  SEARCHES_PER_MINUTE: whole(1, 100_000, 60).describe('Searches and lists of the public site accepted from one address in a minute.'),
  APPLICATIONS_PER_MINUTE: whole(1, 10_000, 10).describe('Applications for content and requests to take a page down accepted from one address in a minute; handing one in takes two.'),
  SUGGESTIONS_PER_MINUTE: whole(1, 10_000, 12).describe('Pages of the suggestion box accepted from one address in a minute; handing one in takes two.'),
  UPLOAD_MB_MAX: whole(1, 200, 20).describe('Largest file that may be uploaded, in megabytes.'),
  UPLOAD_TYPES: z
    .string()
    .default(fileTypeNames.join(','))
    .transform((value) => value.split(',').map((each) => each.trim()))
    .pipe(z.array(z.enum(fileTypeNames)).min(1))
    .describe(`Kinds of files that may be uploaded, told by their content: ${fileTypeNames.join(', ')}.`),
  UPLOAD_HOURS: whole(1, 168, 24).describe('Hours after which an upload that was broken off is forgotten with all it sent.'),
  UNPACKED_MB_MAX: whole(1, 2000, 300).describe('Largest content of a Word or Excel file once unpacked, in megabytes.'),
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(?:(?:unix:)?\/.+|[^/:]+:\d{1,5}|\[[0-9a-fA-F:]+\]:\d{1,5})$/, 'must look like 127.0.0.1:3310 or /run/clamav/clamd.ctl')
    .optional()
    .describe('The clamd virus scanner that looks at every uploaded file; without it files are marked as not scanned.'),
  CLAMD_SECONDS: whole(1, 600, 60).describe('Seconds the virus scanner may take for one file.'),
  MAIL_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, 'must look like smtp://account:password@mail.example.gov.cn:587 or smtps://…')
    .optional()
    .describe('The mail server that subscriptions are sent through; without it nothing is sent and the form says so.'),
  MAIL_FROM: z.string().min(3).max(200).optional().describe('Sender of mails, such as "提案办理 <tian@example.gov.cn>"; needed with MAIL_URL.'),
  SUBSCRIPTIONS_PER_MINUTE: whole(1, 1000, 5).describe('Subscriptions that may be asked for from one address in a minute.'),
  OPEN_DATA_LICENCE: z
    .url({ protocol: /^https?$/ })
    .default('https://creativecommons.org/licenses/by/4.0/')
    .describe('Address of the licence under which open data may be used.'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('How much is written to the log.'),
  FONTS_DIR: z.string().min(1).optional().describe('Folder with the fonts prescribed for official documents; open ones are used where it has none.'),
});
export type Config = z.output<typeof settings>;

/** The settings from the environment. An empty value counts as absent. Throws ConfigRefused naming the first bad variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(settings.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const parsed = settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  const doc = settings.shape[name as keyof Config]?.description ?? '';
  throw new ConfigRefused(`The setting ${name}=${JSON.stringify(given[name])} cannot be used: ${issue?.message ?? 'it is not valid'}. ${name}: ${doc}`);
}

/** Name, default and meaning of every setting, for `help` and the manual. */
export function describeSettings(): { name: string; byDefault: string; doc: string }[] {
  const defaults = settings.parse({}) as Record<string, unknown>;
  return Object.entries(settings.shape).map(([name, schema]) => ({ name, byDefault: String(defaults[name] ?? ''), doc: schema.description ?? '' }));
}
