import { expect, test } from 'vitest';
import { publicationFigure } from './publication.ts';
import type { Item } from './scope.ts';

const item = (slug: string, isAnswered = true): Item => ({
  slug,
  isAssigned: true,
  isAnswered,
  isOnTime: true,
  isConsulted: true,
  class: null,
  revisedClass: null,
  rounds: 1,
  isRateable: false,
  ratings: [],
});
const items = [item('2024-0001'), item('2024-0002'), item('2024-0003'), item('2024-0004'), item('2024-0005', false)];

test('the publication rate leaves out what is not answered and what was decided to stay closed', () => {
  const figure = publicationFigure({ items }, { published: new Set(['2024-0001', '2024-0005']), closed: new Set(['2024-0002']) });
  expect(figure).toMatchObject({ value: 33.3, count: 1, base: 3, cases: ['2024-0001'] });
});

test('a case that stands on the site counts, whatever was decided of a later round', () => {
  expect(publicationFigure({ items }, { published: new Set(['2024-0001']), closed: new Set(['2024-0001']) })).toMatchObject({ count: 1, base: 4 });
});
