import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { anyone, defineCommand, done, emit, emitOn, other } from '../../command.ts';
import { text, yesNo } from '../../input.ts';
import { isOnSite } from '../../publication/publication.ts';
import { refuse } from '../../refusal.ts';

/** 裁定撤稿申请: the page stays, or it is taken down with the reason printed there; redacted, it can be published again. */
export const ruleOnTakedown = defineCommand({
  name: 'rule-on-takedown',
  stream: 'takedown',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ isWithdrawn: yesNo(), reason: text(500) }),
  loads: (_input, takedown) => (takedown ? [{ kind: 'matter', id: takedown.matterId }] : []),
  allowed: anyone,
  possible: (takedown) => {
    if (!takedown) return refuse('not-found');
    return takedown.ruling === null ? null : refuse('already-done');
  },
  decide: (takedown, input, world) => {
    if (!takedown) return refuse('not-found');
    const matter = other(world, 'matter', takedown.matterId);
    const reason = world.keep(input.reason);
    const isToGo = input.isWithdrawn && matter !== undefined && isOnSite(matter);
    return done(
      emit({ type: 'takedown-ruled', isWithdrawn: input.isWithdrawn, reason }),
      ...(isToGo ? [emitOn('matter', takedown.matterId, { type: 'case-unpublished', reason, keepsTitle: false })] : []),
    );
  },
});
