import { expect, test } from 'vitest';
import { stagesShown } from './searchable.ts';

test('a unit reads neither wording nor replies before a case comes to it', () => {
  const stages = stagesShown('wording', ['lead', 'assisting']);
  expect(stages).toContain('in-handling');
  for (const early of ['drafting', 'under-review', 'declined', 'withdrawn']) expect(stages).not.toContain(early);
});

test('who has no relation reads nothing; a proposer always his own', () => {
  expect(stagesShown('wording', [])).toEqual([]);
  expect(stagesShown('wording', ['proposer'])).toContain('drafting');
  expect(stagesShown('replies', ['proposer'])).not.toContain('under-review');
});
