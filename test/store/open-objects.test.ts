import { expect, it } from 'vitest';
import type { PublicRecord } from '../../src/domain/publication/public-case.ts';
import { objectsOf } from '../../src/server/store/open-objects.ts';

it('a unit with two parts of a case and two letters in one round is made known once', () => {
  const unit = { unitId: 'unit-water' };
  const letter = { ...unit, round: 1, body: ['已办理。'] };
  const content = { title: '关于疏浚东堤河的提案', situation: '淤积', summary: null, kind: 'individual', proposers: ['顾南舟', '顾南舟'], units: [unit, unit], letters: [letter, letter] };
  const record = { state: 'published', content } as unknown as PublicRecord;
  const names = objectsOf('2024-0001', record).map(({ kind, id }) => `${kind} ${id}`);
  expect(names).toContain('consultation 2024-0001.unit-water');
  expect(names).toHaveLength(new Set(names).size);
});
