import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatterFacts, PartFacts, RatingFacts } from './facts.ts';
import type { Year } from './figures/scope.ts';
import { metrics, unitFigures } from './metrics.ts';
import { pilotRulebook as rules } from './pilot-rulebook.ts';

const part = (unitId: string, more: Partial<PartFacts> = {}): PartFacts => ({
  assignmentId: `part-${unitId}`,
  unitId,
  role: 'lead',
  assignedOn: '2024-02-01',
  acceptedOn: '2024-02-05',
  acceptDue: '2024-02-08',
  endedOn: null,
  returns: 0,
  returnsUpheld: 0,
  extensions: 0,
  replyDue: '2024-05-06',
  repliedOn: '2024-04-30',
  opinionDue: null,
  opinionOn: null,
  firstClass: 'solved',
  finalClass: 'solved',
  rounds: 1,
  meetsConsultations: true,
  suggestions: { answered: 2, adopted: 1, partly: 1 },
  ...more,
});
const assisting = (unitId: string, opinionOn: string | null): PartFacts =>
  part(unitId, { role: 'assisting', replyDue: null, repliedOn: null, firstClass: null, finalClass: null, opinionDue: '2024-04-16', opinionOn, suggestions: { answered: 0, adopted: 0, partly: 0 } });

/** An answered and closed proposal of one's own, solved, unless it says otherwise. */
const matter = (serial: number, more: Partial<MatterFacts> = {}): MatterFacts => ({
  id: `m${serial}`,
  matterKind: 'individual',
  isKey: false,
  category: 'city',
  origin: 'district',
  sessionId: 's',
  reportYear: 2024,
  serial,
  slug: `2024-${String(serial).padStart(4, '0')}`,
  submission: 'in-session',
  countsInMetrics: true,
  submittedOn: '2024-01-10',
  docketedOn: '2024-01-20',
  assignedOn: '2024-02-01',
  answeredOn: '2024-04-30',
  closedOn: '2024-06-01',
  archivedOn: null,
  parts: [part('water')],
  rounds: 1,
  isAnswered: true,
  classAtIssue: 'solved',
  classAtClosing: 'solved',
  revisedClass: null,
  isContested: false,
  commitments: [],
  mergedInto: null,
  exit: null,
  ...more,
});
const open = { isAnswered: false, answeredOn: null, closedOn: null, classAtIssue: null, classAtClosing: null } as const;
const unanswered = { repliedOn: null, firstClass: null, finalClass: null, suggestions: { answered: 0, adopted: 0, partly: 0 } };
const promise = (state: 'open' | 'fulfilled' | 'dropped', dueOn: string) => ({ unitId: 'water', dueOn, originalDueOn: dueOn, state, settledOn: state === 'open' ? null : '2024-07-01' });

