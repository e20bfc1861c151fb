import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, coded, happenedOn } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { docketSeries, formatNumber } from '../numbering.ts';
import { atStage, notOwn } from '../guards.ts';
import { lowerLevelsGiven, notBeforeSubmission } from '../review.ts';

/** 立案: the committee accepts the proposal, numbers it and pins the rules in force (全国政协提案工作条例, examination). */
export const docketProposal = defineCommand({
  name: 'docket-proposal',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({
    category: coded('category'),
    submission: choice(['in-session', 'between-sessions']),
    happenedOn: happenedOn(),
  }),
  series: (_input, matter) => (matter ? [docketSeries(matter.sessionId, matter.matterKind)] : []),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, 'under-review') ?? lowerLevelsGiven(matter, world.rulebook.rules),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const { rules, version } = world.rulebook;
    if (!rules.categories.some((each) => each.code === input.category)) return refuse('category-unknown', { category: input.category }, 'category');
    const refusal = notBeforeSubmission(matter, input.happenedOn);
    if (refusal) return refusal;
    const serial = world.nextNumber(docketSeries(matter.sessionId, matter.matterKind));
    const number = formatNumber(rules.numbering.docket, serial, world.session?.reportYear ?? 0);
    return done(emit({ type: 'proposal-docketed', serial, number, category: input.category, submission: input.submission, rulebookVersion: version }, input.happenedOn ?? null));
  },
});
