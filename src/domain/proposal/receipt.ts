import type { World } from '../command.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { MatterKind, Rulebook } from '../rulebook.ts';
import type { Matter } from './matter.ts';
import { formatNumber, receiptSeries } from './numbering.ts';

/** The series a submission draws from: none when the matter has its number already (a resubmission keeps it). */
export function receiptSeriesFor(matter: Matter | null, world: World): readonly string[] {
  const sessionId = matter?.sessionId ?? world.session?.id;
  return sessionId === undefined || matter?.receiptNumber ? [] : [receiptSeries(sessionId)];
}

export function takeReceiptNumber(matter: Matter | null, world: World): string {
  if (matter?.receiptNumber) return matter.receiptNumber;
  const serial = world.nextNumber(receiptSeries(matter?.sessionId ?? world.session?.id ?? ''));
  return formatNumber(world.rulebook.rules.numbering.receipt, serial, world.session?.reportYear ?? 0);
}

export function sessionOpen({ session }: World): Refusal | null {
  if (!session) return refuse('session-missing');
  return session.closedOn === null ? null : refuse('session-closed', { session: session.name });
}

export const kindRuleOf = (rules: Rulebook, kind: MatterKind): Rulebook['kinds'][number] | undefined => rules.kinds.find((each) => each.kind === kind);

/** A kind the rulebook has switched off is not accepted. */
export function kindOn(rules: Rulebook, kind: MatterKind, field?: string): Refusal | null {
  return kindRuleOf(rules, kind)?.isOn ? null : refuse('kind-off', { kind }, field);
}
