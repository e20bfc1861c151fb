import type { CastName } from './rehearsal-cast.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import type { Step } from './rehearsal.ts';

/** Scripts that lead a case through every stage: whole lives, and the branches off them. */
type Script = readonly Step[];

const wording = { title: 'Drains', situation: 'Flooding', analysis: 'Old pipes', suggestions: ['New pipes', 'Patrols'], mayPublish: true, isOneMatter: true };
const letterHash = 'a'.repeat(64);
const lead = (matter: Matter): string => matter.assignments.find((each) => each.role === 'lead' && each.endedOn === null)?.id ?? '';
const assisting = (matter: Matter): string => matter.assignments.find((each) => each.role === 'assisting')?.id ?? '';
const ofLead =
  (more: object = {}) =>
  (matter: Matter) => ({ assignmentId: lead(matter), ...more });
const ofAssisting =
  (more: object = {}) =>
  (matter: Matter) => ({ assignmentId: assisting(matter), ...more });
const replyOfLead =
  (more: object = {}) =>
  (matter: Matter) => ({ ...ofLead(more)(matter), version: matter.assignments.find((each) => each.id === lead(matter))?.replies.at(-1)?.version });

const invited: Script = [
  ['draft-proposal', 'proposer', { matterKind: 'joint', ...wording }],
  ['invite-cosigners', 'proposer', { memberIds: ['member-2'] }],
];
const submitted: Script = [...invited, ['cosign', 'cosigner'], ['submit-proposal', 'proposer']];
const docket: Script = [['docket-proposal', 'clerk', { category: 'city', submission: 'in-session' }]];
const docketed: Script = [...submitted, ...docket];
const collective: Script = [['draft-proposal', 'liaison', { matterKind: 'collective', ...wording }], ['submit-proposal', 'liaison', { seal: letterHash }], ...docket];

const assigned: Script = [
  ['pre-assign', 'office', { lead: 'lead-unit', assisting: ['assisting-unit'] }],
  ['answer-pre-assignment', 'receiver', { answer: 'agree' }],
  ['assign', 'office', { lead: 'lead-unit', assisting: ['assisting-unit'] }],
];
const accepted: Script = [
  ...assigned,
  ['accept-assignment', 'receiver', ofLead()],
  ['accept-assignment', 'assisting', ofAssisting()],
  ['name-responsible', 'receiver', ofLead({ head: 'Head', deputy: 'Deputy', section: 'Section', officerId: 'person-officer' })],
];
const talk = (phase: string, by: CastName): Script => [
  ['record-consultation', 'officer', ofLead({ phase, mode: 'visit', heldOn: '2024-03-20', place: 'On site', attendees: 'Both', intent: 'Soon', outcome: 'Agreed' })],
  ['confirm-consultation', by, (matter) => ({ consultationId: matter.consultations.at(-1)?.id, answer: 'confirmed' })],
];
const handled = (by: CastName): Script => [...accepted, ...talk('before', by), ...talk('during', by), ['submit-opinion', 'assistingOfficer', ofAssisting({ text: 'Opinion' })]];

const answers = [
  { suggestion: 1, verdict: 'adopted', text: 'Done' },
  { suggestion: 2, verdict: 'partly', text: 'Under way' },
];
const promises = [{ suggestion: 2, text: 'By the end of the year', dueOn: '2025-12-31' }];
const partly = { answers, proposedClass: 'partly', openness: 'full', commitments: promises };
const notPossible = { answers, proposedClass: 'not-possible', openness: 'full', explanation: 'No land for it' };
const inClearance = (reply: object = partly): Script => [
  ['draft-reply', 'officer', ofLead(reply)],
  ['countersign-reply', 'assistingReviewer', replyOfLead()],
  ['clear-reply', 'reviewer', replyOfLead()],
];
const answered = (reply: typeof partly | typeof notPossible = partly): Script => [
  ...inClearance(reply),
  ['clear-reply', 'head', replyOfLead()],
  // A reply of class C goes up to the head of the unit, who clears it a step later.
  ...(reply.proposedClass === 'not-possible' ? [['clear-reply', 'head', replyOfLead()] as const] : []),
  ['examine-reply', 'office', replyOfLead({ officeClass: reply.proposedClass, openness: 'full', letterHash })],
  ['issue-reply', 'head', ofLead({ letterHash })],
  ['record-service', 'office', ofLead({ mode: 'paper' })],
];
const rated = (level: string, ...raters: readonly CastName[]): Script => [
  ...raters.map((by): Step => ['rate-reply', by, { levels: { work: level, result: level }, comment: 'As it is' }]),
  ['close-rating', 'clerk'],
];
const redone: Script = [...rated('dissatisfied', 'proposer', 'cosigner'), ['order-redo', 'clerk', { reason: 'Not solved' }], ...answered()];
const closed: Script = [...docketed, ...handled('proposer'), ...answered(), ...rated('satisfied', 'proposer', 'cosigner'), ['close-proposal', 'clerk']];
const ofPromise = (more: object) => (matter: Matter) => ({ commitmentId: matter.commitments[0]?.id, ...more });
const fulfilled: Script = [
  ...closed,
  ['report-commitment', 'officer', ofPromise({ text: 'Built', claimsDone: true })],
  ['verify-commitment', 'office', ofPromise({ isFulfilled: true, text: 'Seen' })],
];

