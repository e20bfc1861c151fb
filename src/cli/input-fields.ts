type Schema = { type?: string | string[]; properties?: Record<string, Schema>; additionalProperties?: Schema | boolean; items?: Schema; anyOf?: Schema[] };

/**
 * `--levels.work=satisfied --suggestion=1 --units=a --units=b` as the command's input: the command's schema tells numbers
 * and lists from text; a value for a list of objects or an object is JSON.
 */
export function inputFrom(fields: ReadonlyMap<string, readonly string[]>, schema: Schema): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [path, values] of fields) put(input, path.split('.'), values, schema);
  return input;
}

function put(target: Record<string, unknown>, path: readonly string[], values: readonly string[], schema: Schema | undefined): void {
  const [name = '', ...rest] = path;
  const own = schema?.properties?.[name] ?? (typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  if (rest.length === 0) {
    setOwn(target, name, typesOf(own).includes('array') ? listOf(values, own) : valueOf(values.at(-1) ?? '', own));
    return;
  }
  const inner = Object.hasOwn(target, name) ? target[name] : {};
  const group = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  setOwn(target, name, group);
  put(group, rest, values, own);
}

/** A field may have any name, also one that objects have from birth. */
const setOwn = (target: Record<string, unknown>, name: string, value: unknown): void => void Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });

function listOf(values: readonly string[], schema: Schema | undefined): unknown {
  const first = values[0] ?? '';
  if (values.length === 1 && first.trimStart().startsWith('[')) return jsonOr(first);
  return values.map((value) => valueOf(value, schema?.items));
}

function valueOf(text: string, schema: Schema | undefined): unknown {
  const types = typesOf(schema);
  if (types.includes('string')) return text;
  return types.length === 0 || text === '' ? text : jsonOr(text);
}

const typesOf = (schema: Schema | undefined): string[] => (schema?.anyOf ? schema.anyOf.flatMap(typesOf) : schema?.type === undefined ? [] : [schema.type].flat());

/** What is not JSON goes as it is: the server says better what it expected. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
