import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { text, yesNo } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { byPublishingDesk } from '../open.ts';
import { isOnSite } from '../publication.ts';

/** 撤下: the page goes at once; its address keeps saying that it was taken down, when and why. It can be published again. */
export const unpublish = defineCommand({
  name: 'unpublish',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  // Printed for everybody where the page was.
  input: z.strictObject({ reason: text(500), keepsTitle: yesNo().default(false) }),
  allowed: byPublishingDesk,
  possible: (matter) => {
    if (!matter) return refuse('not-found');
    return isOnSite(matter) ? null : refuse('not-published');
  },
  decide: (_matter, input, world) => done(emit({ type: 'case-unpublished', reason: world.keep(input.reason), keepsTitle: input.keepsTitle })),
});
