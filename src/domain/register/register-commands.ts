import { appoint } from './commands/appoint.ts';
import { createAccount } from './commands/create-account.ts';
import { describeUnit } from './commands/describe-unit.ts';
import { disableAccount } from './commands/disable-account.ts';
import { dismiss } from './commands/dismiss.ts';
import { endMembership } from './commands/end-membership.ts';
import { importRoster } from './commands/import-roster.ts';
import { mergeUnits } from './commands/merge-units.ts';
import { nameDelegate } from './commands/name-delegate.ts';
import { registerBody } from './commands/register-body.ts';
import { registerMember } from './commands/register-member.ts';
import { registerPerson } from './commands/register-person.ts';
import { registerUnit } from './commands/register-unit.ts';
import { renameUnit } from './commands/rename-unit.ts';
import { resetCredentials } from './commands/reset-credentials.ts';
import { retireUnit } from './commands/retire-unit.ts';
import { unlockAccount } from './commands/unlock-account.ts';

export const registerCommands = [
  appoint,
  createAccount,
  describeUnit,
  disableAccount,
  dismiss,
  endMembership,
  importRoster,
  mergeUnits,
  nameDelegate,
  registerBody,
  registerMember,
  registerPerson,
  registerUnit,
  renameUnit,
  resetCredentials,
  retireUnit,
  unlockAccount,
] as const;
