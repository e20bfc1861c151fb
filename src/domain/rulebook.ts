import { z } from 'zod';
import { isDay } from './day.ts';
import { deadlineRuleIds } from './deadline.ts';

/** A word shown to people: Chinese always, English where somebody wrote it. */
export const label = z.object({ zh: z.string().min(1).max(200), en: z.string().max(300).optional() });
export type Label = z.infer<typeof label>;

export const matterKinds = ['recommendation', 'collective', 'joint', 'individual', 'deputy-suggestion'] as const;
export type MatterKind = (typeof matterKinds)[number];

const code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const coded = z.object({ code, label });
const count = z.number().int().min(0).max(366);

const length = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('working-days'), count }),
  z.object({ unit: z.literal('calendar-days'), count }),
  z.object({ unit: z.literal('months'), count: z.number().int().min(0).max(36) }),
  z.object({ unit: z.literal('fixed'), on: z.string().refine(isDay) }),
  z.object({ unit: z.literal('before'), parent: z.enum(deadlineRuleIds), days: count }),
  z.object({ unit: z.literal('quarter') }),
]);

/** The facts a clock can start from. */
export const startFacts = ['invited', 'pre-assigned', 'assigned', 'accepted', 'returned', 'reply-due', 'reply-issued', 'reply-served', 'redo-ordered', 'closed'] as const;

const deadlineRule = z.object({
  id: z.enum(deadlineRuleIds),
  label,
  /** the article of the local rules it comes from, as printed in explanations */
  clause: label,
  start: z.enum(startFacts),
  length,
  /** a due day that is no working day moves forward */
  rollsForward: z.boolean(),
  /** an extension may reach at most this long after the start */
  ceiling: length.optional(),
});
export type DeadlineRule = z.infer<typeof deadlineRule>;

const resultClass = z.object({
  code,
  letter: z.string().min(1).max(4),
  label,
  definition: label,
  countsAsSolved: z.boolean(),
  /** a reply of this class must carry at least one dated commitment */
  needsCommitment: z.boolean(),
  needsExplanation: z.boolean(),
  /** lower is worse; the class of a split matter is the worst of its parts */
  rank: z.number().int().min(0).max(9),
});
export type ResultClass = z.infer<typeof resultClass>;

export const clearanceSteps = ['section', 'deputy', 'head'] as const;
export type ClearanceStep = (typeof clearanceSteps)[number];

const clearanceTier = z.object({
  /** all that are given must hold */
  when: z.object({
    kinds: z.array(z.enum(matterKinds)).optional(),
    isKey: z.boolean().optional(),
    classes: z.array(code).optional(),
    moneyFromWan: z.number().optional(),
  }),
  upTo: z.enum(clearanceSteps),
});

const ratingLevel = coded.extend({ isSatisfied: z.boolean() });

export const consultationModes = ['visit', 'on-site', 'discussion', 'phone', 'online'] as const;
export const consultationPhases = ['before', 'during', 'after'] as const;

export const rulebookSchema = z.strictObject({
  name: label,
  kinds: z.array(z.object({ kind: z.enum(matterKinds), isOn: z.boolean(), needsSeal: z.boolean(), countsInMetrics: z.boolean(), answersByChapters: z.boolean() })).min(1),
  categories: z
    .array(coded.extend({ parent: code.nullable() }))
    .min(1)
    .max(100),
  classes: z.array(resultClass).min(1).max(9),
  ratingAxes: z.array(coded).min(1).max(4),
  ratingLevels: z.array(ratingLevel).min(2).max(6),
  ratingQuestions: z.array(coded.extend({ answers: z.array(coded).min(2).max(6) })).max(10),
  deadlines: z.array(deadlineRule),
  /** warnings and the yellow light, in working days before the due day, largest first */
  warningsWorkingDays: z.array(count).min(1).max(5),
  yellowFromWorkingDays: count,
  reviewLevels: z.number().int().min(1).max(3),
  clearanceTiers: z.array(clearanceTier).min(1),
  countersignNeeded: z.boolean(),
  consultations: z.object({ minimum: z.record(z.enum(consultationPhases), count), faceToFaceModes: z.array(z.enum(consultationModes)), faceToFaceMinimum: count }),
  numbering: z.object({ receipt: z.string().max(40), docket: z.string().max(40) }),
  openness: z.array(coded),
  openReasons: z.array(coded),
  declineGrounds: z.array(coded).min(1),
  inspectionQuestions: z.array(coded),
  letter: z.object({ number: z.string().max(60), title: z.string().max(200), opening: z.string().max(400), closing: z.string().max(400), copies: z.array(z.string().max(60)).max(10) }),
  mergedCountAsThemselves: z.boolean(),
  splitTakesWorst: z.boolean(),
  redosBeforeEscalation: z.number().int().min(1).max(5),
  retentionYears: z.number().int().min(1).max(100).nullable(),
});
export type Rulebook = z.infer<typeof rulebookSchema>;

