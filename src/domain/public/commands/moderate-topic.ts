import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { text, yesNo } from '../../input.ts';
import { refuse } from '../../refusal.ts';

/** 审核线索: let in, members and the public read it; rejected, with the reason. What was let in can be taken out again. */
export const moderateTopic = defineCommand({
  name: 'moderate-topic',
  stream: 'topic',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ isAccepted: yesNo(), reason: text(500).optional() }),
  allowed: anyone,
  possible: (topic) => {
    if (!topic) return refuse('not-found');
    return topic.state === 'rejected' ? refuse('already-done') : null;
  },
  decide: (topic, input, world) => {
    if (input.isAccepted && topic?.state === 'accepted') return refuse('already-done', {}, 'isAccepted');
    if (!input.isAccepted && input.reason === undefined) return refuse('reason-missing', {}, 'reason');
    return done(emit({ type: 'topic-moderated', isAccepted: input.isAccepted, reason: input.reason === undefined ? null : world.keep(input.reason) }));
  },
});
