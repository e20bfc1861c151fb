export interface Difference {
  /** e.g. `deadlines.reply.length.count` */
  path: string;
  was: string | null;
  now: string | null;
}

type Json = unknown;
const isPlain = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists of things with a code or id are compared thing by thing, whatever their order. */
function keyed(list: readonly Json[]): Record<string, Json> {
  return Object.fromEntries(
    list.map((each, at) => [isPlain(each) && typeof (each['code'] ?? each['id'] ?? each['kind']) === 'string' ? String(each['code'] ?? each['id'] ?? each['kind']) : String(at + 1), each]),
  );
}

/** Every value that is not the same in two rulebooks, by its place. */
export function differences(before: Json, after: Json, path = ''): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [a, b] = [Array.isArray(before) ? keyed(before) : before, Array.isArray(after) ? keyed(after) : after];
  if (isPlain(a) && isPlain(b)) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return names.flatMap((name) => differences(a[name], b[name], path === '' ? name : `${path}.${name}`));
  }
  return [{ path, was: textOf(before), now: textOf(after) }];
}

const textOf = (value: Json): string | null => (value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));
