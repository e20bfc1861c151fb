import type { World } from '../command.ts';
import { addDays, type Day } from '../day.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { activeMember } from './authors.ts';
import { daysToDeny } from './consultations.ts';
import type { MatterEvent } from './events.ts';
import { atStage, roundNumber } from './guards.ts';
import { issuedReply, type Matter } from './matter.ts';
import { ratersOf } from './rating.ts';
import { replyingParts } from './stage.ts';
import { checkConsent, keptConsent } from './wording.ts';

/** What the committee's office is given on paper or by telephone about a matter that exists. */
export interface PaperAct {
  memberId?: string | undefined;
  mayPublish?: boolean | undefined;
  publishReason?: string | undefined;
  consultationId?: string | undefined;
  answer: 'confirmed' | 'denied';
  remark?: string | undefined;
}
type Act = (matter: Matter, given: PaperAct, on: Day, world: World) => MatterEvent | Refusal;

/** Signed on paper by the cut-off; it may reach the desk afterwards, as long as the proposal is not submitted. */
const coSignature: Act = (matter, { memberId }, on, { register }) => {
  const cosigner = matter.cosigners.find((each) => each.memberId === memberId);
  if (!cosigner) return refuse('not-invited', {}, 'memberId');
  if (cosigner.state === 'signed' || cosigner.state === 'declined') return refuse('already-done', {}, 'memberId');
  const cutOff = matter.cosignCutOffOn ?? '';
  const refusal = atStage(matter, 'drafting') ?? (on > cutOff ? refuse('cosign-closed', { day: cutOff }, 'happenedOn') : activeMember(register, cosigner.memberId, on, 'memberId'));
  return refusal ?? { type: 'cosigned', memberId: cosigner.memberId, isOnPaper: true };
};

const consent: Act = (matter, { mayPublish, publishReason }, _on, world) => {
  // The same answer again changes nothing, unless it brings another reason.
  if (mayPublish === undefined || (mayPublish && matter.consent.mayPublish)) return refuse('nothing-to-do', {}, 'mayPublish');
  return checkConsent({ mayPublish, publishReason }) ?? { type: 'consent-recorded', consent: keptConsent({ mayPublish, publishReason }, world) };
};

/** 面商确认: the proposer's word about a consultation that waits for it; a denial says what was different. */
const confirmation: Act = (matter, { consultationId, answer, remark }, on, world) => {
  const talk = matter.consultations.find((each) => each.id === consultationId);
  if (!talk) return refuse('consultation-unknown', {}, 'consultationId');
  if (talk.state === 'confirmed' || talk.state === 'denied') return refuse('already-done', {}, 'consultationId');
  if (on < talk.heldOn) return refuse('day-before-start', { day: talk.heldOn }, 'happenedOn');
  // A word given in time still counts when it is entered after the lapse.
  if (talk.state === 'undenied' && on > addDays(talk.recordedOn, daysToDeny)) return refuse('too-late', {}, 'consultationId');
  if (answer === 'confirmed') return { type: 'consultation-confirmed', consultationId: talk.id, remark: remark === undefined ? null : world.keep(remark), isOnPaper: true };
  return remark === undefined ? refuse('reason-missing', {}, 'remark') : { type: 'consultation-denied', consultationId: talk.id, remark: world.keep(remark) };
};

/** 对结果类别有异议: of one of the signers, once a reply of the round is out; both views stay visible. */
const contest: Act = (matter, { memberId, remark }, _on, world) => {
  const round = roundNumber(matter);
  if (!replyingParts(matter).some((part) => issuedReply(part, round))) return refuse('reply-unknown');
  const by = memberId ?? ratersOf(matter)[0];
  if (by === undefined || !ratersOf(matter).includes(by)) return refuse('not-the-proposer', {}, 'memberId');
  if (matter.contested.some((each) => each.by === by && each.round === round)) return refuse('already-done', {}, 'memberId');
  return remark === undefined ? refuse('reason-missing', {}, 'remark') : { type: 'class-contested', round, by, text: world.keep(remark), isOnPaper: true };
};

export const paperActs = { 'co-signature': coSignature, consent, confirmation, contest } as const satisfies Record<string, Act>;
