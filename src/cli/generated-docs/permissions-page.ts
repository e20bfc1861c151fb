import { roles, type Role } from '../../domain/actor.ts';
import { commands } from '../../domain/commands.ts';
import { stages } from '../../domain/proposal/stage.ts';
import { fields, matrix, phases, relations } from '../../domain/reading.ts';
import { word } from '../../messages/words.ts';
import type { Rehearsed } from '../../server/rehearsal/rehearsed.ts';
import { code, codes, made, page, table } from './tables.ts';

/** Column heads of the wide table. */
const short: Readonly<Record<Role, string>> = {
  public: 'PU',
  member: 'ME',
  delegate: 'DE',
  liaison: 'LI',
  'committee-clerk': 'CC',
  'committee-director': 'CD',
  'office-clerk': 'OC',
  'office-director': 'OD',
  'party-office-clerk': 'PO',
  'deputies-office-clerk': 'DO',
  leader: 'LE',
  'unit-receiver': 'UR',
  'unit-officer': 'UO',
  'unit-reviewer': 'UV',
  'unit-head': 'UH',
  'system-admin': 'SA',
  'security-admin': 'SE',
  'audit-admin': 'AU',
  system: 'SY',
};

/** docs/generated/permissions.md */
export function permissionsPage(rehearsed: Rehearsed): string {
  return page(
    made('src/domain/commands.ts, src/domain/reading.ts and rehearsed cases'),
    '# Who may do and read what',
    '## Roles',
    table(
      ['short', 'role', '中文'],
      roles.map((role) => [short[role], code(role), word('zh-CN', `role.${role}`)]),
    ),
    '## Who may ever give a command',
    "A dot: the role is on the command's list (`who`); everybody else is refused with `not-allowed`, whatever the case. The command then asks more of the actor (his own case, his unit's part) and of the case.",
    table(
      ['command', '中文', ...roles.map((role) => short[role])],
      [...commands.values()].map(({ name, who }) => [code(name), word('zh-CN', `command.${name}`), ...roles.map((role) => (who.includes(role) ? '●' : ''))]),
    ),
    '## Who could give it at which stage',
    'Found by asking the code that enforces it, on cases led through every stage. A role missing here may still be allowed in a situation that was not rehearsed; a role named here was allowed.',
    ...[null, ...stages].flatMap((stage) => [
      `### ${stage === null ? 'Before there is a case' : `${code(stage)} ${word('zh-CN', `stage.${stage}`)}`}`,
      table(
        ['command', 'roles'],
        [...rehearsed.able].flatMap(([name, byStage]) => {
          const able = byStage.get(stage) ?? [];
          return able.length === 0 ? [] : [[code(name), codes(able)]];
        }),
      ),
    ]),
    '## Who reads what',
    `One letter for each phase of a case (${phases.join(' · ')}): s shown, m masked, h hidden, c shown once the committee has closed that round's ratings, p as far as publication decided. Who has several relations to a case sees what any of them shows.`,
    table(
      ['field', ...relations],
      fields.map((field) => [code(field), ...relations.map((relation) => matrix[field][relation])]),
    ),
  );
}
