import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { text, whole } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { classOf, type Rulebook } from '../../rulebook.ts';
import { rulesOf } from '../../session/session.ts';
import { atStage, notOwn, roundNumber } from '../guards.ts';
import { currentReply, liveAssignments, type Matter } from '../matter.ts';
import { runningStages } from '../stage.ts';

/** Moves one running matter to another adopted version of the rules, on record with its reason (semantics: pinning). Running clocks keep their length. */
export const migrateRulebook = defineCommand({
  name: 'migrate-rulebook',
  stream: 'matter',
  creates: false,
  who: ['committee-director', 'office-director'],
  input: z.strictObject({ version: whole(1, 999), reason: text(2000) }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => {
    const refusal = atStage(matter, 'docketed', 'pre-assigned', ...runningStages);
    if (refusal) return refusal;
    if (!world.session) return refuse('session-missing');
    return world.session.rulebooks.some((each) => each.version !== matter?.docket?.rulebookVersion) ? null : refuse('nothing-to-do');
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    if (!world.session?.rulebooks.some((each) => each.version === input.version)) return refuse('rulebook-invalid', { version: input.version }, 'version');
    if (matter.docket?.rulebookVersion === input.version) return refuse('already-done', {}, 'version');
    const refusal = checkCodes(matter, rulesOf(world.session, input.version).rules);
    if (refusal) return { ...refusal, field: 'version' };
    return done(emit({ type: 'rulebook-migrated', version: input.version, reason: world.keep(input.reason) }));
  },
});

/** The words already used on the matter must mean something under the other rules, or it would stand still there. */
function checkCodes(matter: Matter, rules: Rulebook): Refusal | null {
  const category = matter.docket?.category ?? '';
  if (!rules.categories.some((each) => each.code === category)) return refuse('category-unknown', { category });
  if (!rules.kinds.some((each) => each.kind === matter.matterKind && each.isOn)) return refuse('kind-off', { kind: matter.matterKind });
  const replies = liveAssignments(matter).map((part) => currentReply(part, roundNumber(matter)));
  const unknown = replies.find((reply) => reply && !classOf(rules, reply.proposedClass));
  return unknown ? refuse('class-unknown', { class: unknown.proposedClass }) : null;
}
