import { expect, it } from 'vitest';
import { weights } from '../../audit/weights.ts';

const found = weights();

it('the first page of the workbench stays light', () => {
  expect(found.first).toBeGreaterThan(100);
  expect(found.first).toBeLessThanOrEqual(420);
});

it('no screen adds more than it may', () => {
  expect(found.screens.length).toBeGreaterThan(40);
  expect(found.screens.filter(({ added }) => added > 80)).toEqual([]);
  expect(found.form).toBeLessThanOrEqual(80);
});
