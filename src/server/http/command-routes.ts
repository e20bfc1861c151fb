import type { FastifyInstance } from 'fastify';
import { commandBody, type CommandBody, type CommandDone } from '../../contract/routes.ts';
import type { AnyCommand } from '../../domain/execute.ts';
import { refuse, type Refusal } from '../../domain/refusal.ts';
import { refuseTakenAccount } from '../credentials.ts';
import { runCommand } from '../run-command.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { changesSince } from './changes.ts';
import { faultsOfFiles } from './given-files.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import { fieldError, invalid, parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { requireFactor } from './second-factor.ts';
import { readingOf } from './view-routes.ts';
import { whoActs, type Asker } from './who.ts';

/** `POST /api/commands/<name>`: the way in for every change. */
export function commandRoutes(app: FastifyInstance, room: Room): void {
  app.post<{ Params: { name: string } }>('/api/commands/:name', async (request): Promise<CommandDone> => {
    const who = await whoActs(room, request);
    const { name } = request.params;
    const command = room.desk.commands.get(name);
    if (!command) throw new HttpProblem(404, 'unknown-command', { params: { command: name.slice(0, 60) } });
    // First who, then what: a form is not explained to somebody it is not for.
    if (!command.who.includes(who.actor.role)) throw refusalProblem(refuse('not-allowed', { command: name }));
    refuseUnstorable(request.body);
    const body = parsed(commandBody, request.body);
    if (command.creates === false && body.id === undefined) throw new HttpProblem(422, 'invalid', { params: { count: 1 }, errors: [fieldError(['id'], 'required')] });
    return giveCommand(room, who, command, body);
  });
}

/** Gives the command as who is signed in. Throws the problem of a refusal, an invalid input or a change meanwhile. */
export async function giveCommand(room: Room, who: Asker, command: AnyCommand, body: CommandBody): Promise<CommandDone> {
  const { actor, district } = who;
  requireFactor(room, who, command.name);
  const faults = await readTenant(room.desk.pool, district.id, (client) => faultsOfFiles(readingOf(room, who, client), command.input.shape, body.input, body.id));
  if (faults.length > 0) throw new HttpProblem(422, 'invalid', { params: { count: faults.length }, errors: faults });
  if (command.name === 'create-account') {
    const taken = await refuseTakenAccount(room.desk.pool, district.id, body.id ?? '', body.input);
    if (taken) throw refusalProblem(taken);
  }
  const result = await runCommand(room.desk, { tenantId: district.id, actor, name: command.name, ...body });
  switch (result.kind) {
    case 'done':
      return { id: result.id, version: result.version, isRepeat: result.isRepeat };
    case 'invalid':
      throw invalid(result.issues, ['input']);
    case 'unknown-command':
      throw new HttpProblem(404, 'unknown-command', { params: { command: command.name } });
    case 'refused':
      if (result.refusal.refused === 'changed-meanwhile') throw await changedMeanwhile(room, who, command, body, result.version);
      throw refusalProblem(withInputPath(result.refusal), result.version === null ? {} : { version: result.version });
  }
}

/** The domain names a field of the input; the sender knows it as a part of the body. */
const withInputPath = (refusal: Refusal): Refusal => (refusal.field === undefined ? refusal : { ...refusal, field: `input.${refusal.field}` });

async function changedMeanwhile(room: Room, { actor, district }: Asker, command: AnyCommand, { id = '', version = 0 }: CommandBody, current: number | null): Promise<HttpProblem> {
  const changes = await readTenant(room.desk.pool, district.id, (client) => changesSince(client, actor, command.stream, id, version));
  if (changes === null && command.creates === false) return refusalProblem(refuse('not-found'));
  return refusalProblem(refuse('changed-meanwhile', current === null ? {} : { version: current }), { changes: changes ?? [], ...(current === null ? {} : { version: current }) });
}
