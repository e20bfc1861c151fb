import type { Actor } from '../../src/domain/actor.ts';
import { streamKey } from '../../src/domain/command.ts';
import type { Instant } from '../../src/domain/day.ts';
import { execute, worldOf, type AnyCommand, type Executed, type Given } from '../../src/domain/execute.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { hashOf, idOf } from '../../src/server/hashing.ts';
import type { Request } from '../../src/server/run-command.ts';
import type { Model } from './model.ts';

/** What a command should lead to, said without a database. */
export type Foretold = { kind: 'done'; version: number; outcome: Executed } | { kind: 'refused'; refusal: Refusal } | { kind: 'invalid' };

/** Asks the rules alone, on what the model knows. */
export function foretell(model: Model, command: AnyCommand, request: Request, now: Instant): Foretold {
  const parsed = command.input.safeParse(request.input);
  if (!parsed.success) return { kind: 'invalid' };
  const id = request.id ?? command.idFor?.(parsed.data) ?? idOf(request.commandId, 0);
  const version = model.versionOf(command.stream, id);
  const draft = command.stream === 'matter' && version === 0 ? model.drafts.get(id) : undefined;
  const current = draft?.version ?? version;
  if (request.version !== undefined && request.version !== current) return { kind: 'refused', refusal: { refused: 'changed-meanwhile', params: {} } };
  if (command.creates === true && current > 0) return { kind: 'refused', refusal: { refused: 'already-done', params: {} } };
  const given = complete(model, command, request.actor, id, parsed.data, model.given(command, id, now), now);
  const outcome = execute(command, { commandId: request.commandId, actor: request.actor, now, streamId: id, input: parsed.data }, given, { hashOf, idOf });
  if (isRefusal(outcome)) return { kind: 'refused', refusal: outcome };
  const own = outcome.events.filter((each) => each.stream.kind === command.stream && each.stream.id === id).length;
  return { kind: 'done', version: outcome.draft ? (draft?.version ?? 0) + 1 : version + own, outcome };
}

function complete(model: Model, command: AnyCommand, actor: Actor, id: string, input: unknown, given: Given, now: Instant): Given {
  const refs = (command.loads?.(input as never, given.state as never) ?? []).filter((ref) => ref.kind !== command.stream || ref.id !== id);
  const others = new Map(
    refs.flatMap((ref) => {
      const found = model.states.get(streamKey(ref.kind, ref.id));
      return found ? [[streamKey(ref.kind, ref.id), found] as const] : [];
    }),
  );
  const series = command.series?.(input as never, given.state as never, worldOf(actor, now, { ...given, others })) ?? [];
  return { ...given, others, numbers: new Map(series.map((name) => [name, model.numbers.get(name) ?? 1])) };
}
