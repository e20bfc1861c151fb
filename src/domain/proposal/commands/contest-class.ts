import { z } from 'zod';
import { proposerRoles, type Actor } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, byAnyProposer, roundNumber } from '../guards.ts';
import { issuedReply, type Matter } from '../matter.ts';
import { answeredWith, principalRefs } from '../merged.ts';
import { replyingParts, runningStages } from '../stage.ts';

/** 对结果类别提出异议: the proposer sees the result otherwise. The office's class counts, his view stays beside it (semantics: class). */
export const contestClass = defineCommand({
  name: 'contest-class',
  stream: 'matter',
  creates: false,
  who: proposerRoles,
  input: z.strictObject({ text: text(2000) }),
  loads: (_input, matter) => principalRefs(matter),
  allowed: byAnyProposer,
  possible: (matter, world) => {
    // From the issue of a reply until closing.
    const refusal = atStage(matter, ...runningStages, 'merged-into');
    const answered = matter && answeredWith(matter, world);
    if (refusal || !answered) return refusal;
    if (!hasReply(answered)) return refuse('reply-unknown');
    return hasContested(matter, world, roundNumber(answered)) ? refuse('already-done') : null;
  },
  decide: (matter, input, world) => {
    const answered = matter && answeredWith(matter, world);
    const by = signer(world.actor);
    if (!matter || !answered || by === null) return refuse('not-found');
    return done(emit({ type: 'class-contested', round: roundNumber(answered), by, text: world.keep(input.text), isOnPaper: false }));
  },
});

const signer = (actor: Actor): string | null => actor.memberId ?? actor.bodyId;

const hasReply = (matter: Matter): boolean => replyingParts(matter).some((part) => issuedReply(part, roundNumber(matter)));

const hasContested = (matter: Matter, world: World, round: number): boolean => matter.contested.some((each) => each.by === signer(world.actor) && each.round === round);
