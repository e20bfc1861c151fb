import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { choice, coded, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { applicationOutcomes } from '../application.ts';

/** 答复申请: given, given in part, or refused with one of the coded reasons (政府信息公开条例第三十六条). */
export const answerApplication = defineCommand({
  name: 'answer-application',
  stream: 'application',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ outcome: choice(applicationOutcomes), openReason: coded('open-reason').optional(), text: text(4000) }),
  allowed: anyone,
  possible: (application) => {
    if (!application) return refuse('not-found');
    return application.answer === null ? null : refuse('already-done');
  },
  decide: (_application, input, world) => {
    const { outcome, openReason } = input;
    const isReasoned = outcome === 'given' || world.rulebook.rules.openReasons.some((each) => each.code === openReason);
    if (!isReasoned) return refuse('openness-unknown', { openness: openReason ?? '' }, 'openReason');
    return done(emit({ type: 'application-answered', outcome, text: world.keep(input.text), reason: outcome === 'given' ? null : (openReason ?? null) }));
  },
});