/** The year by hand: ten received; eight proposals count (m1–m8), one was withdrawn, one is under review; beside them a recommendation, one of the city's and a deputy's. */
const matters: readonly MatterFacts[] = [
  matter(1, { isKey: true, matterKind: 'collective', category: 'economy' }),
  matter(2, { matterKind: 'collective', category: 'culture', parts: [part('water', { repliedOn: '2024-05-10' }), assisting('housing', '2024-04-16')] }),
  matter(3, {
    category: 'economy',
    classAtIssue: 'partly',
    classAtClosing: 'partly',
    revisedClass: 'solved',
    parts: [part('water', { finalClass: 'partly', extensions: 2 }), assisting('housing', '2024-04-20'), assisting('street', null)],
    commitments: [promise('fulfilled', '2024-06-30'), promise('dropped', '2024-07-31'), promise('open', '2024-08-31'), promise('open', '2024-12-31')],
  }),
  // handled again: the first round disappointed, the second did not
  matter(4, { rounds: 2, category: 'city', parts: [part('water', { rounds: 2, firstClass: 'partly' })] }),
  // split: each unit's part for itself, the class at closing the worse
  matter(5, {
    classAtIssue: 'not-possible',
    classAtClosing: 'not-possible',
    parts: [part('water', { meetsConsultations: false }), part('urban', { role: 'split', finalClass: 'not-possible', suggestions: { answered: 1, adopted: 0, partly: 0 } })],
  }),
  // merged into m3: class, reply and dates are its principal's, the rating its own
  matter(6, { ...open, category: 'society', mergedInto: 'm3', assignedOn: null, rounds: 0, parts: [] }),
  // still with the unit, after another returned it
  matter(7, {
    ...open,
    parts: [
      part('urban', { endedOn: '2024-02-07', acceptedOn: null, returns: 1, returnsUpheld: 1, ...unanswered }),
      part('water', { acceptedOn: '2024-02-20', returns: 1, meetsConsultations: false, ...unanswered }),
    ],
  }),
  // issued, the ratings still open
  matter(8, { closedOn: null, classAtClosing: null }),
  matter(9, { ...open, exit: { kind: 'withdrawn', on: '2024-01-25' }, assignedOn: null, parts: [] }),
  matter(10, { ...open, id: 'm10', serial: null, slug: null, category: null, docketedOn: null, assignedOn: null, parts: [] }),
  matter(1, { id: 'r1', matterKind: 'recommendation', countsInMetrics: false, slug: '2024-R0001' }),
  matter(11, { origin: 'city' }),
  matter(1, { id: 'd1', matterKind: 'deputy-suggestion', countsInMetrics: false, slug: '2024-D0001' }),
];
const yes = { work: true, result: true };
const ratings: readonly RatingFacts[] = [
  rating('m1', 1, [yes, yes]),
  rating('m2', 1, [yes], 1),
  rating('m3', 1, [{ work: true, result: false }]),
  rating('m4', 1, [{ work: false, result: false }]),
  rating('m4', 2, [yes]),
  rating('m5', 1, [], 2),
  rating('m6', 1, [yes]),
  { ...rating('m8', 1, [{ work: false, result: true }]), closedOn: null, asked: 2 },
  rating('r1', 1, [{ work: false, result: false }]),
];
function rating(matterId: string, round: number, forms: RatingFacts['forms'], silent = 0): RatingFacts {
  return { matterId, round, asked: forms.length + silent, forms, silent, closedOn: '2024-05-31' };
}
const year: Year = { matters, ratings, rules, today: '2024-08-31' };
const of = (id: string, given: Year = year) => metrics(given).find((figure) => figure.id === id);
const cases = (...serials: number[]): string[] => serials.map((serial) => `2024-${String(serial).padStart(4, '0')}`);

