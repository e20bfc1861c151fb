import { isCommittee, isOffice, systemActor, type Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { dayOf, type Instant } from '../../src/domain/day.ts';
import { mayGive, worldOf, type AnyCommand } from '../../src/domain/execute.ts';
import { stageOf, whoseTurn } from '../../src/domain/proposal/stage.ts';
import type { Request } from '../../src/server/run-command.ts';
import { foretell } from './foretell.ts';
import { inputFor } from './inputs.ts';
import type { Model } from './model.ts';
import type { Chance } from './random.ts';
import type { Scene } from './scene.ts';

export interface Chooser {
  chance: Chance;
  model: Model;
  tenantId: string;
  now: Instant;
  accepted: ReadonlyMap<string, number>;
}

const all = [...commands.values()];
const onMatters = all.filter((each) => each.stream === 'matter' && each.creates !== true);
const opening = ['draft-proposal', 'draft-proposal', 'draft-proposal', 'record-on-behalf'] as const;
/** What brings a case on; everything else is given now and then. */
const forward: Readonly<Record<string, number>> = {
  cosign: 8,
  'lapse-cosigning': 8,
  'submit-proposal': 10,
  'give-review': 6,
  'docket-proposal': 8,
  'lapse-pre-assignment': 3,
  'answer-pre-assignment': 3,
  assign: 8,
  'accept-assignment': 10,
  'rule-on-return': 8,
  'name-responsible': 1,
  'record-consultation': 3,
  'confirm-consultation': 8,
  'lapse-consultations': 5,
  'rule-on-extension': 5,
  'resume-clock': 5,
  'submit-opinion': 6,
  'draft-reply': 4,
  'countersign-reply': 12,
  'clear-reply': 25,
  'examine-reply': 15,
  'issue-reply': 25,
  'record-service': 20,
  'rate-reply': 30,
  'record-paper-rating': 8,
  'contest-class': 2,
  'acknowledge-explanation': 3,
  'close-rating': 10,
  'order-redo': 12,
  'escalate-redo': 25,
  'close-proposal': 3,
  'report-commitment': 3,
  'verify-commitment': 3,
  'revise-result': 3,
  'issue-supplement': 4,
  'archive-proposal': 0.6,
  'inherit-assignment': 8,
  'decide-publication': 12,
  publish: 25,
  'answer-instruction': 8,
};
/** They end a case or take its people away: rare, or nothing would ever be finished. */
const endings = new Set([
  'withdraw-proposal',
  'decline-proposal',
  'divert-proposal',
  'seal-case',
  'purge-content',
  'merge-proposals',
  'return-for-revision',
  'recuse',
  'reopen-proposal',
  'return-assignment',
  'withdraw-act',
  'send-back-reply',
  'drop-commitment',
  'reassign',
]);
const rarely = new Set(['retire-unit', 'merge-units', 'dismiss', 'disable-account', 'end-membership', 'import-roster', 'close-session', 'amend-calendar', 'adopt-rulebook']);

function weightOf({ accepted }: Chooser, name: string): number {
  const base = endings.has(name) || rarely.has(name) ? 0.1 : (forward[name] ?? 0.35);
  return accepted.has(name) ? base : base * 4 + 1;
}

/** A command somebody could really give now, with an input that the rules accept where eight tries find one. */
export function likelyRequest(from: Chooser): Request | null {
  const { chance } = from;
  const roll = chance.next();
  const session = from.model.context().sessions.at(-1);
  if (session?.closedOn && chance.yes(0.2)) return tried(from, commands.get('open-session'), null);
  if (roll < openingShare(from)) return tried(from, commands.get(chance.pickFrom(opening)), null);
  if (roll > 0.94) return elsewhere(from);
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const id = someMatter(from);
    const request = id === null ? null : onMatter(from, id, attempt < 4);
    if (request) return request;
  }
  return null;
}

/** New cases come in as long as few are open. */
function openingShare({ model }: Chooser): number {
  const open =
    model
      .idsOf('matter')
      .slice(-60)
      .filter((id) => !isOver(model, id)).length + model.drafts.size;
  return open < 6 ? 0.5 : open < 14 ? 0.04 : 0.003;
}

const over = new Set(['archived', 'withdrawn', 'declined', 'diverted']);
function isOver(model: Model, id: string): boolean {
  const matter = model.stateOf('matter', id);
  return matter !== null && over.has(stageOf(matter));
}

