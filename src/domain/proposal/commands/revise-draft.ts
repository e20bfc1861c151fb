import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { choice } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { byWriter } from '../authors.ts';
import { atStage } from '../guards.ts';
import { checkWording, keptWording, sealField, wordingFields } from '../wording.ts';

/** 修改提案: freely while it is a draft; in the log from the first invitation to submission, and again when it was returned for revision. */
export const reviseDraft = defineCommand({
  name: 'revise-draft',
  stream: 'matter',
  creates: false,
  who: ['member', 'delegate', 'liaison', 'committee-clerk', 'committee-director'],
  input: z.strictObject({
    ...wordingFields,
    ...sealField,
    ...attachmentsField,
    /** only a member's draft may still become joint or individual */
    matterKind: choice(['individual', 'joint']).optional(),
  }),
  allowed: (matter, _actor, world) => byWriter(matter ?? world.draft, world),
  possible: (matter) => (matter ? atStage(matter, 'drafting', 'returned-for-revision') : null),
  decide: (matter, input, world) => {
    const refusal = checkWording(input, world);
    if (refusal) return refusal;
    if (matter) {
      // Once in the log the kind follows from the signatures.
      if (input.matterKind !== undefined && input.matterKind !== matter.matterKind) return refuse('wrong-stage', { stage: 'drafting', wanted: 'drafting' }, 'matterKind');
      const known = new Set(matter.files.filter((each) => each.of === 'proposal').map((each) => each.hash));
      const more = (input.attachments ?? []).filter((hash) => !known.has(hash));
      return done(emit({ type: 'proposal-revised', ...keptWording(input, world) }), ...attached('proposal', more));
    }
    const { draft } = world;
    if (!draft) return refuse('not-found');
    const { matterKind, publishReason, seal, attachments, ...typed } = input;
    if (matterKind !== undefined && draft.proposer.memberId === null) return refuse('kind-off', { kind: matterKind }, 'matterKind');
    return {
      events: [],
      draft: {
        ...draft,
        ...typed,
        matterKind: matterKind ?? draft.matterKind,
        publishReason: publishReason ?? null,
        seal: seal ?? draft.seal,
        attachments: attachments ?? draft.attachments ?? [],
        changedOn: world.today,
      },
    };
  },
});