describe('metrics of a small year, counted by hand', () => {
  test.each([
    ['recommendations.count', 1, null, ['2024-R0001']],
    ['proposals.count', 8, null, cases(1, 2, 3, 4, 5, 6, 7, 8)],
    ['proposals.key', 1, null, cases(1)],
    ['proposals.collective', 1, null, cases(2)],
    ['proposals.other', 6, null, cases(3, 4, 5, 6, 7, 8)],
    ['proposals.other.economy', 1, null, cases(3)],
    ['proposals.other.city', 4, null, cases(4, 5, 7, 8)],
    ['proposals.other.culture', 0, null, []],
    ['proposals.other.society', 1, null, cases(6)],
    ['merged.count', 1, null, cases(6)],
    ['results.solved.count', 4, null, cases(1, 2, 4, 8)],
    ['results.partly.count', 2, null, cases(3, 6)],
    ['results.not-possible.count', 1, null, cases(5)],
    ['redo.count', 1, null, cases(4)],
    ['opinions.late.count', 2, null, cases(3)],
    ['extensions.count', 2, null, cases(3)],
    ['commitments.open', 2, null, cases(3)],
    ['commitments.due', 3, null, cases(3)],
  ])('%s is %d', (id, value, base, slugs) => {
    expect(of(id)).toMatchObject({ value, base, cases: slugs });
  });
  test.each([
    // 57.142…, 28.571… and 14.285…: cut off they sum to 99.8, so the two largest remainders, 14.285 and 28.571, take a tenth each
    ['results.solved.share', 57.1, 4, 7, cases(1, 2, 4, 8)],
    ['results.partly.share', 28.6, 2, 7, cases(3, 6)],
    ['results.not-possible.share', 14.3, 1, 7, cases(5)],
    ['solved-rate', 57.1, 4, 7, cases(1, 2, 4, 8)],
    ['revised-rate', 100, 2, 2, cases(3, 6)],
    ['filing-rate', 90, 9, 10, cases(1, 2, 3, 4, 5, 6, 7, 8, 9)],
    ['reply-rate', 87.5, 7, 8, cases(1, 2, 3, 4, 5, 6, 8)],
    ['reply-rate.on-time', 75, 6, 8, cases(1, 3, 4, 5, 6, 8)],
    ['consultation-rate', 75, 6, 8, cases(1, 2, 3, 4, 6, 8)],
    ['redo-rate', 14.3, 1, 7, cases(4)],
    // returned: m1–m4 and m6; m5 is silent, m8 still open; m3 is dissatisfied with the result
    ['satisfaction.final.of-returned', 80, 4, 5, cases(1, 2, 4, 6)],
    ['satisfaction.final.of-asked', 57.1, 4, 7, cases(1, 2, 4, 6)],
    ['satisfaction.first.of-returned', 60, 3, 5, cases(1, 2, 6)],
    ['satisfaction.first.of-asked', 42.9, 3, 7, cases(1, 2, 6)],
    ['satisfaction.final.work.of-returned', 100, 5, 5, cases(1, 2, 3, 4, 6)],
    ['satisfaction.final.result.of-returned', 80, 4, 5, cases(1, 2, 4, 6)],
    ['satisfaction.first.work.of-asked', 57.1, 4, 7, cases(1, 2, 3, 6)],
    ['satisfaction.forms.final', 83.3, 5, 6, cases(1, 2, 4, 6)],
    ['satisfaction.forms.first', 66.7, 4, 6, cases(1, 2, 6)],
    ['response-rate', 70, 7, 10, cases(1, 2, 3, 4, 6)],
    // live: m1, m2 (2), m3 (3), m4, m5 (2), m7, m8; only m7 was accepted late
    ['acceptance-on-time-rate', 90.9, 10, 11, cases(1, 2, 3, 4, 5, 8)],
    ['return-rate', 16.7, 2, 12, cases(7)],
    ['returns.upheld-share', 50, 1, 2, cases(7)],
    ['opinions.on-time-rate', 33.3, 1, 3, cases(2)],
    // six lead parts with two answers each, one split part with one
    ['adoption-rate', 46.2, 6, 13, cases(1, 2, 3, 4, 5, 8)],
    ['adoption-rate.partly', 46.2, 6, 13, cases(1, 2, 3, 4, 5, 8)],
    ['fulfilment-rate', 33.3, 1, 3, cases(3)],
  ])('%s is %d %%: %d of %d', (id, value, count, base, slugs) => {
    expect(of(id)).toMatchObject({ value, count, base, unit: '%', cases: slugs });
  });
  test('every figure has its words in both languages, its own id, and a rate says its base', () => {
    const figures = metrics(year);
    expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
    for (const figure of figures) {
      expect([figure.label.zh, figure.label.en, figure.definition.zh, figure.definition.en]).not.toContain('');
      expect(figure.baseLabel === null).toBe(figure.base === null);
    }
  });
});

describe('metrics by rule and reader', () => {
  test('a rulebook may count principals only', () => {
    const given = { ...year, rules: { ...rules, mergedCountAsThemselves: false } };
    expect([of('proposals.count', given)?.value, of('merged.count', given)?.value, of('results.partly.count', given)?.value]).toEqual([7, 1, 1]);
  });
  test('subcategories count in their parents', () => {
    const given = {
      ...year,
      rules: { ...rules, categories: [...rules.categories, { code: 'drains', label: { zh: '排水' }, parent: 'city' }] },
      matters: [matter(1, { category: 'drains' }), matter(2)],
    };
    expect([of('proposals.other.city', given)?.value, of('proposals.other.drains', given)?.value]).toEqual([2, 1]);
  });
  test('a later B to A leaves the shares of the year as they were', () => {
    const before = { ...year, matters: matters.map((each) => ({ ...each, revisedClass: null })) };
    expect(of('results.partly.share', before)).toEqual(of('results.partly.share'));
    expect([of('revised-rate', before)?.value, of('revised-rate')?.value]).toEqual([0, 100]);
  });
  test('an open round is in no figure but the committee’s own', () => {
    const changed = { ...year, ratings: ratings.map((each) => (each.matterId === 'm8' ? { ...each, forms: [] } : each)) };
    expect(metrics(changed)).toEqual(metrics(year));
    expect(of('satisfaction.final.of-returned', { ...year, ratingsSeen: 'all' })).toMatchObject({ value: 66.7, count: 4, base: 6 });
    expect(of('response-rate', { ...year, ratingsSeen: 'all' })).toMatchObject({ count: 8, base: 12 });
  });
  test('figures for a unit’s eyes do not change with the ratings of a matter that is not closed', () => {
    const given = { ...year, ratingsSeen: 'closed-matters' as const, matters: matters.map((each) => (each.id === 'm1' ? { ...each, closedOn: null } : each)) };
    const changed = { ...given, ratings: ratings.filter((each) => each.matterId !== 'm1') };
    expect(metrics(changed)).toEqual(metrics(given));
  });
  test('an empty year has figures, all of them nothing', () => {
    expect(metrics({ ...year, matters: [], ratings: [] }).every((figure) => figure.value === 0 && figure.cases.length === 0)).toBe(true);
  });
});

