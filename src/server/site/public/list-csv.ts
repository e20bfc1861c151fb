import { csvText } from '../../../contract/csv-line.ts';
import { classOf } from '../../../domain/rulebook.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { limitLines } from '../../http/whole-list.ts';
import type { Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { filterOf, readList } from './queries/case-list.ts';
import type { PublicItem } from './queries/public-item.ts';
import { readPublic } from './queries/public-reading.ts';

/** `GET /proposals.csv`: the list of the same filter, in the same order, all its pages in one. */
export async function listCsv(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, language, absolute } = visit;
  const filter = filterOf(query);
  const most = visit.room.config.FILE_ROWS_MAX;
  const lines = await readPublic(visit, async (reading) => {
    const { rules, unitName } = reading;
    const named = (list: readonly { code: string; label: { zh: string; en?: string | undefined } }[], code: string | null): string => {
      const found = list.find((each) => each.code === code);
      return found ? labelWord(language, found.label).text : '';
    };
    const line = (item: PublicItem) => [
      item.slug,
      item.title === '' ? say('public.untitled') : item.title,
      item.isKey ? say('public.key-kind') : word(language, `kind.${item.kind}`),
      named(rules.categories, item.category),
      item.unitIds.map(unitName).join('、'),
      item.class === null ? '' : `${classOf(rules, item.class)?.letter ?? ''} ${named(rules.classes, item.class)}`,
      named(rules.openness, item.mode),
      item.publishedOn,
      absolute(`/proposals/${item.slug}`),
    ];
    const { items, after } = await readList(reading, filter, undefined, most);
    return [...items.map(line), ...limitLines(language, after !== null, most)];
  });
  const heads = (['number', 'title', 'kind', 'category', 'units', 'result', 'openness', 'published-on', 'address'] as const).map((each) => say(`public.${each}`));
  return { kind: 'bytes', type: 'text/csv; charset=utf-8', bytes: csvText([heads, ...lines]), headers: { 'content-disposition': 'attachment; filename="proposals.csv"' } };
}
