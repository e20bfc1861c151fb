import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { whileOpen } from '../open.ts';

/** 结束会次: nothing more is received under it; its running cases go on under their pinned rules (commitments outlive the session). */
export const closeSession = defineCommand({
  name: 'close-session',
  stream: 'session',
  creates: false,
  who: ['committee-director', 'system-admin'],
  input: z.strictObject({ happenedOn: happenedOn() }),
  allowed: () => null,
  possible: (session, world) => whileOpen(session) ?? (session && world.today < session.endsOn ? refuse('too-early', { day: session.endsOn }) : null),
  decide: (session, input, world) => {
    if (!session) return refuse('not-found');
    // The meeting itself must be over.
    if ((input.happenedOn ?? world.today) < session.endsOn) return refuse('too-early', { day: session.endsOn }, 'happenedOn');
    return done(emit({ type: 'session-closed' }, input.happenedOn ?? null));
  },
});
