import type { Deadline } from '../../src/domain/deadline.ts';
import type { MatterEvent, ReplyContent } from '../../src/domain/proposal/events.ts';
import type { TextRef } from '../../src/domain/text-ref.ts';

/** What happened before, one list per stage of life; each begins with the one before it. */
export const ref = (text: string): TextRef => `#${text}` as TextRef;
export const hash = 'a'.repeat(64);

const deadline = (id: string, rule: Deadline['rule'], assignmentId: string | null, due: string): Deadline => ({
  id,
  rule,
  assignmentId,
  round: 1,
  startOn: '2024-03-01',
  length: { unit: 'months', count: 3 },
  rollsForward: true,
  calendarVersion: 3,
  originalDue: due,
  due,
  pauses: [],
  extensions: [],
  settledOn: null,
  isVoid: false,
});

export const drafted: readonly MatterEvent[] = [
  {
    type: 'proposal-drafted',
    matterKind: 'joint',
    sessionId: 'session-1',
    origin: 'district',
    wording: { title: ref('关于解决小区渍水的建议'), situation: ref('情况'), analysis: ref('分析'), suggestions: [ref('建议一'), ref('建议二')] },
    proposer: { memberId: 'member-1', bodyId: null, name: '林知远' },
    consent: { mayPublish: true, reason: null },
    suggestedUnitIds: [],
    isOnPaper: false,
  },
  { type: 'cosigners-invited', memberIds: ['member-2'], cutOffOn: '2024-03-11' },
];
export const signed: readonly MatterEvent[] = [...drafted, { type: 'cosigned', memberId: 'member-2', isOnPaper: false }];
export const submitted: readonly MatterEvent[] = [...signed, { type: 'proposal-submitted', receiptNumber: '2024-S0001' }];
export const docketed: readonly MatterEvent[] = [...submitted, { type: 'proposal-docketed', serial: 1, number: '001', category: 'city', submission: 'in-session', rulebookVersion: 1 }];
/** water leads (part-lead), housing assists (part-assist) */
export const assigned: readonly MatterEvent[] = [
  ...docketed,
  {
    type: 'assigned',
    assignments: [
      { id: 'part-lead', unitId: 'unit-water', role: 'lead', suggestions: [1, 2] },
      { id: 'part-assist', unitId: 'unit-housing', role: 'assisting', suggestions: [1, 2] },
    ],
    deadlines: [
      deadline('d-return', 'return', 'part-lead', '2024-03-08'),
      deadline('d-first', 'first-consultation', 'part-lead', '2024-03-22'),
      deadline('d-reply', 'reply', 'part-lead', '2024-06-03'),
      deadline('d-return-2', 'return', 'part-assist', '2024-03-08'),
      { ...deadline('d-opinion', 'opinion', 'part-assist', '2024-05-14'), length: { unit: 'before', parent: 'reply', days: 20 } },
    ],
  },
];
export const accepted: readonly MatterEvent[] = [...assigned, { type: 'assignment-accepted', assignmentId: 'part-lead' }, { type: 'assignment-accepted', assignmentId: 'part-assist' }];
export const named: readonly MatterEvent[] = [
  ...accepted,
  { type: 'responsible-named', assignmentId: 'part-lead', head: '水务局长', deputy: '水务副局长', section: '排水科', officerId: 'person-黎明', officer: '黎明' },
];
const consultation = (id: string, phase: 'before' | 'during'): MatterEvent => ({
  type: 'consultation-recorded',
  id,
  assignmentId: 'part-lead',
  round: 1,
  phase,
  mode: 'visit',
  heldOn: '2024-03-15',
  place: '金堤社区',
  attendees: '林知远、黎明',
  intent: ref('尽快解决'),
  outcome: ref('达成一致'),
});
export const consulted: readonly MatterEvent[] = [
  ...named,
  consultation('talk-1', 'before'),
  { type: 'consultation-confirmed', consultationId: 'talk-1', remark: null, isOnPaper: false },
  consultation('talk-2', 'during'),
  { type: 'consultation-confirmed', consultationId: 'talk-2', remark: null, isOnPaper: false },
  { type: 'opinion-submitted', assignmentId: 'part-assist', text: ref('协办意见') },
];
export const replyContent: ReplyContent = {
  answers: [
    { suggestion: 1, verdict: 'adopted', text: ref('答一') },
    { suggestion: 2, verdict: 'partly', text: ref('答二') },
  ],
  chapters: [],
  problems: [],
  nextSteps: [],
  explanation: null,
  proposedClass: 'partly',
  moneyWan: null,
  openness: 'full',
  opennessReason: null,
  commitments: [{ suggestion: 2, text: ref('年底前完成二期'), dueOn: '2024-12-31' }],
};
export const replyDrafted: readonly MatterEvent[] = [...consulted, { type: 'reply-drafted', assignmentId: 'part-lead', version: 1, round: 1, corrects: null, ...replyContent }];
export const countersigned: readonly MatterEvent[] = [...replyDrafted, { type: 'reply-countersigned', assignmentId: 'part-lead', byAssignmentId: 'part-assist', version: 1 }];
/** cleared by section and deputy: the tier of an ordinary B */
export const cleared: readonly MatterEvent[] = [
  ...countersigned,
  { type: 'reply-cleared', assignmentId: 'part-lead', version: 1, step: 'section', isLast: false },
  { type: 'reply-cleared', assignmentId: 'part-lead', version: 1, step: 'deputy', isLast: true },
];
export const examined: readonly MatterEvent[] = [
  ...cleared,
  { type: 'reply-examined', assignmentId: 'part-lead', version: 1, officeClass: 'partly', openness: 'full', letterHash: hash, remarks: null },
];
export const issued: readonly MatterEvent[] = [
  ...examined,
  {
    type: 'reply-issued',
    assignmentId: 'part-lead',
    version: 1,
    letterNumber: '澄水函〔2024〕15号',
    letterHash: hash,
    copies: [],
    deadlines: [deadline('d-publication', 'publication', null, '2024-06-28')],
  },
];
export const served: readonly MatterEvent[] = [
  ...issued,
  { type: 'service-recorded', assignmentId: 'part-lead', round: 1, mode: 'opened', deadlines: [deadline('d-rating', 'rating', null, '2024-06-24')] },
];
export const feedbackClosed: readonly MatterEvent[] = [...served, { type: 'feedback-closed', round: 1 }];
export const closed: readonly MatterEvent[] = [
  ...feedbackClosed,
  {
    type: 'proposal-closed',
    class: 'partly',
    commitments: [{ id: 'promise-1', assignmentId: 'part-lead', suggestion: 2, text: ref('年底前完成二期'), dueOn: '2024-12-31' }],
    deadlines: [deadline('d-review', 'commitment-review', null, '2024-07-01')],
  },
];
