import { word, type Language } from '../../messages/words.ts';

interface Page<Item> {
  items: readonly Item[];
  after: string | null;
}

/** What a list says page by page, in one: for a file. */
export interface WholeList<Item> {
  items: Item[];
  /** the list goes on beyond what one file holds */
  isMore: boolean;
}

/** Reads a list from a place on, as far as one file goes (`FILE_ROWS_MAX`). */
export async function wholeList<Item>(rowsMax: number, from: string | undefined, read: (after: string | undefined) => Promise<Page<Item>>): Promise<WholeList<Item>> {
  const items: Item[] = [];
  let after: string | null | undefined = from;
  do {
    const page: Page<Item> = await read(after);
    items.push(...page.items);
    after = page.after;
  } while (after !== null && items.length < rowsMax);
  return { items: items.slice(0, rowsMax), isMore: after !== null || items.length > rowsMax };
}

/** The last line of a file that does not hold all of its list; nobody takes it for the whole. */
export function limitLines(language: Language, isMore: boolean, count: number): string[][] {
  return isMore ? [[word(language, 'list.file-limit', { count })]] : [];
}
