import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { choice, coded, line, ref, text } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import type { MatterEvent } from '../events.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Matter, Proposer } from '../matter.ts';
import { numberedAs } from '../numbering.ts';
import { kindOn } from '../receipt.ts';
import { docketedStages } from '../review.ts';

const input = z.strictObject({
  field: choice(['category', 'kind', 'proposer', 'title']),
  category: coded('category').optional(),
  matterKind: choice(['individual', 'joint', 'collective']).optional(),
  memberId: ref('member').optional(),
  bodyId: ref('body').optional(),
  inNameOf: line(60).optional(),
  title: line(120).optional(),
  reason: text(1000),
});
type Given = z.output<typeof input>;
type Corrected = Omit<Extract<MatterEvent, { type: 'docket-corrected' }>, 'type' | 'reason'>;

/** 更正立案信息: one field at a time, the old value kept in the log; not after closing, when the year's figures stand. */
export const correctDocket = defineCommand({
  name: 'correct-docket',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input,
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => atStage(matter, ...docketedStages, 'merged-into'),
  decide: (matter, given, world) => {
    if (!matter?.docket) return refuse('not-found');
    const corrected = correction(matter, matter.docket.category, given, world);
    if (isRefusal(corrected)) return corrected;
    if (corrected.from === corrected.to) return refuse('nothing-to-do', {}, given.field === 'kind' ? 'matterKind' : given.field);
    return done(emit({ type: 'docket-corrected', ...corrected, reason: world.keep(given.reason) }));
  },
});

function correction(matter: Matter, category: string, given: Given, world: World): Corrected | Refusal {
  const { field } = given;
  switch (field) {
    case 'category': {
      const isKnown = world.rulebook.rules.categories.some((each) => each.code === given.category);
      return given.category !== undefined && isKnown ? { field, from: category, to: given.category, proposer: null } : refuse('category-unknown', { category: given.category ?? '' }, 'category');
    }
    case 'kind': {
      const kind = given.matterKind;
      // A number never moves to another row: a recommendation stays one (semantics: ids).
      if (kind === undefined || numberedAs(kind) !== numberedAs(matter.matterKind)) return refuse('kind-off', { kind: kind ?? matter.matterKind }, 'matterKind');
      return kindOn(world.rulebook.rules, kind, 'matterKind') ?? { field, from: matter.matterKind, to: kind, proposer: null };
    }
    case 'proposer': {
      const proposer = proposerAs(matter, given, world);
      return isRefusal(proposer) ? proposer : { field, from: naming(matter.proposer), to: naming(proposer), proposer };
    }
    case 'title':
      return { field, from: matter.wording.title, to: given.title === undefined ? matter.wording.title : world.keep(given.title), proposer: null };
  }
}

/** The kind says what the proposer must be: a body, a member, or (recommendation, deputy) a name. */
function proposerAs(matter: Matter, given: Given, { register }: World): Proposer | Refusal {
  if (matter.matterKind === 'collective') {
    const body = register.bodies.get(given.bodyId ?? '');
    return body ? { memberId: null, bodyId: body.id, name: body.name } : refuse('body-unknown', {}, 'bodyId');
  }
  if (numberedAs(matter.matterKind) !== 'proposal') return given.inNameOf === undefined ? refuse('body-unknown', {}, 'inNameOf') : { memberId: null, bodyId: null, name: given.inNameOf };
  const member = register.members.get(given.memberId ?? '');
  if (!member) return refuse('member-unknown', {}, 'memberId');
  // A co-signer who is also the first signer would be asked twice.
  return matter.cosigners.some((each) => each.memberId === member.id) ? refuse('already-done', {}, 'memberId') : { memberId: member.id, bodyId: null, name: member.name };
}

const naming = (proposer: Proposer): string => proposer.memberId ?? proposer.bodyId ?? proposer.name;
