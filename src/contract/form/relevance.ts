import { unitRoles } from '../../domain/actor.ts';
import type { FormContext } from './choices.ts';
import type { Field } from './schema.ts';
import { getAt, type Values } from './values.ts';

/**
 * What earlier answers make of a field that may be left out: pointless, or asked for after all. Only a courtesy: pointless
 * ones can be shown again with one click, and the command itself decides what it needs.
 */
interface Asked {
  name: string;
  is: 'pointless' | 'needed';
}
type Asking = (values: Values, context: FormContext) => readonly Asked[];

const all = (is: Asked['is'], names: readonly string[]): Asked[] => names.map((name) => ({ name, is }));
/** May be answered then, pointless otherwise. */
const unless = (isWanted: boolean, ...names: string[]): Asked[] => (isWanted ? [] : all('pointless', names));
/** The command refuses to go without it then; pointless otherwise. */
const only = (isWanted: boolean, ...names: string[]): Asked[] => all(isWanted ? 'needed' : 'pointless', names);
/** The command refuses to go without it then; may be answered otherwise. */
const needs = (isNeeded: boolean, ...names: string[]): Asked[] => (isNeeded ? all('needed', names) : []);

const isChosen = (value: unknown, ...but: string[]): boolean => typeof value === 'string' && value !== '' && !but.includes(value);

const consent: Asking = (values) => only(values['mayPublish'] === false, 'publishReason');

/** A recommendation is answered by a report in chapters, a proposal suggestion by suggestion. */
const reply: Asking = (values, { file }) => [
  ...all('pointless', file?.kind === 'recommendation' ? ['answers'] : ['chapters', 'problems', 'nextSteps']),
  ...only(isChosen(values['openness'], 'full'), 'opennessReason'),
];

const onBehalf: Asking = (values) => {
  const what = values['what'];
  const kind = getAt(values, ['proposal', 'matterKind']);
  const isOthers = kind === 'recommendation' || kind === 'deputy-suggestion';
  return [
    ...only(what === 'proposal', 'proposal'),
    ...(what === 'co-signature' ? needs(true, 'memberId') : unless(what === 'contest', 'memberId')),
    ...only(what === 'consent', 'mayPublish'),
    ...only(what === 'consent' && values['mayPublish'] === false, 'publishReason'),
    ...only(what === 'confirmation', 'consultationId'),
    ...unless(what === 'confirmation', 'answer'),
    ...unless(what === 'confirmation' || what === 'contest', 'remark'),
    ...needs(what === 'contest' || (what === 'confirmation' && values['answer'] === 'denied'), 'remark'),
    ...only(getAt(values, ['proposal', 'mayPublish']) === false, 'proposal.publishReason'),
    ...only(kind === 'joint', 'proposal.cosignerIds'),
    ...only(kind === 'individual' || kind === 'joint', 'proposal.memberId'),
    ...only(kind === 'collective', 'proposal.bodyId'),
    ...unless(isOthers || getAt(values, ['proposal', 'origin']) !== 'district', 'proposal.inNameOf'),
    ...needs(isOthers, 'proposal.inNameOf'),
  ];
};

const correction: Asking = (values) => {
  const field = values['field'];
  return [...only(field === 'category', 'category'), ...only(field === 'kind', 'matterKind'), ...unless(field === 'proposer', 'memberId', 'bodyId', 'inNameOf'), ...only(field === 'title', 'title')];
};

/** What a post belongs to follows from its role. */
const appointment: Asking = ({ role }) => {
  const isOf = (roles: readonly string[]): boolean => typeof role === 'string' && roles.includes(role);
  return [...only(isOf(unitRoles), 'unitId'), ...only(isOf(['member', 'delegate']), 'memberId'), ...only(isOf(['liaison']), 'bodyId')];
};

const table: Readonly<Record<string, Asking>> = {
  'draft-proposal': (values, context) => [...consent(values, context), ...unless(values['matterKind'] === 'collective', 'seal'), ...only(values['matterKind'] === 'recommendation', 'inNameOf')],
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
    ...only(isChosen(values['mode'], 'full'), 'openReason'),
    ...only(values['mode'] === 'summary', 'summary'),
    ...unless(values['mode'] === 'on-application' || values['mode'] === 'closed', 'isTitlePublic'),
  ],
  'take-lead': (_values, { me }) => only(me.role !== 'leader', 'leaderId'),
  'answer-instruction': (_values, { file }) => only((file?.supervision?.instructions ?? []).filter((each) => each.answer === null).length > 1, 'instructionId'),
  'moderate-topic': (values) => only(values['isAccepted'] === false, 'reason'),
  'answer-application': (values) => only(isChosen(values['outcome'], 'given'), 'openReason'),
  'answer-pre-assignment': (values) => [
    ...only(isChosen(values['answer'], 'agree'), 'otherUnitId'),
    ...unless(isChosen(values['answer'], 'agree'), 'ground'),
    ...needs(values['answer'] === 'not-ours', 'ground'),
  ],
  'rule-on-return': (values) => only(values['outcome'] === 'reassign', 'unitId'),
  appoint: appointment,
  'confirm-consultation': (values) => needs(values['answer'] === 'denied', 'remark'),
  'withdraw-proposal': (_values, { file }) => needs(file !== null && file.stage !== 'drafting', 'reason'),
  'give-review': (values) => needs(isChosen(values['recommendation'], 'docket'), 'reason'),
  'rule-on-extension': (values) => [...unless(values['granted'] !== false, 'to'), ...only(values['granted'] === false, 'reason')],
};

const named = (is: Asked['is'], context: FormContext, values: Values): ReadonlySet<string> =>
  new Set((table[context.command]?.(values, context) ?? []).flatMap((each) => (each.is === is ? [each.name] : [])));

/** Names of the fields (with their group, such as `proposal.bodyId`) that need not be asked now. */
export const pointlessFields = (context: FormContext, values: Values): ReadonlySet<string> => named('pointless', context, values);

/** Names of the fields that may be left out in general and not with the answers given so far. */
export const neededFields = (context: FormContext, values: Values): ReadonlySet<string> => named('needed', context, values);

/** A letter's hash is fetched, never typed. */
export const isFetched = (field: Field): boolean => field.name === 'letterHash';
