import type { MatterEvent } from '../../src/domain/proposal/events.ts';
import type { RatingEvent } from '../../src/domain/feedback/rating-round.ts';
import { docketed, feedbackClosed, hash, ref, replyContent, served } from './given.ts';
import type { story } from './story.ts';

/** Histories around ratings: forms, a second round, a merged matter, another class. */
type Story = ReturnType<typeof story>;

export const satisfied = { work: 'satisfied', result: 'fairly-satisfied' };
export const dissatisfied = { work: 'satisfied', result: 'dissatisfied' };

export const form = (raterId: string, levels: Readonly<Record<string, string>> = satisfied, round = 1, matterId = 'matter-1'): RatingEvent => ({
  type: 'reply-rated',
  matterId,
  round,
  raterId,
  levels,
  answers: {},
  comment: null,
  isOnPaper: false,
  scan: null,
});

/** A form came back, told by the story. */
export function rated(now: Story, raterId: string, levels = satisfied, round = 1, matterId = 'matter-1'): void {
  now.happened('rating', `${matterId}.${round}`, form(raterId, levels, round, matterId));
}

/** matter-2, of member-3, was merged into matter-1. */
export function merged(now: Story): void {
  const own = docketed.map((event): MatterEvent =>
    event.type === 'proposal-drafted' ? { ...event, matterKind: 'individual', proposer: { memberId: 'member-3', bodyId: null, name: '何川' } } : event,
  );
  const alone = own.filter((event) => event.type !== 'cosigners-invited' && event.type !== 'cosigned');
  [...alone, { type: 'proposal-merged' as const, principalId: 'matter-1', reason: null }].forEach((event) => now.happened('matter', 'matter-2', event));
  now.happened('matter', 'matter-1', { type: 'proposal-absorbed', matterId: 'matter-2' });
}

/** Round 2 of the lead part, answered and served, its ratings still open. */
export const servedAgain: readonly MatterEvent[] = [
  ...feedbackClosed,
  { type: 'redo-ordered', round: 2, reason: ref('二期没有时间表'), assignmentIds: ['part-lead'], deadlines: [] },
  { type: 'reply-drafted', assignmentId: 'part-lead', version: 2, round: 2, corrects: null, ...replyContent, commitments: [{ suggestion: 2, text: ref('九月底前完成二期'), dueOn: '2024-09-30' }] },
  { type: 'reply-examined', assignmentId: 'part-lead', version: 2, officeClass: 'solved', openness: 'full', letterHash: hash, remarks: null },
  { type: 'reply-issued', assignmentId: 'part-lead', version: 2, letterNumber: '澄水函〔2024〕40号', letterHash: hash, copies: [], deadlines: [] },
  { type: 'service-recorded', assignmentId: 'part-lead', round: 2, mode: 'opened', deadlines: [] },
];
export const feedbackClosedAgain: readonly MatterEvent[] = [...servedAgain, { type: 'feedback-closed', round: 2 }];

/** As `served`, but the office issued another class. */
export const servedAs = (officeClass: string): readonly MatterEvent[] => served.map((event): MatterEvent => (event.type === 'reply-examined' ? { ...event, officeClass } : event));
