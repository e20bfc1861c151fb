import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { line, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { whileUnissued } from '../open.ts';

/** 选定举例: cases that stand as examples instead of those the rule takes; the reason says why, and an empty list goes back to the rule. */
export const chooseExamples = defineCommand({
  name: 'choose-examples',
  stream: 'report',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ slugs: z.array(line(20)).max(60), reason: text(500) }),
  allowed: () => null,
  possible: whileUnissued,
  decide: (report, input, world) => {
    if (!report) return refuse('not-found');
    const slugs = [...new Set(input.slugs)].toSorted();
    if (slugs.join() === (report.examples ?? []).join()) return refuse('nothing-to-do', {}, 'slugs');
    return done(emit({ type: 'examples-chosen', slugs, reason: world.keep(input.reason) }));
  },
});
