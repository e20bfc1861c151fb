import { expect, it } from 'vitest';
import { pilotRulebook } from '../../src/domain/pilot-rulebook.ts';
import { deadEnds, rulebookSchema } from '../../src/domain/rulebook.ts';

it('the pilot rulebook is valid and leaves no case standing', () => {
  expect(rulebookSchema.safeParse(pilotRulebook).success).toBe(true);
  expect(deadEnds(pilotRulebook)).toEqual([]);
});
