import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, file, happenedOn, ref, text, yesNo } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { atStage, notOwn } from '../guards.ts';
import { enterProposal, paperProposal } from '../on-behalf.ts';
import { paperActs } from '../paper-acts.ts';
import { kindOn, receiptSeriesFor, sessionOpen } from '../receipt.ts';
import { docketedStages } from '../review.ts';

/** 代录入: for one who cannot sign in, what came on paper or by telephone; recorded as such, always with its scan. */
export const recordOnBehalf = defineCommand({
  name: 'record-on-behalf',
  stream: 'matter',
  creates: 'either',
  who: [...committeeRoles, 'deputies-office-clerk'],
  input: z.strictObject({
    what: choice(['proposal', 'co-signature', 'consent', 'confirmation', 'contest']),
    // What cannot be shown on paper was not given (代录入须附扫描件).
    scan: file(),
    happenedOn: happenedOn(),
    proposal: paperProposal.optional(),
    memberId: ref('member').optional(),
    mayPublish: yesNo().optional(),
    publishReason: text(500).optional(),
    consultationId: ref('consultation').optional(),
    answer: choice(['confirmed', 'denied']).default('confirmed'),
    /** about a consultation, or against the class of the result */
    remark: text(2000).optional(),
    ...attachmentsField,
  }),
  series: (input, matter, world) => (input.what === 'proposal' && !matter ? receiptSeriesFor(null, world) : []),
  allowed: (matter, actor, world) => {
    // The deputies' work office has to do with the deputies' suggestions only.
    if (matter && (matter.matterKind === 'deputy-suggestion') !== (actor.role === 'deputies-office-clerk')) return refuse('not-allowed', { command: 'record-on-behalf' });
    return notOwn(matter, actor, world.register);
  },
  possible: (matter, world) => {
    if (matter) return atStage(matter, 'drafting', 'under-review', 'returned-for-revision', 'merged-into', ...docketedStages);
    // A draft is its writer's own; nobody else enters it.
    if (world.draft) return refuse('wrong-stage', { stage: 'drafting', wanted: '' });
    return sessionOpen(world) ?? (world.actor.role === 'deputies-office-clerk' ? kindOn(world.rulebook.rules, 'deputy-suggestion') : null);
  },
  decide: (matter, input, world) => {
    const on = input.happenedOn ?? world.today;
    const more = attached(input.what, input.attachments, { happenedOn: input.happenedOn });
    const scan = emit({ type: 'scan-kept', of: input.what, file: input.scan }, input.happenedOn ?? null);
    if (input.what === 'proposal') {
      if (matter) return refuse('already-done', {}, 'what');
      if (!input.proposal) return refuse('nothing-to-do', {}, 'proposal');
      const events = enterProposal(input.proposal, scan, on, world);
      return isRefusal(events) ? events : done(...events, ...more);
    }
    if (!matter) return refuse('not-found', {}, 'what');
    const event = paperActs[input.what](matter, input, on, world);
    return isRefusal(event) ? event : done(emit(event, scan.happenedOn), scan, ...more);
  },
});
