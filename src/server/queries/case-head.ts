import { currentRound, type Matter } from '../../domain/proposal/matter.ts';
import { slugOf } from '../../domain/proposal/numbering.ts';
import { stageOf, whoseTurn } from '../../domain/proposal/stage.ts';
import { sightOf } from '../../domain/reading.ts';
import type { Actor } from '../../domain/actor.ts';
import { nameOfUnit } from '../../domain/register/register.ts';
import type { CaseView } from '../../contract/views.ts';
import type { Situation } from '../store/situation.ts';
import type { ReadText } from './texts.ts';

/** What stands at the top of the case file, and the proposal as it was written. */
export function head(matter: Matter, { given: { session, register }, main }: Situation, actor: Actor, readText: ReadText) {
  // Of a sealed case the number stays visible, its words do not.
  const text: ReadText = sightOf(matter, actor, 'wording') === 'shown' ? readText : () => '（已封存）';
  const turn = whoseTurn(matter);
  const reportYear = session?.reportYear ?? 0;
  return {
    id: matter.id,
    version: main.version,
    isDraft: false,
    slug: matter.docket ? slugOf(reportYear, matter.matterKind, matter.docket.serial) : null,
    number: matter.docket?.number ?? null,
    receiptNumber: matter.receiptNumber,
    title: matter.isPurged ? '（内容已清除）' : text(matter.wording.title),
    kind: matter.matterKind,
    origin: matter.origin,
    isKey: matter.isKey,
    stage: stageOf(matter),
    turn: { desk: turn.desk, units: turn.unitIds.map((each) => nameOfUnit(register, each)) },
    session: session ? { id: session.id, name: session.name, reportYear } : null,
    category: matter.docket?.category ?? null,
    submission: matter.docket?.submission ?? null,
    submittedOn: matter.submittedOn,
    docketedOn: matter.docket?.on ?? null,
    round: currentRound(matter)?.number ?? 0,
    situation: text(matter.wording.situation),
    analysis: text(matter.wording.analysis),
    suggestions: matter.wording.suggestions.map(text),
    proposer: matter.proposer,
    cosigners: matter.cosigners.map((each) => ({ memberId: each.memberId, name: register.members.get(each.memberId)?.name ?? '', state: each.state, on: each.on })),
    cosignCutOffOn: matter.cosignCutOffOn,
    consent: { mayPublish: matter.consent.mayPublish, reason: matter.consent.reason ? text(matter.consent.reason) : null },
    suggestedUnits: matter.suggestedUnitIds.map((each) => nameOfUnit(register, each)),
    remarks: matter.returnedForRevision ? text(matter.returnedForRevision.remarks) : null,
    exit: exitOf(matter, text),
    closedOn: matter.closed?.on ?? null,
    resultClass: matter.closed?.class ?? null,
    revisedClass: matter.revisedClass?.to ?? null,
  };
}

function exitOf(matter: Matter, text: ReadText): CaseView['exit'] {
  const { exit } = matter;
  if (!exit) return null;
  return { kind: exit.kind, text: text(exit.kind === 'withdrawn' ? exit.reason : exit.explanation), ground: exit.kind === 'declined' ? exit.ground : null, on: exit.on };
}
