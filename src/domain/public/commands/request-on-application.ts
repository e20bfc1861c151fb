import { z } from 'zod';
import { addWorkingDays } from '../../calendar.ts';
import { anyone, defineCommand, done, emit, other } from '../../command.ts';
import { choice, line, ref, text } from '../../input.ts';
import { isOnSite, latestShown } from '../../publication/publication.ts';
import { refuse } from '../../refusal.ts';
import { deliveries } from '../application.ts';

/** 政府信息公开条例第三十三条: answered within 20 working days. */
const answeredWithinWorkingDays = 20;

/** 申请公开: for a case of which the site says that it is given on application. */
export const requestOnApplication = defineCommand({
  name: 'request-on-application',
  stream: 'application',
  creates: true,
  who: ['public'],
  input: z.strictObject({ matterId: ref('matter'), applicant: line(60), contact: line(120), purpose: text(1000).optional(), delivery: choice(deliveries) }),
  loads: (input) => [{ kind: 'matter', id: input.matterId }],
  allowed: anyone,
  possible: anyone,
  decide: (_application, input, world) => {
    const matter = other(world, 'matter', input.matterId);
    // What is not on the site does not exist for whoever asks from outside.
    const isOffered = matter && isOnSite(matter) && !matter.isSealed && !matter.isPurged && latestShown(matter)?.mode === 'on-application';
    if (!isOffered) return refuse('not-found', {}, 'matterId');
    return done(
      emit({
        type: 'application-made',
        matterId: matter.id,
        applicant: world.keepPersonal(input.applicant),
        contact: world.keepPersonal(input.contact),
        purpose: input.purpose === undefined ? null : world.keep(input.purpose),
        delivery: input.delivery,
        dueOn: addWorkingDays(world.calendar, world.today, answeredWithinWorkingDays),
      }),
    );
  },
});
