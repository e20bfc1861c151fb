import { createHmac } from 'node:crypto';

/** Everything random of the demo comes from here: the same seed and key give the same number, in every run and order. */
export const seed = 'chenghu-2024';

export function draw(key: string): number {
  return createHmac('sha256', seed).update(key).digest().readUInt32BE(0) / 2 ** 32;
}

/** A whole number from `from` to `to`, both included. */
export const between = (key: string, from: number, to: number): number => from + Math.floor(draw(key) * (to - from + 1));

export function pick<T>(key: string, list: readonly T[]): T {
  const found = list[Math.floor(draw(key) * list.length)];
  if (found === undefined) throw new Error(`nothing to pick from for ${key}`);
  return found;
}

/** The list in an order of its own for each key. */
export const shuffled = <T>(key: string, list: readonly T[]): T[] =>
  list
    .map((each, at) => ({ each, place: draw(`${key}/${at}`) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ each }) => each);

/** The id of a step's command: a UUID made from seed and step, so that a resumed run sends the same. */
export function commandIdOf(step: string): string {
  const hex = createHmac('sha256', seed).update(`command/${step}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
