import { rateFigure, ratioOf, type Figure } from './figure.ts';
import type { Scope } from './scope.ts';

/** What became of the publication of a year's cases, by their numbers. */
export interface PublishedCases {
  published: ReadonlySet<string>;
  /** the last decision is not to publish */
  closed: ReadonlySet<string>;
}

/** 公开率: the published of the answered, without those that were decided to stay closed. */
export function publicationFigure({ items }: Pick<Scope, 'items'>, { published, closed }: PublishedCases): Figure {
  const base = items.filter((item) => item.isAnswered && (published.has(item.slug) || !closed.has(item.slug)));
  return rateFigure(
    ['publication-rate', '公开率', 'Publication rate', '已公开提案占已答复提案（不含决定不予公开的）的比例', 'Published proposals, of those answered without the ones decided not to be published'],
    ratioOf(base, (item) => published.has(item.slug), { zh: '应公开的已答复提案', en: 'answered proposals to be published' }),
  );
}
