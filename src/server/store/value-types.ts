import pg from 'pg';
import { UnreadableValue } from './store-error.ts';

type Parse = (text: string) => unknown;

const scalars: Record<string, { oid: number; arrayOid: number; parse: Parse }> = {
  int8: { oid: 20, arrayOid: 1016, parse: checkedInteger },
  numeric: { oid: 1700, arrayOid: 1231, parse: String },
  date: { oid: 1082, arrayOid: 1182, parse: day },
  timestamptz: { oid: 1184, arrayOid: 1185, parse: instant },
  timestamp: { oid: 1114, arrayOid: 1115, parse: String }, // no zone: no instant can be told from it
  interval: { oid: 1186, arrayOid: 1187, parse: String },
};

// The driver's type declaration describes this export wrongly.
const arrays = pg.types.arrayParser as unknown as { create(text: string, parse: Parse): { parse(): unknown[] } };

const parsers = new Map<number, Parse>(
  Object.values(scalars).flatMap(({ oid, arrayOid, parse }): [number, Parse][] => [
    [oid, parse],
    [arrayOid, (text) => arrays.create(text, parse).parse()],
  ]),
);

/**
 * How column values become values of the program, for every pool: int8 a checked number, numeric and interval strings,
 * date `YYYY-MM-DD`, timestamptz RFC 3339 in UTC with milliseconds, json and jsonb objects; the rest as the driver has it.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

function checkedInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new UnreadableValue(`The integer ${text} is too large to be held exactly.`);
}

function day(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  throw new UnreadableValue(`The date ${text} is not of the form YYYY-MM-DD.`);
}

/** `2026-03-01 08:00:00.123456+08` → `2026-03-01T00:00:00.123Z`; microseconds are cut, as the log keeps milliseconds. */
function instant(text: string): string {
  const [, date, time, fraction = '', sign, hours, minutes = '00'] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-])(\d\d)(?::?(\d\d))?$/.exec(text) ?? [];
  if (date === undefined) throw new UnreadableValue(`The instant ${text} is not of a form that can be read.`);
  return new Date(`${date}T${time}${fraction.slice(0, 4)}${sign}${hours}:${minutes}`).toISOString();
}
