import { readFileSync } from 'node:fs';
import { instantAt } from '../../src/domain/day.ts';
import { pilotRulebook } from '../../src/domain/pilot-rulebook.ts';
import { calendarSeed } from '../../src/server/calendar-seed.ts';
import { nameMaker } from '../cast/names.ts';
import { administrators, bodies, desks, sectors, unitDesks } from '../cast/people.ts';
import { personId, unitId, type Stage } from '../stage.ts';

interface UnitLine {
  code: string;
  name: string;
  parent: string | null;
  tier: string;
  side: string;
}
export const demoUnits = JSON.parse(readFileSync(new URL('../cast/units.json', import.meta.url), 'utf8')) as UnitLine[];

/** Member names in the order of their seats; the same in every run. */
export function memberNames(): { name: string; sector: string }[] {
  const make = nameMaker();
  return sectors.flatMap(([sector, seats]) => Array.from({ length: seats }, (_, at) => ({ name: make(`${sector}/${at}`), sector })));
}

/** The district before the session: its administrators, units, desks, members and bodies, calendar, session and rules. */
export async function setUp(stage: Stage): Promise<void> {
  stage.turnTo(instantAt('2023-12-18', '09:00'));
  const system = await stage.who('system');
  for (const each of administrators) await seat(stage, each.key, `${each.title}`, each.role, {}, system, each.key);
  const admin = await stage.who('system-admin');
  for (const { year, isAnnounced, source, exceptions } of calendarSeed()) await stage.act(`calendar/${year}`, 'amend-calendar', admin, { year, isAnnounced, source, exceptions }, 'calendar');
  for (const unit of demoUnits) {
    await stage.act(`unit/${unit.code}`, 'register-unit', admin, {
      code: unit.code,
      name: unit.name,
      tier: unit.tier,
      side: unit.side,
      ...(unit.parent ? { parentId: unitId(unit.parent) } : {}),
      happenedOn: '2022-01-01',
    });
  }
  await seatEverybody(stage);
  stage.turnTo(instantAt('2023-12-20', '10:00'));
  const director = await stage.who('committee-director');
  const session = await stage.act('session', 'open-session', director, { name: '区政协九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' });
  await stage.act('rulebook', 'adopt-rulebook', director, { rules: pilotRulebook }, session);
  await stage.act('roster', 'import-roster', director, { rows: memberNames(), happenedOn: '2022-01-01' });
}

async function seatEverybody(stage: Stage): Promise<void> {
  const make = nameMaker();
  const admin = await stage.who('system-admin');
  const name = (key: string): string => make(`staff/${key}`);
  for (const each of desks) await seat(stage, each.key, name(each.key), each.role, each.unit ? { unitId: unitId(each.unit) } : {}, admin, each.title);
  for (const unit of demoUnits) {
    if (unit.tier === 'district') continue;
    const seats = unit.tier === 'community' || unit.tier === 'station' ? unitDesks.slice(0, 2) : unitDesks;
    for (const each of seats) await seat(stage, `${unit.code}/${each.key}`, name(`${unit.code}/${each.key}`), each.role, { unitId: unitId(unit.code) }, admin, each.title);
  }
  for (const body of bodies) {
    await stage.act(`person/${body.key}`, 'register-person', admin, { name: name(body.key) });
    const id = await stage.act(`body/${body.key}`, 'register-body', admin, { name: body.name, bodyType: body.type, liaisonPersonId: personId(body.key), happenedOn: '2022-01-01' });
    await stage.act(`post/${body.key}`, 'appoint', admin, { role: 'liaison', title: '联络员', bodyId: id, happenedOn: '2022-01-01' }, personId(body.key));
  }
}

async function seat(stage: Stage, key: string, name: string, role: string, place: { unitId?: string }, by: Awaited<ReturnType<Stage['who']>>, title: string): Promise<void> {
  await stage.act(`person/${key}`, 'register-person', by, { name });
  await stage.act(`post/${key}`, 'appoint', by, { role, title, ...place, happenedOn: '2022-01-01' }, personId(key));
}