describe('figures of a unit', () => {
  const unit = (unitId: string) => new Map(unitFigures(unitId, year).map((figure) => [figure.id, figure]));
  test('count the parts it answers for', () => {
    const water = unit('water');
    expect(water.get('reply-rate')).toMatchObject({ count: 6, base: 7, value: 85.7 });
    expect(water.get('results.solved.count')).toMatchObject({ value: 5, cases: cases(1, 2, 4, 5, 8) });
    expect(water.get('results.partly.count')).toMatchObject({ value: 1 });
    expect(water.get('results.not-possible.count')).toMatchObject({ value: 0 });
    expect(water.get('return-rate')).toMatchObject({ count: 1, base: 7 });
    expect(water.get('fulfilment-rate')).toMatchObject({ count: 1, base: 3 });
  });
  test('hold ratings of closed matters only', () => {
    expect(unit('water').get('satisfaction.final.of-asked')).toMatchObject({ count: 3, base: 5, cases: cases(1, 2, 4) });
  });
  test('leave out rates with a base below three', () => {
    expect([...unit('urban').values()].every((figure) => figure.base === null || figure.base >= 3)).toBe(true);
    expect(unit('urban').has('reply-rate')).toBe(false);
    expect(unit('housing').get('opinions.late.count')).toMatchObject({ value: 1, cases: cases(3) });
  });
});

describe('whatever the year', () => {
  const anyMatter = fc.record({
    matterKind: fc.constantFrom('collective' as const, 'joint' as const, 'individual' as const),
    isKey: fc.boolean(),
    category: fc.constantFrom(...rules.categories.map((each) => each.code)),
    isAnswered: fc.boolean(),
    classAtIssue: fc.constantFrom(...rules.classes.map((each) => each.code)),
  });
  const anyYear = fc.array(anyMatter, { maxLength: 60 }).map((list): Year => ({ ...year, ratings: [], matters: list.map((each, at) => matter(at + 1, { ...each, classAtClosing: null })) }));
  const valuesOf = (given: Year, pattern: RegExp): number[] =>
    metrics(given)
      .filter((figure) => pattern.test(figure.id))
      .map((figure) => figure.value);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

  test('A + B + C are the answered ones and their shares sum to 100.0', () => {
    fc.assert(
      fc.property(anyYear, (given) => {
        const answered = given.matters.filter((each) => each.isAnswered).length;
        expect(sum(valuesOf(given, /^results\..*\.count$/))).toBe(answered);
        expect(sum(valuesOf(given, /^results\..*\.share$/).map((each) => Math.round(each * 10)))).toBe(answered === 0 ? 0 : 1000);
      }),
    );
  });
  test('key, collective and other are all proposals; the categories are all others', () => {
    fc.assert(
      fc.property(anyYear, (given) => {
        expect(sum(valuesOf(given, /^proposals\.(key|collective|other)$/))).toBe(given.matters.length);
        expect(valuesOf(given, /^proposals\.other$/)).toEqual([sum(valuesOf(given, /^proposals\.other\./))]);
      }),
    );
  });
});
