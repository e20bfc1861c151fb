import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { day, line, whole } from '../../input.ts';
import { refuse } from '../../refusal.ts';

/** 开启会次: a new session, under which proposals are received, numbered and reported (政协章程: 届、次). */
export const openSession = defineCommand({
  name: 'open-session',
  stream: 'session',
  creates: true,
  who: ['committee-director', 'system-admin'],
  input: z.strictObject({
    name: line(60),
    term: whole(1, 99),
    meeting: whole(1, 20),
    reportYear: whole(2000, 2100),
    opensOn: day(),
    endsOn: day(),
  }),
  allowed: () => null,
  // Between-session proposals belong to the session in force, so there is only ever one.
  possible: (_session, world) => (world.session && world.session.closedOn === null ? refuse('session-overlaps', { session: world.session.name }) : null),
  decide: (_session, input, world) => {
    if (input.endsOn < input.opensOn) return refuse('day-before-start', { day: input.opensOn }, 'endsOn');
    // Addresses and numbers name a case by the year of its report, so a year has one session.
    if (world.session && input.reportYear <= world.session.reportYear) return refuse('session-overlaps', { session: world.session.name }, 'reportYear');
    const closedOn = world.session?.closedOn;
    if (closedOn && input.opensOn < closedOn) return refuse('session-overlaps', { session: world.session?.name ?? '' }, 'opensOn');
    const { name, term, meeting, reportYear, opensOn, endsOn } = input;
    return done(emit({ type: 'session-opened', name, term, meeting, reportYear, opensOn, endsOn }));
  },
});
