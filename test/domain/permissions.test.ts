import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roles, systemActor, type Actor, type Role } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { instantAt } from '../../src/domain/day.ts';
import { mayGive, worldOf, type AnyCommand, type Given } from '../../src/domain/execute.ts';
import { rulesOf } from '../../src/domain/session/session.ts';
import { permissionsPage } from '../../src/cli/generated-docs/permissions-page.ts';
import { rehearseAll } from '../../src/server/rehearsal/rehearsed.ts';
import { calendar, cast, register, session } from './cast.ts';
import { assigned, closed, drafted, served, submitted } from './given.ts';
import { story } from './story.ts';

/** One actor for every role; those the cast has no player for are made up. */
const playerOf = (role: Role): Actor => Object.values(cast).find((each) => each.role === role) ?? { ...systemActor, role, personId: role === 'public' ? null : `person-${role}` };

const histories = { nothing: [], drafted, submitted, assigned, served, closed };
const refusalOf = (command: AnyCommand, role: Role, events: (typeof histories)[keyof typeof histories]): string | undefined => {
  const matter = command.stream === 'matter' && events.length > 0 ? story(events).matter() : null;
  const given: Given = { state: matter, draft: null, others: new Map(), session, rulebook: rulesOf(session, matter?.docket?.rulebookVersion), calendar, register, numbers: new Map() };
  const actor = playerOf(role);
  return mayGive(command, matter, actor, worldOf(actor, instantAt('2024-03-20', '10:00'), given))?.refused;
};

const rehearsed = rehearseAll();

describe.each([...commands.values()].map((command) => [command.name, command] as const))('%s', (_name, command) => {
  it('is refused to every role that is not on its list, whatever the case', () => {
    const outsiders = roles.filter((role) => !command.who.includes(role));
    const letIn = outsiders.flatMap((role) =>
      Object.entries(histories)
        .filter(([, events]) => refusalOf(command, role, events) !== 'not-allowed')
        .map(([at]) => `${role} at ${at}`),
    );
    expect(letIn).toEqual([]);
  });
});

/** On the list, but in no rehearsed case: what it takes is in the command's own spec. */
const notRehearsed: Readonly<Record<string, readonly Role[]>> = {
  'record-on-behalf': ['deputies-office-clerk'], // deputies' suggestions are switched off in the pilot's rules
  'give-review': ['committee-clerk', 'committee-director'], // the pilot has one review level
  'inherit-assignment': ['system'],
  'recompute-deadlines': ['system', 'office-director'],
  'migrate-rulebook': ['committee-director', 'office-director'],
  'answer-appointment': ['liaison'],
};

it('every role on a list could give the command at some stage', () => {
  const never = [...rehearsed.able].flatMap(([name, byStage]) => {
    const able = new Set<string>([...byStage.values()].flat());
    const missing = commands.get(name)?.who.filter((role) => !able.has(role)) ?? [];
    return missing.length > 0 ? [[name, missing] as const] : [];
  });
  expect(Object.fromEntries(never)).toEqual(notRehearsed);
});

it('docs/generated/permissions.md is fresh (npm run generate)', () => {
  const page = readFileSync(new URL('../../docs/generated/permissions.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  expect(page).toBe(permissionsPage(rehearsed));
});
