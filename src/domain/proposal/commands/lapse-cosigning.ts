import { z } from 'zod';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { unanswered } from '../cosigning.ts';
import { atStage } from '../guards.ts';

/** 联名截止: after the cut-off unanswered invitations lapse, so that the proposer can submit; silence is never a signature. */
export const lapseCosigning = defineCommand({
  name: 'lapse-cosigning',
  stream: 'matter',
  creates: false,
  who: ['system'],
  input: z.strictObject({}),
  allowed: anyone,
  possible: (matter, world) => {
    const refusal = atStage(matter, 'drafting');
    if (refusal || !matter) return refusal ?? refuse('not-found');
    if (unanswered(matter).length === 0) return refuse('nothing-to-do');
    const cutOff = matter.cosignCutOffOn ?? '';
    return world.today > cutOff ? null : refuse('too-early', { day: cutOff });
  },
  decide: (matter) => (matter ? done(emit({ type: 'cosigning-lapsed', memberIds: unanswered(matter).map((each) => each.memberId) })) : refuse('not-found')),
});
