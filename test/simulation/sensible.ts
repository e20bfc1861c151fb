import { addDays } from '../../src/domain/day.ts';
import { isRunning } from '../../src/domain/deadline.ts';
import { replyingAssignments, type Assignment } from '../../src/domain/proposal/matter.ts';
import { ratersOf } from '../../src/domain/proposal/rating.ts';
import { isOnSite, latestShown } from '../../src/domain/publication/publication.ts';
import { publishableTexts } from '../../src/domain/publication/publishable-texts.ts';
import { answersByChapters } from '../../src/domain/proposal/reply-content.ts';
import { stageOf } from '../../src/domain/proposal/stage.ts';
import { variedRulebook } from './rulebooks.ts';
import { partAt, type Scene } from './scene.ts';
import { sentence } from './words.ts';

type Made = Record<string, unknown>;
type Maker = (scene: Scene, made: Made) => unknown;

/** What people would enter in fields whose name says more than their kind; keys are `command.field` or `field`. Undefined leaves the field out. */
export const sensible: Readonly<Record<string, Maker>> = {
  isOneMatter: () => true,
  mayPublish: ({ chance }) => chance.yes(0.8),
  publishReason: ({ chance }) => sentence(chance),
  happenedOn: ({ chance, today }) => (chance.yes(0.75) ? undefined : addDays(today, -chance.int(0, 6))),
  heldOn: ({ chance, today }) => addDays(today, -chance.int(0, 1)),
  dueOn: ({ chance, today }) => addDays(today, chance.int(5, 300)),
  on: ({ chance, today }) => addDays(today, chance.int(0, 40)),
  from: ({ chance, today }) => (chance.yes(0.5) ? undefined : addDays(today, -chance.int(30, 90))),
  asOf: ({ today }) => today,
  opensOn: ({ today }) => today,
  endsOn: ({ chance, today }) => addDays(today, chance.int(0, 4)),
  reportYear: ({ model, today }) => Math.max(Number(today.slice(0, 4)), ...model.context().sessions.map((each) => each.reportYear + 1)),
  'compile-report.year': ({ today, id, model }) => (id ? model.stateOf('report', id)?.year : undefined) ?? Number(today.slice(0, 4)),
  'export-catalogue.year': ({ today, id, model }) => (id ? model.stateOf('report', id)?.year : undefined) ?? Number(today.slice(0, 4)),
  'amend-calendar.year': ({ chance, today }) => Number(today.slice(0, 4)) + chance.int(0, 1),
  exceptions: ({ chance }, made) =>
    Array.from({ length: chance.int(0, 4) }, (_each, at) => ({ day: `${Number(made['year'])}-0${at + 3}-1${chance.int(0, 9)}`, kind: chance.yes(0.7) ? 'rest' : 'work', name: '调整' })),
  'issue-report.hash': ({ id, model }) => (id ? model.stateOf('report', id)?.checked?.hash : undefined),
  findings: ({ chance }) => (chance.yes(0.7) ? 0 : 3),
  rules: ({ chance }) => variedRulebook(chance),
  'migrate-rulebook.version': ({ chance, model, matter }) => chance.pick(model.stateOf('session', matter?.sessionId ?? '')?.rulebooks.map((each) => each.version) ?? []) ?? 1,
  'register-unit.code': ({ chance }) => `u${chance.hex(6)}`,
  'define-category.code': ({ chance }) => `c${chance.hex(6)}`,
  'define-template.name': ({ chance }) => chance.pickFrom(['form', 'notice', 'reminder']),
  account: ({ chance }) => `a${chance.hex(8)}`,
  postId: ({ chance, id, model }) => chance.pick((id ? model.stateOf('person', id)?.posts : undefined)?.map((each) => each.id) ?? []) ?? 'none',
  'draft-proposal.matterKind': ({ chance, actor }) =>
    actor.role === 'liaison' ? 'collective' : actor.role === 'member' || actor.role === 'delegate' ? chance.pickFrom(['individual', 'joint']) : 'recommendation',
  'revise-draft.matterKind': ({ chance }) => (chance.yes(0.9) ? undefined : chance.pickFrom(['individual', 'joint'])),
  'record-on-behalf.what': ({ chance, id }) => (id === null ? 'proposal' : chance.pickFrom(['co-signature', 'consent', 'confirmation', 'contest'])),
  'record-on-behalf.origin': ({ chance }) => (chance.yes(0.85) ? 'district' : chance.pickFrom(['city', 'province'])),
  cosignerIds: ({ chance, model }, made) => (made['matterKind'] === 'joint' ? chance.some(model.idsOf('member'), 3) : []),
  'record-service.mode': ({ chance, actor }) => (actor.role === 'system' || actor.memberId !== null || actor.bodyId !== null ? 'opened' : chance.pickFrom(['paper', 'in-person'])),
  assisting: ({ chance, model }) => (chance.yes(0.5) ? [] : chance.some(model.idsOf('unit'), 2)),
  split: ({ chance, model, matter }) =>
    chance.yes(0.75) ? [] : chance.some(model.idsOf('unit'), 2).map((unitId) => ({ unitId, suggestions: [chance.int(1, matter?.wording.suggestions.length ?? 1)] })),
  betterUnitId: ({ chance, model }) => (chance.yes(0.5) ? null : chance.pick(model.idsOf('unit'))),
  'request-extension.to': (scene) => addDays(answerDue(scene), scene.chance.int(1, 60)),
  'rule-on-extension.to': (scene) => (scene.chance.yes(0.6) ? undefined : addDays(answerDue(scene), scene.chance.int(1, 10))),
  'postpone-commitment.to': ({ chance, today, matter }) => addDays([today, ...(matter?.commitments.map((each) => each.dueOn) ?? [])].toSorted().at(-1) ?? today, chance.int(1, 90)),
  'record-figure.to': ({ chance, today }) => addDays(today, -chance.int(0, 20)),
  times: ({ chance, now }) => Array.from({ length: chance.int(1, 3) }, () => new Date(Date.parse(now) + chance.int(1, 14) * 86_400_000).toISOString()),
  chosen: ({ chance, matter }) => (chance.yes(0.2) ? undefined : chance.pick(matter?.appointments.at(-1)?.times ?? [])),
  levels: ({ chance, rules }) => Object.fromEntries(rules.ratingAxes.map((axis) => [axis.code, chance.weighted(rules.ratingLevels, (each) => (each.isSatisfied ? 1 : 2))?.code])),
  comment: ({ chance }) => sentence(chance),
  'rate-reply.answers': questions,
  'record-paper-rating.answers': questions,
  'record-paper-rating.raterId': ({ chance, matter }) => chance.pick(matter ? ratersOf(matter) : []),
  answers: (scene) => {
    const { chance, matter, rules } = scene;
    if (matter && answersByChapters(matter, rules)) return [];
    return (repliedPart(scene)?.suggestions ?? [1]).map((suggestion) => ({ suggestion, verdict: chance.pickFrom(['adopted', 'partly', 'not-now']), text: sentence(chance) }));
  },
  assignmentId: (scene) => repliedPart(scene)?.id,
  'countersign-reply.assignmentId': answering,
  'object-to-reply.assignmentId': answering,
  'comment-on-draft.assignmentId': answering,
  'draft-reply.commitments': promises,
  'correct-reply.commitments': promises,
  version: ({ chance, matter }) => chance.pick(matter?.assignments.flatMap((each) => each.replies.at(-1)?.version ?? []) ?? []) ?? 1,
  'issue-reply.letterHash': (scene) => repliedPart(scene)?.replies.at(-1)?.examined?.letterHash,
  ledBy: ({ chance, model }) => chance.pick([...model.context().register.persons.values()].filter((each) => each.posts.some((post) => post.role === 'leader')).map((each) => each.id)),
  officerId: ({ chance, model, actor }) =>
    chance.pick([...model.context().register.persons.values()].filter((each) => each.posts.some((post) => post.unitId === actor.unitId && post.to === null)).map((each) => each.id)),
  principalId: ({ chance, model, matter }) =>
    chance.pick(
      model
        .idsOf('matter')
        .slice(-60)
        .filter((id) => id !== matter?.id && ['docketed', 'pre-assigned', 'assigned', 'in-handling'].includes(stageOf(model.stateOf('matter', id) as never))),
    ),
  alsoMatterIds: ({ chance, model }) => (chance.yes(0.85) ? [] : chance.some(model.idsOf('matter').slice(-20), 2)),
  matterIds: ({ chance, model }) => chance.some(model.idsOf('matter').slice(-30), 3),
  isNewPerson: () => true,
  to: ({ chance }) => chance.pickFrom(['proposer', 'lead', 'office', 'committee']),
  'divert-proposal.to': ({ chance }) => chance.pickFrom(['opinion', 'public-sentiment']),
  'revise-result.to': ({ chance, rules }) => chance.pick(rules.classes)?.code,
  'appoint.unitId': (scene, made) => (String(made['role']).startsWith('unit-') ? scene.chance.pick(scene.model.idsOf('unit')) : undefined),
  'decide-publication.mode': ({ chance, rules }) => chance.weighted(rules.openness, (each) => (each.code === 'full' ? 4 : 1))?.code,
  isTitlePublic: ({ chance, matter }) => matter?.consent.mayPublish === true && chance.yes(0.7),
  redactions: ({ chance, matter, rules }) =>
    chance.some(matter ? publishableTexts(matter) : [], 2).map((text, at) => ({ text, from: chance.int(0, 3), to: chance.int(4, 12) + at, reason: chance.pick(rules.openReasons)?.code })),
  until: ({ chance, today }) => addDays(today, chance.int(0, 4)),
  leaderId: ({ chance, model, actor }) =>
    actor.role === 'leader'
      ? undefined
      : chance.pick([...model.context().register.persons.values()].filter((each) => each.posts.some((post) => post.role === 'leader' && post.to === null)).map((each) => each.id)),
  'give-instruction.assignmentId': ({ chance }) => (chance.yes(0.9) ? undefined : 'none'),
  instructionId: ({ chance, matter }) => chance.pick(matter?.instructions.filter((each) => each.answer === null || chance.yes(0.1)) ?? [])?.id,
  'request-on-application.matterId': ({ chance, model }) => shownMatter(chance, model, (mode) => mode === 'on-application'),
  'request-takedown.matterId': ({ chance, model }) => shownMatter(chance, model, () => true),
  address: ({ chance }) => `reader${chance.int(1, 999)}@example.org`,
  'subscribe.categories': () => [],
  'subscribe.tokenHash': ({ id, model }) => tokenOf(model, id),
  'unsubscribe.tokenHash': ({ id, model }) => tokenOf(model, id),
  'add-sub-unit.unitId': ({ chance, model }) => chance.pick([...model.context().register.units.values()].filter((each) => each.tier === 'street').map((each) => each.id)),
};

