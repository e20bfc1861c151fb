import { describe, expect, test } from 'vitest';
import { demoMatters } from '../../demo/matters.ts';

/** Five-character shingles of a text, punctuation left out. */
function shingles(text: string): Set<string> {
  const letters = [...text.replace(/[\s，。；：、“”（）《》]/g, '')];
  return new Set(letters.slice(0, Math.max(0, letters.length - 4)).map((_letter, at) => letters.slice(at, at + 5).join('')));
}

const matters = demoMatters();
const texts = matters.flatMap((matter) =>
  [
    matter.situation,
    matter.analysis,
    ...matter.suggestions,
    ...matter.answers.map((each) => each.text),
    matter.explanation ?? '',
    ...matter.chapters.flatMap((chapter) => chapter.measures.map((each) => each.text)),
  ]
    .filter((text) => text !== '')
    .map((text, part) => ({ key: `${matter.key}/${part}`, shingles: shingles(text) })),
);

describe('the prose of the demo year', () => {
  test('is of a recommendation and 116 proposals, each with a title of its own', () => {
    expect(matters.length).toBe(117);
    expect(new Set(matters.map((each) => each.title)).size).toBe(117);
  });

  test('no text shares more than a third of its five-character shingles with another', () => {
    const holders = new Map<string, number[]>();
    texts.forEach((text, at) => text.shingles.forEach((each) => holders.set(each, [...(holders.get(each) ?? []), at])));
    const most = texts.map((text, at) => {
      const shared = new Map<number, number>();
      text.shingles.forEach((each) => holders.get(each)?.forEach((other) => other !== at && shared.set(other, (shared.get(other) ?? 0) + 1)));
      return { key: text.key, share: Math.max(0, ...shared.values()) / text.shingles.size };
    });
    expect(most.filter((each) => each.share > 1 / 3)).toEqual([]);
    expect(texts.length).toBeGreaterThan(700);
  });

  test.each(matters)('$key has a situation, two to four suggestions and an answer to each', (matter) => {
    expect(matter.suggestions.length).toBeGreaterThanOrEqual(2);
    expect(matter.suggestions.length).toBeLessThanOrEqual(4);
    expect(matter.answers.length).toBe(matter.suggestions.length);
    for (const part of [matter.situation, ...matter.answers.map((each) => each.text)]) expect([...part].length).toBeGreaterThanOrEqual(150);
    for (const figure of matter.figures) {
      const quotes = [...matter.answers.map((each) => each.text), ...matter.chapters.flatMap((chapter) => chapter.measures.map((each) => each.text))];
      expect(
        quotes.some((text) => text.includes(figure.value)),
        figure.indicator,
      ).toBe(true);
    }
  });

  test('what is told as done lies before the reply, what is promised after it', () => {
    for (const matter of matters) {
      for (const figure of matter.figures) expect(figure.on <= matter.answeredOn, `${matter.key} ${figure.indicator}`).toBe(true);
      for (const promise of matter.commitments) expect(promise.dueOn > matter.answeredOn, `${matter.key} ${promise.text}`).toBe(true);
    }
  });
});
