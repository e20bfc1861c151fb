import { ProblemError, ServerUnreachable } from '../contract/client.ts';
import type { Problem } from '../contract/routes.ts';
import { wordOf } from '../messages/sentences.ts';
import type { CliKey } from '../messages/zh-CN/cli.ts';
import { UsageError, type Given } from './arguments.ts';
import { NotSignedIn, serverOf } from './connection.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, type ExitCode } from './verb.ts';

/** Says what went wrong, with a sentence for everything a person can act on, and tells the exit code. Programming errors pass on. */
export function explainFailure(error: unknown, given: Given, terminal: Terminal, isJson: boolean): ExitCode {
  if (error instanceof UsageError) {
    terminal.remark(terminal.word(error.key as CliKey, error.params));
    return exitCodes.usage;
  }
  if (error instanceof NotSignedIn) {
    terminal.remark(terminal.word('cli.not-signed-in', { server: serverOf(given, terminal) }));
    return exitCodes.notSignedIn;
  }
  if (error instanceof ServerUnreachable) {
    terminal.remark(terminal.word('cli.unreachable', { server: serverOf(given, terminal) }));
    return exitCodes.unreachable;
  }
  if (error instanceof ProblemError) {
    if (isJson) terminal.say(JSON.stringify(error.problem));
    else explainProblem(error.problem, terminal);
    return error.problem.status === 401 ? exitCodes.notSignedIn : exitCodes.refused;
  }
  if (error instanceof Error && isSentence(error)) {
    terminal.remark(error.message);
    return exitCodes.checkFailed;
  }
  throw error;
}

/** Errors of the server's start and store carry a sentence for whoever runs it. */
function isSentence(error: Error): boolean {
  const named = [
    'ConfigRefused',
    'AddressRefused',
    'DistrictRefused',
    'AccountTaken',
    'DataFolderInUse',
    'PostgresUnusable',
    'DataFolderCopied',
    'DatabaseUnsuitable',
    'DatabaseRightsMissing',
    'AppRoleUnsafe',
    'MigrationRefused',
    'MigrationFailed',
    'StoreUnavailable',
    'StoreFull',
  ];
  return named.includes(error.name);
}

function explainProblem(problem: Problem, terminal: Terminal): void {
  const own = (text: { zh: string; en: string }): string => (terminal.language === 'en' ? text.en : text.zh);
  terminal.remark(own(problem));
  for (const each of problem.errors ?? []) terminal.remark(`  ${terminal.word('cli.field', { path: each.path, text: own(each) })}`);
  for (const each of problem.changes ?? []) terminal.remark(`  ${terminal.word('cli.change', { ...each, type: wordOf(terminal.language, `event.${each.type}`) ?? each.type })}`);
}
