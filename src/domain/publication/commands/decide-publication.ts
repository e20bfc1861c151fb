import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit, emitOn, other, type Emitted, type World } from '../../command.ts';
import { coded, text, yesNo } from '../../input.ts';
import type { Matter } from '../../proposal/matter.ts';
import { absorbedRefs } from '../../proposal/merged.ts';
import { roundNumber } from '../../proposal/guards.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import type { PublicationEvent } from '../events.ts';
import { byPublishingDesk, consented, decidable } from '../open.ts';
import { examinedReplies, findingOf, rankOf, showsContent } from '../publication.ts';

/** 公开决定: the office decides for the round what the public reads, on the findings of the examinations (国办发〔2014〕46号). */
export const decidePublication = defineCommand({
  name: 'decide-publication',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({
    mode: coded('openness'),
    openReason: coded('open-reason').optional(),
    summary: text(3000, 10).optional(),
    isTitlePublic: yesNo().default(false),
  }),
  loads: (_input, matter) => absorbedRefs(matter),
  allowed: byPublishingDesk,
  possible: decidable,
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const { mode } = input;
    const isTitlePublic = showsContent(mode) || input.isTitlePublic;
    const refusal = checkDecision(matter, { ...input, isTitlePublic }, world);
    if (refusal) return refusal;
    const event: PublicationEvent = {
      type: 'publication-decided',
      round: roundNumber(matter),
      mode,
      reason: mode === 'full' ? null : (input.openReason ?? null),
      isTitlePublic,
      summary: mode === 'summary' && input.summary !== undefined ? world.keep(input.summary) : null,
    };
    return done(emit(event), ...matter.absorbed.flatMap((id) => onMerged(id, event, world)));
  },
});

function checkDecision(matter: Matter, given: { mode: string; openReason?: string | undefined; summary?: string | undefined; isTitlePublic: boolean }, world: World): Refusal | null {
  const { rules } = world.rulebook;
  const { mode } = given;
  if (!rules.openness.some((each) => each.code === mode)) return refuse('openness-unknown', { openness: mode }, 'mode');
  // Whatever is not published in full needs one of the coded reasons.
  if (mode !== 'full' && !rules.openReasons.some((each) => each.code === given.openReason)) return refuse('openness-unknown', { openness: given.openReason ?? '' }, 'openReason');
  // Text and openness were looked at together: what the examination found is the most there can be (复前审核).
  const finding = findingOf(examinedReplies(matter) ?? [], rules);
  if (rankOf(mode, rules) < rankOf(finding, rules)) return refuse('openness-exceeded', { openness: rules.openness.find((each) => each.code === finding)?.label.zh ?? finding }, 'mode');
  // Against the proposer's answer nothing of his words becomes public, nor what is said of them.
  if (!consented(matter, given)) return refuse('consent-missing', {}, showsContent(mode) ? 'mode' : 'isTitlePublic');
  return mode === 'summary' && given.summary === undefined ? refuse('summary-missing', {}, 'summary') : null;
}

/** What was merged is decided with it, as far as its own proposer agreed; the office's summary is of the principal. */
function onMerged(id: string, event: Extract<PublicationEvent, { type: 'publication-decided' }>, world: World): Emitted[] {
  const merged = other(world, 'matter', id);
  if (!merged || merged.isSealed || merged.isPurged) return [];
  const closed = { ...event, mode: 'closed', isTitlePublic: false, summary: null };
  return [emitOn('matter', id, consented(merged, event) ? event : closed)];
}