function someMatter({ chance, model }: Chooser): string | null {
  const recent = model.idsOf('matter').slice(-60);
  const awake = recent.filter((id) => !isOver(model, id));
  const drafts = [...model.drafts.keys()].slice(-10);
  return chance.pick([...(chance.yes(0.93) ? awake : recent), ...drafts]) ?? null;
}

/** Another command on this matter by one of those whose move it may be; where asked, nothing unless the case can be brought on. */
export function onMatter(from: Chooser, id: string, isForward = false): Request | null {
  const { chance, model, now } = from;
  const sample = onMatters[0];
  if (!sample) return null;
  const given = model.given(sample, id, now);
  const open = new Map<string, Actor[]>();
  for (const actor of chance.some(actorsFor(from, id), 7)) {
    const world = worldOf(actor, now, given);
    for (const command of onMatters) if (mayGive(command, given.state, actor, world) === null) open.set(command.name, [...(open.get(command.name) ?? []), actor]);
  }
  if (isForward && ![...open.keys()].some((each) => each in forward)) return null;
  const name = chance.weighted([...open.keys()], (each) => weightOf(from, each));
  return name === undefined ? null : tried(from, commands.get(name), id, chance.pick(open.get(name) ?? []));
}

/** The desks whose turn it is, and a few others. */
function actorsFor({ chance, model, now }: Chooser, id: string): Actor[] {
  const actors = model.actors(now);
  const matter = model.stateOf('matter', id);
  const draft = model.drafts.get(id)?.draft;
  const strangers = chance.some(actors, 3);
  const proposer = matter?.proposer ?? draft?.proposer;
  const signs = (actor: Actor): boolean =>
    (actor.memberId !== null && (actor.memberId === proposer?.memberId || (matter?.cosigners.some((each) => each.memberId === actor.memberId) ?? false))) ||
    (actor.bodyId !== null && actor.bodyId === proposer?.bodyId) ||
    (proposer?.memberId === null && proposer.bodyId === null && isCommittee(actor));
  if (!matter) return [...actors.filter(signs), ...strangers.slice(0, 1)];
  const turn = whoseTurn(matter);
  const units = new Set([
    ...turn.unitIds,
    ...matter.assignments.filter((each) => each.endedOn === null).map((each) => each.unitId),
    ...(matter.preAssignment ? [matter.preAssignment.lead, ...matter.preAssignment.assisting] : []),
  ]);
  const near = actors.filter((actor) => signs(actor) || (actor.unitId !== null && units.has(actor.unitId)));
  const desks = actors.filter((actor) => (turn.desk === 'committee' ? isCommittee(actor) : turn.desk === 'office' ? isOffice(actor) : chance.yes(0.3) && (isCommittee(actor) || isOffice(actor))));
  return [...near, ...desks, ...strangers, systemActor];
}

function elsewhere(from: Chooser): Request | null {
  const { chance, model } = from;
  const command = chance.weighted(
    all.filter((each) => each.stream !== 'matter'),
    (each) => (rarely.has(each.name) ? 0.15 : 1),
  );
  if (!command) return null;
  const known = command.creates === true ? [] : model.idsOf(command.stream);
  return tried(from, command, command.stream === 'calendar' ? 'calendar' : command.creates === 'either' && chance.yes(0.4) ? null : (chance.pick(known) ?? null));
}

function tried(from: Chooser, command: AnyCommand | undefined, id: string | null, by?: Actor): Request | null {
  const { chance, model, now, tenantId } = from;
  if (!command) return null;
  const able = model.actors(now).filter((each) => command.who.includes(each.role));
  let request: Request | null = null;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const actor = by ?? chance.pick(able);
    if (!actor) return null;
    const made = inputFor(sceneOf(from, command, actor, id, 0));
    request = { tenantId, actor, name: command.name, commandId: chance.uuid(), input: made, ...targetOf(from, command, id) };
    if (foretell(model, command, request, now).kind === 'done') return request;
  }
  return request;
}

/** Half of the senders say which version they looked at. */
function targetOf({ chance, model }: Chooser, command: AnyCommand, id: string | null): { id?: string; version?: number } {
  if (id === null) return {};
  const version = model.versionOf(command.stream, id) || (model.drafts.get(id)?.version ?? 0);
  return chance.yes(0.5) ? { id, version } : { id };
}

export function sceneOf({ chance, model, now }: Chooser, command: AnyCommand, actor: Actor, id: string | null, share: number): Scene {
  const given = model.given(command, id ?? '', now);
  const matter = given.state?.kind === 'matter' ? given.state : null;
  return { chance, model, command, actor, id, matter, rules: given.rulebook.rules, today: dayOf(now), now, garbage: share };
}
