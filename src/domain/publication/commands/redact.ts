import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { coded, contentHash, whole } from '../../input.ts';
import type { Matter } from '../../proposal/matter.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import type { Rulebook } from '../../rulebook.ts';
import type { TextRef } from '../../text-ref.ts';
import { byPublishingDesk, whileOpen } from '../open.ts';
import type { Redaction } from '../publication.ts';
import { publishableTexts } from '../publishable-texts.ts';

const textUnitsMax = 6000;

/** 隐去: spans of texts that the public reads as marked gaps. The whole list is given each time; the texts themselves stay. */
export const redact = defineCommand({
  name: 'redact',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({
    redactions: z.array(z.strictObject({ text: contentHash(), from: whole(0, textUnitsMax), to: whole(1, textUnitsMax), reason: coded('open-reason') })).max(200),
  }),
  allowed: byPublishingDesk,
  possible: (matter) => {
    if (!matter?.docket) return refuse('not-found');
    return whileOpen(matter);
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const given = input.redactions.map((each) => ({ ...each, text: each.text as TextRef }));
    const refusal = checkSpans(given, matter, world.rulebook.rules);
    if (refusal) return refusal;
    const redactions = given.toSorted(inOrder);
    const before = matter.publication.redactions;
    const isSame =
      before.length === redactions.length && before.every((each, at) => inOrder(each, redactions[at] ?? each) === 0 && each.to === redactions[at]?.to && each.reason === redactions[at]?.reason);
    return isSame ? refuse('nothing-to-do') : done(emit({ type: 'texts-redacted', redactions }));
  },
});

const inOrder = (a: Redaction, b: Redaction): number => (a.text === b.text ? a.from - b.from : a.text < b.text ? -1 : 1);

function checkSpans(spans: readonly Redaction[], matter: Matter, rules: Rulebook): Refusal | null {
  const known = new Set(publishableTexts(matter));
  for (const [at, { text, from, to, reason }] of spans.entries()) {
    if (!known.has(text)) return refuse('content-unknown', {}, `redactions.${at}.text`);
    if (to <= from) return refuse('nothing-to-do', {}, `redactions.${at}.to`);
    if (!rules.openReasons.some((each) => each.code === reason)) return refuse('openness-unknown', { openness: reason }, `redactions.${at}.reason`);
    const overlaps = spans.findIndex((each) => each.text === text && each.from < to && from < each.to);
    if (overlaps !== at) return refuse('spans-overlap', {}, `redactions.${at}.from`);
  }
  return null;
}
