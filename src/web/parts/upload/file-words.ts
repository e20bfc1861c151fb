/** `1.2 MB`, as people say it: the nearest thousand bytes. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const kinds: readonly (readonly [RegExp, 'pdf' | 'image' | 'word' | 'sheet' | 'text'])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/^image\//, 'image'],
  [/wordprocessingml/, 'word'],
  [/spreadsheetml/, 'sheet'],
  [/^text\//, 'text'],
];

/** What somebody calls this kind of file: the last part of the key `file.kind.…`. */
export const kindOf = (mediaType: string): 'pdf' | 'image' | 'word' | 'sheet' | 'text' | 'other' => kinds.find(([which]) => which.test(mediaType))?.[1] ?? 'other';
