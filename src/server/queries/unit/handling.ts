import type { Actor } from '../../../domain/actor.ts';
import type { World } from '../../../domain/command.ts';
import { dayOf } from '../../../domain/day.ts';
import { worldOf } from '../../../domain/execute.ts';
import { consultationsOwed, lastDayToDeny, missingConsultations } from '../../../domain/proposal/consultations.ts';
import { liveAssignments, type Assignment, type Matter } from '../../../domain/proposal/matter.ts';
import { answersByChapters } from '../../../domain/proposal/reply-content.ts';
import { sightOf } from '../../../domain/reading.ts';
import { isFaceToFace, type Rulebook } from '../../../domain/rulebook.ts';
import type { HandlingView } from '../../../contract/unit-views.ts';
import { readSituation } from '../../store/situation.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';
import { isNumber } from '../case-file.ts';
import { Unseen, type Reading } from '../reader.ts';
import { clearanceOf } from './clearance-state.ts';

/** What the rules ask of each part and what is missing: for whoever may read the talks with the proposer. */
export async function readHandling(reading: Reading, { id }: { id: string }): Promise<HandlingView> {
  const { client, scope, actor, now } = reading;
  const situation = await readSituation(client, scope, 'matter', id, dayOf(now), isNumber.test(id) ? 'slug' : 'id');
  const matter = situation.main.state as Matter | null;
  if (matter?.kind !== 'matter' || sightOf(matter, actor, 'consultations') !== 'shown') throw new Unseen();
  const { rules } = situation.given.rulebook;
  const world = worldOf(actor, now, { ...situation.given, others: new Map(), numbers: new Map() });
  return {
    today: dayOf(now),
    parts: liveAssignments(matter).map((part) => partOf(matter, part, actor, world)),
    consultations: matter.consultations.map((each) => ({
      id: each.id,
      isCounted: each.state === 'confirmed' || each.state === 'undenied',
      isFaceToFace: isFaceToFace(rules, each.mode),
      deniableUntil: each.state === 'recorded' ? lastDayToDeny(each) : null,
    })),
    messages: await addressees(client, matter.id),
    classes: rules.classes.map(({ code, needsCommitment, needsExplanation }) => ({ code, needsCommitment, needsExplanation })),
    countersignNeeded: rules.countersignNeeded,
    isByChapters: answersByChapters(matter, rules),
    templates: Object.entries(situation.given.session?.templates ?? {})
      .filter(([name]) => name.startsWith('reply-'))
      .map(([name, text]) => ({ name, text })),
  };
}

function partOf(matter: Matter, part: Assignment, actor: Actor, world: World): HandlingView['parts'][number] {
  const { rules } = world.rulebook;
  return {
    assignmentId: part.id,
    isOwn: actor.unitId !== null && part.unitId === actor.unitId,
    owed: part.role === 'assisting' ? null : { ...owedOf(matter, part, rules), missing: missingConsultations(matter, rules, part.id) },
    clearance: part.role === 'assisting' ? null : clearanceOf(matter, part, actor, world),
  };
}

function owedOf(matter: Matter, part: Assignment, rules: Rulebook) {
  return { ...consultationsOwed(matter, rules, part.id), faceToFaceModes: [...rules.consultations.faceToFaceModes] };
}

/** Messages of the case and whom each went to; the timeline itself shows their texts. */
async function addressees(client: TenantClient, matterId: string): Promise<HandlingView['messages']> {
  const { rows } = await client.query<{ version: number; payload: string }>(
    "SELECT version, payload FROM event WHERE tenant_id = $1 AND stream_kind = 'matter' AND stream_id = $2 AND type = 'message-sent' ORDER BY version",
    [matterId],
  );
  return rows.map(({ version, payload }) => ({ n: version, to: (JSON.parse(payload) as { to: string }).to }));
}
