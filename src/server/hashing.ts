import { createHash, createHmac } from 'node:crypto';

/** Names of digest algorithms a row may carry: SM3 (GB/T 32905) by default, SHA-256 where a site asks for it. */
export const algorithms = ['sm3', 'sha256'] as const;
export type Algorithm = (typeof algorithms)[number];

export const digest = (algorithm: Algorithm, text: string): string => createHash(algorithm).update(text, 'utf8').digest('hex');
export const digestOfBytes = (bytes: Uint8Array): string => createHash('sm3').update(bytes).digest('hex');

/** The hash by which a text is addressed in the content table. */
export const hashOf = (text: string): string => digest('sm3', text);

/** Ids made while a command is decided come from its own id: the same command makes the same ids again. Shaped as a UUID of version 8. */
export function idOf(commandId: string, count: number): string {
  const hex = createHmac('sm3', commandId).update(String(count)).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${commandId.slice(0, 8)}-${hex.slice(0, 4)}-8${hex.slice(5, 8)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** JSON with the keys of every object in order and nothing between: one text for one value. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const each = (value as Record<string, unknown>)[key];
    if (each !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(each)}`;
  }
  return `{${text}}`;
}
