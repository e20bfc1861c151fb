import { z } from 'zod';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { isOverdue } from '../consultations.ts';

/** 面商未否认: records the proposer neither confirmed nor denied within the limit count as undenied (semantics: nothing becomes true by time alone). */
export const lapseConsultations = defineCommand({
  name: 'lapse-consultations',
  stream: 'matter',
  creates: false,
  who: ['system'],
  input: z.strictObject({}),
  allowed: anyone,
  possible: (matter, world) => (matter?.consultations.some((each) => isOverdue(each, world.today)) ? null : refuse('nothing-to-do')),
  decide: (matter, _input, world) => {
    if (!matter) return refuse('not-found');
    const consultationIds = matter.consultations.filter((each) => isOverdue(each, world.today)).map((each) => each.id);
    return done(emit({ type: 'consultation-undenied', consultationIds }));
  },
});