export interface Adopted {
  version: number;
  rules: Rulebook;
}

export const classOf = (rules: Rulebook, code: string): ResultClass | undefined => rules.classes.find((each) => each.code === code);
export const deadlineRuleOf = (rules: Rulebook, id: DeadlineRule['id']): DeadlineRule | undefined => rules.deadlines.find((each) => each.id === id);
export const isFaceToFace = (rules: Rulebook, mode: (typeof consultationModes)[number]): boolean => rules.consultations.faceToFaceModes.includes(mode);

export interface DeadEnd {
  path: string;
  message: Label;
}

/** What would leave a case standing still: looked for before a rulebook is adopted. */
export function deadEnds(rules: Rulebook): DeadEnd[] {
  const found: DeadEnd[] = [];
  const add = (path: string, zh: string, en: string): void => void found.push({ path, message: { zh, en } });
  const needed = ['assigned', 'reply-issued'] as const;
  for (const [id, start] of [
    ['reply', needed[0]],
    ['rating', null],
    ['return', null],
    ['redo', null],
  ] as const) {
    const rule = deadlineRuleOf(rules, id);
    if (!rule) add('deadlines', `缺少“${id}”期限，案件到此没有时限`, `no deadline “${id}”: cases would wait without a limit`);
    else if (start && rule.start !== start) add('deadlines', `“${id}”期限须自“${start}”起算`, `deadline “${id}” must start from “${start}”`);
  }
  for (const rule of rules.deadlines) {
    if (rule.ceiling?.unit === 'before') add('deadlines', `“${rule.id}”的延期上限不能倒推`, `the extension ceiling of “${rule.id}” cannot count back`);
    if (rule.length.unit !== 'before') continue;
    // Only the opinion is started with its parent at hand; any other offset would have nothing to count from.
    if (rule.id !== 'opinion') add('deadlines', `只有协办意见期限可以倒推，“${rule.id}”不可以`, `only the opinion can count back from another deadline, “${rule.id}” cannot`);
    if (!deadlineRuleOf(rules, rule.length.parent))
      add('deadlines', `“${rule.id}”以“${rule.length.parent}”倒推，但后者不存在`, `“${rule.id}” counts back from “${rule.length.parent}”, which does not exist`);
    if (rule.length.parent === rule.id) add('deadlines', `“${rule.id}”以自身倒推`, `“${rule.id}” counts back from itself`);
  }
  doubles(rules).forEach(([path, code]) => add(path, `编码“${code}”重复`, `code “${code}” is used twice`));
  if (!rules.classes.some((each) => each.countsAsSolved)) add('classes', '没有一类结果算“已解决”', 'no class counts as solved');
  if (!rules.ratingLevels.some((each) => each.isSatisfied) || rules.ratingLevels.every((each) => each.isSatisfied)) {
    add('ratingLevels', '评价等级须同时有满意与不满意', 'rating levels need satisfied and dissatisfied ones');
  }
  if (!rules.clearanceTiers.some((tier) => Object.values(tier.when).every((value) => value === undefined))) {
    add('clearanceTiers', '须有一条无条件的审签层级，否则有的答复无人可签', 'one clearance tier must have no condition, or some replies can be cleared by nobody');
  }
  for (const category of rules.categories) {
    if (category.parent !== null && !rules.categories.some((each) => each.code === category.parent))
      add('categories', `“${category.code}”的上级不存在`, `the parent of “${category.code}” does not exist`);
  }
  if (!rules.kinds.some((each) => each.isOn)) add('kinds', '没有启用任何案件种类', 'no kind of matter is switched on');
  return found;
}

function doubles(rules: Rulebook): [string, string][] {
  const lists: [string, { code: string }[]][] = [
    ['categories', rules.categories],
    ['classes', rules.classes],
    ['ratingAxes', rules.ratingAxes],
    ['ratingLevels', rules.ratingLevels],
    ['openness', rules.openness],
    ['declineGrounds', rules.declineGrounds],
    ['deadlines', rules.deadlines.map((each) => ({ code: each.id }))],
  ];
  return lists.flatMap(([path, list]) => list.filter((each, at) => list.findIndex((other) => other.code === each.code) !== at).map((each): [string, string] => [path, each.code]));
}