/** A case on the public site, by the way it was published. */
function shownMatter(chance: Scene['chance'], model: Scene['model'], fits: (mode: string) => boolean): string | undefined {
  const shown = model.idsOf('matter').filter((id) => {
    const matter = model.stateOf('matter', id);
    return matter !== null && isOnSite(matter) && fits(latestShown(matter)?.mode ?? '');
  });
  return chance.pick(shown) ?? chance.pick(model.idsOf('matter'));
}

/** Whoever has the mail has the token; nobody else. */
const tokenOf = (model: Scene['model'], id: string | null): string => (id ? model.stateOf('subscription', id)?.tokenHash : undefined) ?? 'f'.repeat(64);

/** The same part for every field of one input: the version, the letter and the answers belong together. */
const chosenParts = new WeakMap<Scene, Assignment | undefined>();
function repliedPart(scene: Scene): Assignment | undefined {
  if (!chosenParts.has(scene)) chosenParts.set(scene, partAt(scene));
  return chosenParts.get(scene);
}

function answering({ chance, matter }: Scene): unknown {
  return chance.pick(matter ? replyingAssignments(matter) : [])?.id;
}

function questions({ chance, rules }: Scene): unknown {
  return Object.fromEntries(rules.ratingQuestions.filter(() => chance.yes(0.7)).map((each) => [each.code, chance.pick(each.answers)?.code]));
}

function promises(scene: Scene): unknown {
  const { chance, today } = scene;
  const suggestion = repliedPart(scene)?.suggestions[0] ?? 1;
  return Array.from({ length: chance.int(0, 2) }, () => ({ suggestion, text: sentence(chance), dueOn: addDays(today, chance.int(10, 400)) }));
}

function answerDue({ matter, today }: Scene): string {
  return matter?.deadlines.filter((each) => isRunning(each) && (each.rule === 'reply' || each.rule === 'redo')).at(-1)?.due ?? today;
}
