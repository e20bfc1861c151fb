import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { choice, line, text, yesNo } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { noticeKinds } from '../notice.ts';

/** 发布动态: a notice on the public site. Given on one that stands there it corrects it, or withdraws it, with the reason. */
export const publishNotice = defineCommand({
  name: 'publish-notice',
  stream: 'notice',
  creates: 'either',
  who: [...committeeRoles, 'office-clerk', 'office-director'],
  input: z.strictObject({ noticeKind: choice(noticeKinds).default('notice'), title: line(120), text: text(6000, 10), reason: text(500).optional(), isWithdrawn: yesNo().default(false) }),
  allowed: anyone,
  possible: anyone,
  decide: (notice, input, world) => {
    const { noticeKind, isWithdrawn } = input;
    if (!notice) {
      if (isWithdrawn) return refuse('not-published', {}, 'isWithdrawn');
      return done(emit({ type: 'notice-published', noticeKind, title: world.keep(input.title), text: world.keep(input.text) }));
    }
    // Readers have seen it: whatever changes says why.
    if (input.reason === undefined) return refuse('reason-missing', {}, 'reason');
    const reason = world.keep(input.reason);
    if (isWithdrawn) return notice.withdrawn ? refuse('already-done', {}, 'isWithdrawn') : done(emit({ type: 'notice-withdrawn', reason }));
    const [title, body] = [world.keep(input.title), world.keep(input.text)];
    if (!notice.withdrawn && title === notice.title && body === notice.text) return refuse('nothing-to-do', {}, 'text');
    return done(emit({ type: 'notice-corrected', title, text: body, reason }));
  },
});
