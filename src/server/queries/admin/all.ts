import type { adminViews } from '../../../contract/admin-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readAccounts } from './accounts.ts';
import { readAuditLog } from './audit-log.ts';
import { readPermissions } from './permissions.ts';
import { readRules, readSessions } from './sessions.ts';

export const adminQueries: QueriesOf<typeof adminViews> = { accounts: readAccounts, permissions: readPermissions, sessions: readSessions, rules: readRules, 'audit-log': readAuditLog };
