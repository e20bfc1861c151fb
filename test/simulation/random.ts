/** Chance that can be played again: the same seed gives the same run. */
export interface Chance {
  /** 0 ≤ n < 1 */
  next: () => number;
  /** min ≤ n ≤ max */
  int: (min: number, max: number) => number;
  yes: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T | undefined;
  pickFrom: <T>(list: readonly [T, ...T[]]) => T;
  some: <T>(list: readonly T[], max: number) => T[];
  weighted: <T>(list: readonly T[], weight: (each: T) => number) => T | undefined;
  hex: (length: number) => string;
  uuid: () => string;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T | undefined => list[int(0, list.length - 1)];
  const hex = (length: number): string => Array.from({ length }, () => int(0, 15).toString(16)).join('');
  return {
    next,
    int,
    pick,
    hex,
    yes: (probability) => next() < probability,
    pickFrom: (list) => pick(list) ?? list[0],
    some: (list, max) => {
      const left = [...list];
      return Array.from({ length: Math.min(int(0, max), left.length) }, () => left.splice(int(0, left.length - 1), 1)).flat();
    },
    weighted: (list, weight) => {
      const weights = list.map(weight);
      let at = next() * weights.reduce((sum, each) => sum + each, 0);
      return list.find((_each, index) => (at -= weights[index] ?? 0) < 0) ?? list.at(-1);
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b']) ?? '8'}${hex(3)}-${hex(12)}`,
  };
}
