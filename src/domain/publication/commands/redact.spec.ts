import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, ref, submitted } from '../../../../test/domain/given.ts';
import { hashed, publishedCase, situationHash, titleHash, withHashes } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import { redact } from './redact.ts';

const name = { text: situationHash, from: 0, to: 3, reason: 'personal' };
const address = { text: titleHash, from: 2, to: 9, reason: 'personal' };
const events = withHashes(closed);

describe('redact', () => {
  test('keeps all spans there are now, in the order of their texts; given again it replaces them', () => {
    const now = story(events);
    now.send(redact, cast.office, { redactions: [name, address] });
    expect(now.matter().publication.redactions).toEqual([address, name]);
    now.send(redact, cast.office, { redactions: [address] });
    expect(now.matter().publication.redactions).toEqual([address]);
    expect(now.outcome(redact, cast.office, { redactions: [address] })).toBe('nothing-to-do');
    now.send(redact, cast.office, { redactions: [] });
    expect(now.matter().publication.redactions).toEqual([]);
  });
  test('works on a case that is public already', () => {
    expect(story(withHashes(publishedCase)).outcome(redact, cast.office, { redactions: [name] })).toEqual(['texts-redacted']);
  });
  test.each([
    ['of a text that is not the case’s', events, cast.office, [{ ...name, text: hashed('9') }], 'content-unknown'],
    ['that ends before it begins', events, cast.office, [{ ...name, from: 4 }], 'nothing-to-do'],
    ['without a coded reason', events, cast.office, [{ ...name, reason: 'because' }], 'openness-unknown'],
    ['over another', events, cast.office, [name, { ...name, from: 2, to: 5 }], 'spans-overlap'],
    ['before any unit has it', withHashes(submitted), cast.office, [name], 'not-allowed'],
    ['of a sealed case', [...events, { type: 'case-sealed' as const, reason: ref('涉密') }], cast.office, [name], 'case-sealed'],
    ['by the committee', events, cast.clerk, [name], 'not-allowed'],
  ])('refuses a span %s', (_what, given, who, redactions, refusal) => {
    expect(story(given).outcome(redact, who, { redactions })).toBe(refusal);
  });
});
