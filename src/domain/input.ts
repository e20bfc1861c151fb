import { z } from 'zod';
import { isDay } from './day.ts';

/**
 * The pieces commands build their inputs from. `widget` tells a form how to ask for the value and what to choose from;
 * labels are in the catalogues under `field.<name>`.
 */
export type Widget =
  | 'line'
  | 'text'
  | 'day'
  | 'instant'
  | 'number'
  | 'decimal'
  | 'yes-no'
  | 'choice'
  | 'hidden'
  | 'unit'
  | 'member'
  | 'body'
  | 'person'
  | 'session'
  | 'assignment'
  | 'suggestion'
  | 'consultation'
  | 'appointment'
  | 'joint-handling'
  | 'commitment'
  | 'figure'
  | 'matter'
  | 'reply-version'
  | 'instruction'
  | 'category'
  | 'class'
  | 'openness'
  | 'open-reason'
  | 'ground'
  | 'level'
  | 'question-answer'
  | 'file';

const asked = <T extends z.ZodType>(schema: T, widget: Widget): T => schema.meta({ widget }) as T;

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** No control characters but line breaks and tabs, no half characters: what cannot be printed cannot be kept. */
const isPlain = (text: string): boolean => !/\p{Cc}|\p{Surrogate}/u.test(text.replace(/[\n\r\t]/g, ''));
const plain = z
  .string()
  .refine(isPlain, { params: { code: 'not-plain-text' } })
  .transform(clean);

/** One line, such as a name or a place. */
export const line = (max = 120) => asked(plain.pipe(z.string().min(1).max(max)), 'line');
/** Running text, such as a reason or an answer. */
export const text = (max = 2000, min = 1) => asked(plain.pipe(z.string().min(min).max(max)), 'text');
/** Days of this product lie between these years; anything else is a slip of the pen. */
const isUsualDay = (text: string): boolean => isDay(text) && text >= '1949-01-01' && text <= '2199-12-31';
export const day = () => asked(z.string().refine(isUsualDay, { params: { code: 'not-a-day' } }), 'day');
export const instant = () =>
  asked(
    z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString()),
    'instant',
  );
export const yesNo = () => asked(z.boolean(), 'yes-no');
export const choice = <const T extends readonly [string, ...string[]]>(values: T) => asked(z.enum(values), 'choice');
/** A decimal number kept as text, so that nothing is lost. */
export const decimal = () => asked(z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/), 'decimal');
export const whole = (min: number, max: number) => asked(z.number().int().min(min).max(max), 'number');
/** An id of a thing of the district, chosen from a list. */
export const ref = (widget: Widget) => asked(z.string().regex(/^[0-9a-zA-Z-]{1,64}$/), widget);
/** A code of the rulebook, chosen from its list. */
export const coded = (widget: Widget) => asked(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), widget);
/** A code somebody thinks up for a new thing: typed, not chosen. */
export const newCode = () => asked(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), 'line');
/** A sign-in name. */
export const accountName = () => asked(z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/), 'line');
export const suggestionNumber = () => asked(z.number().int().min(1).max(20), 'suggestion');
/** The version of a reply that was read before the act: another one may have come in between. */
export const replyVersion = () => asked(z.number().int().min(1).max(999), 'reply-version');
/** Hash of an uploaded file (sm3 or sha256, hex). */
export const file = () => asked(z.string().regex(/^[0-9a-f]{64}$/), 'file');

/** Hash of a kept text or of a token: never typed, a screen puts it there. */
export const contentHash = () => asked(z.string().regex(/^[0-9a-f]{64}$/), 'hidden');
export const emailAddress = () => asked(z.email().max(254), 'line');

/** The day something happened on paper or earlier; absent means today. Checked in `decide` against the future. */
export const happenedOn = () => day().optional();