const principal: Script = [
  ['draft-proposal', 'cosigner', { matterKind: 'individual', ...wording }, 'principal'],
  ['submit-proposal', 'cosigner', {}, 'principal'],
  ['docket-proposal', 'clerk', { category: 'city', submission: 'in-session' }, 'principal'],
];

/** Decided with the examination, published once the ratings are closed, taken down again. */
const published = (by: CastName): Script => [
  ['decide-publication', by, { mode: 'full' }],
  ['embargo', by, { until: '2024-03-21', reason: 'With the others' }],
  ['embargo', by, { until: '2024-03-20', reason: 'Now' }],
  ['publish', by],
  ['unpublish', by, { reason: 'A name stands in it' }],
];
const led: Script = [
  ['take-lead', 'leader', { plan: 'Every month' }],
  ['give-instruction', 'leader', { text: 'By next week', dueOn: '2024-03-27' }],
];

export const scripts: readonly Script[] = [
  [...closed, ...published('office')],
  [...docketed, ...accepted, ...led, ['answer-instruction', 'officer', { text: 'Done' }]],
  [...fulfilled, ['archive-proposal', 'clerk']],
  [...fulfilled, ['revise-result', 'office', { newClass: 'solved', proof: 'Both suggestions are carried out' }]],
  [...closed, ['reopen-proposal', 'director', { reason: 'Came up again' }]],
  [...collective, ...handled('liaison'), ...answered(notPossible), ...rated('satisfied', 'liaison'), ['close-proposal', 'clerk']],
  [['draft-proposal', 'clerk', { matterKind: 'recommendation', inNameOf: 'The conference', ...wording }]],
  [...submitted, ['return-for-revision', 'clerk', { remarks: 'One matter only' }], ['revise-draft', 'proposer', wording], ['submit-proposal', 'proposer']],
  [...submitted, ['decline-proposal', 'clerk', { ground: 'secret', explanation: 'Why' }]],
  [...submitted, ['divert-proposal', 'clerk', { to: 'opinion', explanation: 'Why' }]],
  [...submitted, ['withdraw-proposal', 'proposer', { reason: 'Settled' }]],
  [...principal, ...docketed, ['merge-proposals', 'clerk', { principalId: 'principal' }], ['unmerge-proposal', 'clerk', { reason: 'Different after all' }]],
  [...docketed, ['mark-key', 'clerk'], ['request-pre-study', 'office', { unitIds: ['lead-unit', 'assisting-unit'], question: 'Whose pipes?' }], ['assign', 'office', { lead: 'lead-unit' }]],
  [
    ...docketed,
    ['assign', 'office', { lead: 'lead-unit' }],
    ['return-assignment', 'receiver', ofLead({ reason: 'Not ours' })],
    ['rule-on-return', 'office', ofLead({ outcome: 'keep', reason: 'Theirs after all' })],
  ],
  [...docketed, ...accepted, ['request-extension', 'receiver', ofLead({ to: '2024-07-20', reason: 'Rain' })], ['pause-clock', 'office', ofLead({ reason: 'Court case' })]],
  [
    ...docketed,
    ...accepted,
    ['propose-appointment', 'officer', ofLead({ times: ['2024-03-25T02:00:00.000Z'], place: 'On site' })],
    ['record-figure', 'officer', ofLead({ indicator: 'Pipes', value: '2', unit: 'km', to: '2024-03-20' })],
  ],
  [...docketed, ...handled('proposer'), ...inClearance(), ['send-back-reply', 'head', replyOfLead({ reason: 'Not to the point' })]],
  [
    ...docketed,
    ...handled('proposer'),
    ...answered(),
    ...redone,
    ...rated('dissatisfied', 'proposer', 'cosigner'),
    ['escalate-redo', 'director', { reason: 'Still not solved', ledBy: 'person-leader' }],
  ],
];
