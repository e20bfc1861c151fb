import { z } from 'zod';
import { committeeRoles, isCommittee, isOffice, isProposerRole, isUnit, officeRoles, proposerRoles, unitRoles, type Actor } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { assignmentsOfUnit, byAnyProposer, byUnit } from '../guards.ts';
import { replyingAssignments, type Assignment } from '../matter.ts';

/** 留言: the thread of a case between proposer, units, office and committee. Whoever is on the case may write to anyone else on it. */
export const message = defineCommand({
  name: 'message',
  stream: 'matter',
  creates: false,
  who: [...proposerRoles, ...unitRoles, ...officeRoles, ...committeeRoles],
  input: z.strictObject({ addressee: choice(['proposer', 'lead', 'office', 'committee']), text: text(2000), ...attachmentsField }),
  allowed: (matter, actor) => {
    if (isProposerRole(actor)) return byAnyProposer(matter, actor);
    return isUnit(actor) ? byUnit(matter, actor) : null;
  },
  possible: (matter) => (matter?.submittedOn ? null : refuse('wrong-stage', { stage: 'drafting', wanted: 'under-review' })),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const replying = replyingAssignments(matter);
    const lead = replying.find((each) => each.role === 'lead') ?? replying[0];
    const own = isUnit(world.actor) ? assignmentsOfUnit(matter, world.actor)[0] : undefined;
    if (input.addressee === 'lead' && !lead) return refuse('lead-missing', {}, 'addressee');
    if (input.addressee === sideOf(world.actor, own, lead)) return refuse('nothing-to-do', {}, 'addressee');
    const part = own ?? (input.addressee === 'lead' ? lead : undefined);
    return done(emit({ type: 'message-sent', assignmentId: part?.id ?? null, to: input.addressee, text: world.keep(input.text) }), ...attached('message', input.attachments));
  },
});

/** Where the actor sits himself; nobody writes to his own desk. */
function sideOf(actor: Actor, own: Assignment | undefined, lead: Assignment | undefined): string {
  if (isProposerRole(actor)) return 'proposer';
  if (isOffice(actor)) return 'office';
  if (isCommittee(actor)) return 'committee';
  return own && own.id === lead?.id ? 'lead' : 'unit';
}
