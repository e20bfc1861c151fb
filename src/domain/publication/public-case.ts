import type { Day } from '../day.ts';
import type { Commitment, Matter } from '../proposal/matter.ts';
import { liveAssignments } from '../proposal/matter.ts';
import { slugOf } from '../proposal/numbering.ts';
import { classAtIssue, worstClass } from '../proposal/result.ts';
import { isForPublic } from '../reading.ts';
import type { Register } from '../register/register.ts';
import { classOf, type Label, type MatterKind, type Rulebook } from '../rulebook.ts';
import type { TextRef } from '../text-ref.ts';
import { consented } from './open.ts';
import { historyOf, type PublicEntry } from './public-history.ts';
import { lettersOf, type PublicLetter } from './public-letter.ts';
import { redacted, type PublicText } from './public-text.ts';
import { decisionAtHand, decisionOf, hasPage, latestShown, showsContent, type PublicationDecision } from './publication.ts';

export interface Coded {
  code: string;
  label: Label;
}

/** Exactly what the public reads of a case, and nothing that could be looked up from it. Units stand by their id: their names are public. */
export interface PublicCase {
  slug: string;
  number: string;
  session: string;
  reportYear: number;
  kind: MatterKind;
  origin: Matter['origin'];
  isKey: boolean;
  category: Coded | null;
  submission: 'in-session' | 'between-sessions';
  openness: Coded;
  reason: Coded | null;
  /** the round whose answer stands on top; earlier ones stand below it */
  round: number;
  /** a later round is under way, or was decided not to be published */
  later: 'being-handled' | 'not-public' | null;
  title: PublicText | null;
  /** first signer and those who signed with him; null where they are not named */
  proposers: readonly string[] | null;
  situation: PublicText | null;
  analysis: PublicText | null;
  suggestions: readonly PublicText[];
  summary: PublicText | null;
  letters: readonly PublicLetter[];
  units: readonly { unitId: string; role: 'lead' | 'assisting' | 'split' }[];
  class: (Coded & { letter: string }) | null;
  /** after later proof; beside the class of its year */
  revisedClass: (Coded & { letter: string }) | null;
  isContested: boolean;
  commitments: readonly (Pick<Commitment, 'dueOn' | 'originalDueOn' | 'state' | 'settledOn'> & { text: PublicText | null; reportedOn: Day | null })[];
  /** merged: answered with the case of this id */
  answeredWith: string | null;
  absorbed: readonly string[];
  history: readonly PublicEntry[];
}

/** What stands at the address of a case that was taken down. */
export interface Tombstone {
  cause: 'office' | 'sealed' | 'consent';
  on: Day | null;
  reason: PublicText | null;
  title: PublicText | null;
}

interface Shown {
  mode: string;
  round: number;
  publishedOn: Day;
}
export type PublicRecord = (Shown & { state: 'published'; content: PublicCase }) | (Shown & { state: 'withdrawn'; tombstone: Tombstone });

export interface PublicFacts {
  texts: (ref: TextRef) => string;
  register: Pick<Register, 'members'>;
  /** the rules the matter is pinned to */
  rules: Rulebook;
  session: { name: string; reportYear: number };
}

/** The public record of a matter: null as long as nothing was ever published. Pure, so that it can be made again and compared. */
export function publicRecordOf(matter: Matter, facts: PublicFacts): PublicRecord | null {
  const { publication, docket } = matter;
  const decision = latestShown(matter);
  const last = publication.published.at(-1);
  if (!decision || !last || !docket) return null;
  const shown = { mode: decision.mode, round: decision.round, publishedOn: last.on };
  const tombstone = tombstoneOf(matter, decision, facts);
  return tombstone ? { state: 'withdrawn', ...shown, tombstone } : { state: 'published', ...shown, content: publicCase(matter, decision, facts) };
}

/** As the page would be if the decision at hand were published now: for whoever decides. Null while there is nothing to show. */
export function previewOf(matter: Matter, facts: PublicFacts): PublicCase | null {
  const decision = decisionAtHand(matter) ?? latestShown(matter);
  return decision && matter.docket && hasPage(decision) && !matter.isSealed && !matter.isPurged && consented(matter, decision) ? publicCase(matter, decision, facts) : null;
}

