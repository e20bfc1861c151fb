import { unitRoles } from '../../domain/actor.ts';
import type { FormContext } from './choices.ts';
import type { Field } from './schema.ts';
import { getAt, type Values } from './values.ts';

/**
 * Fields that an earlier answer makes pointless. Only a courtesy: they can be shown again with one click, and the
 * command itself decides what it needs.
 */
type Pointless = (values: Values, context: FormContext) => readonly string[];

const unless = (isWanted: boolean, ...names: string[]): string[] => (isWanted ? [] : names);

const consent: Pointless = (values) => unless(values['mayPublish'] === false, 'publishReason');

/** A recommendation is answered by a report in chapters, a proposal suggestion by suggestion. */
const reply: Pointless = (values, { file }) => [
  ...(file?.kind === 'recommendation' ? ['answers'] : ['chapters', 'problems', 'nextSteps']),
  ...unless(values['openness'] !== 'full' && values['openness'] !== '', 'opennessReason'),
];

const onBehalf: Pointless = (values) => {
  const what = values['what'];
  const kind = getAt(values, ['proposal', 'matterKind']);
  return [
    ...unless(what === 'proposal', 'proposal'),
    ...unless(what === 'co-signature' || what === 'contest', 'memberId'),
    ...unless(what === 'consent', 'mayPublish'),
    ...unless(what === 'consent' && values['mayPublish'] === false, 'publishReason'),
    ...unless(what === 'confirmation', 'consultationId', 'answer'),
    ...unless(what === 'confirmation' || what === 'contest', 'remark'),
    ...unless(getAt(values, ['proposal', 'mayPublish']) === false, 'proposal.publishReason'),
    ...unless(kind === 'joint', 'proposal.cosignerIds'),
    ...unless(kind === 'individual' || kind === 'joint', 'proposal.memberId'),
    ...unless(kind === 'collective', 'proposal.bodyId'),
    ...unless(kind === 'recommendation' || kind === 'deputy-suggestion' || getAt(values, ['proposal', 'origin']) !== 'district', 'proposal.inNameOf'),
  ];
};

const correction: Pointless = (values) => {
  const field = values['field'];
  return [
    ...unless(field === 'category', 'category'),
    ...unless(field === 'kind', 'matterKind'),
    ...unless(field === 'proposer', 'memberId', 'bodyId', 'inNameOf'),
    ...unless(field === 'title', 'title'),
  ];
};

/** What a post belongs to follows from its role. */
const appointment: Pointless = ({ role }) => {
  const isOf = (roles: readonly string[]): boolean => typeof role === 'string' && roles.includes(role);
  return [...unless(isOf(unitRoles), 'unitId'), ...unless(isOf(['member', 'delegate']), 'memberId'), ...unless(isOf(['liaison']), 'bodyId')];
};

const table: Readonly<Record<string, Pointless>> = {
  'draft-proposal': (values, context) => [...consent(values, context), ...unless(values['matterKind'] === 'collective', 'seal'), ...unless(values['matterKind'] === 'recommendation', 'inNameOf')],
  'revise-draft': (values, context) => [
    ...consent(values, context),
    ...unless(context.file?.kind === 'collective', 'seal'),
    ...unless(context.file?.kind !== 'collective' && context.file?.kind !== 'recommendation', 'matterKind'),
  ],
  'submit-proposal': (_values, { file }) => unless(file?.kind === 'collective' || file?.kind === 'recommendation', 'seal'),
  'record-on-behalf': onBehalf,
  'correct-docket': correction,
  'draft-reply': reply,
  'correct-reply': reply,
  'decide-publication': (values) => [
    ...unless(values['mode'] !== 'full' && values['mode'] !== '', 'openReason'),
    ...unless(values['mode'] === 'summary', 'summary'),
    ...unless(values['mode'] === 'on-application' || values['mode'] === 'closed', 'isTitlePublic'),
  ],
  'take-lead': (_values, { me }) => unless(me.role !== 'leader', 'leaderId'),
  'answer-instruction': (_values, { file }) => unless((file?.supervision?.instructions ?? []).filter((each) => each.answer === null).length > 1, 'instructionId'),
  'moderate-topic': (values) => unless(values['isAccepted'] === false, 'reason'),
  'answer-application': (values) => unless(values['outcome'] !== 'given' && values['outcome'] !== '', 'openReason'),
  'answer-pre-assignment': (values) => unless(values['answer'] !== 'agree', 'otherUnitId', 'ground'),
  'rule-on-return': (values) => unless(values['outcome'] === 'reassign', 'unitId'),
  appoint: appointment,
  'rule-on-extension': (values) => [...unless(values['granted'] !== false, 'to'), ...unless(values['granted'] === false, 'reason')],
};

/** Names of the fields (with their group, such as `proposal.bodyId`) that need not be asked now. */
export function pointlessFields(context: FormContext, values: Values): ReadonlySet<string> {
  return new Set(table[context.command]?.(values, context) ?? []);
}

/** A letter's hash is fetched, never typed. */
export const isFetched = (field: Field): boolean => field.name === 'letterHash';
