/** What of a case is printed: the slip it travels with, the proposal as handed in, the answer. */
export const printParts = ['slip', 'original', 'reply'] as const;
export type PrintPart = (typeof printParts)[number];