function tombstoneOf(matter: Matter, decision: PublicationDecision, { texts }: PublicFacts): Tombstone | null {
  const { withdrawn, redactions } = matter.publication;
  if (matter.isSealed || matter.isPurged) return { cause: 'sealed', on: null, reason: null, title: null };
  if (!consented(matter, decision)) return { cause: 'consent', on: null, reason: null, title: null };
  if (!withdrawn) return null;
  const { title } = matter.wording;
  const isNamed = withdrawn.keepsTitle && decision.isTitlePublic;
  return { cause: 'office', on: withdrawn.on, reason: [{ text: texts(withdrawn.reason) }], title: isNamed ? redacted(title, texts(title), redactions) : null };
}

function publicCase(matter: Matter, decision: PublicationDecision, facts: PublicFacts): PublicCase {
  const { docket, wording } = matter;
  const { rules, session, register } = facts;
  const show = (ref: TextRef): PublicText => redacted(ref, facts.texts(ref), matter.publication.redactions);
  const isFull = decision.mode === 'full';
  const isContent = showsContent(decision.mode);
  const sees = (field: Parameters<typeof isForPublic>[1]): boolean => isForPublic(matter, field);
  const isWritten = isFull && sees('wording');
  const signed = matter.cosigners.filter((each) => each.state === 'signed').map((each) => register.members.get(each.memberId)?.name ?? '');
  const serial = docket?.serial ?? 0;
  const later = laterOf(matter, decision.round);
  const letters = isContent && sees('replies') ? lettersOf(matter, decision.round, show) : [];
  // What a later round brought is not public before that round is.
  const isLatest = later === null;
  const ofRound = letters.filter((each) => each.round === decision.round).map((each) => each.class);
  const classNow = isLatest ? (matter.closed?.class ?? classAtIssue(matter, rules)?.code) : worstClass(ofRound, rules)?.code;
  return {
    slug: slugOf(session.reportYear, matter.matterKind, serial),
    number: docket?.number ?? '',
    session: session.name,
    reportYear: session.reportYear,
    kind: matter.matterKind,
    origin: matter.origin,
    isKey: matter.isKey,
    category: coded(rules.categories, docket?.category),
    submission: docket?.submission ?? 'in-session',
    openness: coded(rules.openness, decision.mode) ?? { code: decision.mode, label: { zh: decision.mode } },
    reason: coded(rules.openReasons, decision.reason),
    round: decision.round,
    later,
    title: decision.isTitlePublic ? show(wording.title) : null,
    proposers: isContent ? [matter.proposer.name, ...(sees('cosigning') ? signed : [])] : null,
    situation: isWritten ? show(wording.situation) : null,
    analysis: isWritten ? show(wording.analysis) : null,
    suggestions: isWritten ? wording.suggestions.map(show) : [],
    summary: decision.summary === null ? null : show(decision.summary),
    letters,
    units: sees('assignments') ? liveAssignments(matter).map(({ unitId, role }) => ({ unitId, role })) : [],
    class: isContent ? lettered(rules, classNow) : null,
    revisedClass: isContent && isLatest ? lettered(rules, matter.revisedClass?.to) : null,
    isContested: isContent && sees('feedback') && matter.contested.some((each) => each.round <= decision.round),
    commitments: isContent && isLatest && sees('commitments') ? matter.commitments.map((each) => promise(each, isFull ? show(each.text) : null)) : [],
    answeredWith: matter.mergedInto,
    absorbed: matter.absorbed,
    history: historyOf(matter, decision),
  };
}

const promise = ({ dueOn, originalDueOn, state, settledOn, reports }: Commitment, text: PublicText | null) => ({
  text,
  dueOn,
  originalDueOn,
  state,
  settledOn,
  reportedOn: reports.at(-1)?.on ?? null,
});

function laterOf(matter: Matter, round: number): PublicCase['later'] {
  const latest = matter.rounds.at(-1)?.number ?? round;
  if (matter.mergedInto !== null || latest <= round) return null;
  const decision = decisionOf(matter, latest);
  return decision && !hasPage(decision) ? 'not-public' : 'being-handled';
}

function coded(list: readonly Coded[], code: string | null | undefined): Coded | null {
  const found = list.find((each) => each.code === code);
  return found ? { code: found.code, label: found.label } : null;
}

function lettered(rules: Rulebook, code: string | undefined): PublicCase['class'] {
  const found = code === undefined ? undefined : classOf(rules, code);
  return found ? { code: found.code, letter: found.letter, label: found.label } : null;
}
