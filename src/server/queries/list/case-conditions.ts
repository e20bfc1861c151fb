import type { ListScope } from '../../../contract/proposals-query.ts';
import { instantAt, type Day } from '../../../domain/day.ts';
import type { Register } from '../../../domain/register/register.ts';
import { isUnit } from '../../../domain/actor.ts';
import { keywordCondition } from '../find/keyword.ts';
import { desksOf, scopeOf, type LightScale, type where } from '../lists.ts';
import type { Reading } from '../reader.ts';
import { begunTypes, colleaguesOf, rolesBeside } from './acting.ts';

type Conditions = ReturnType<typeof where>;

interface CaseFilter {
  q?: string | undefined;
  year?: number | undefined;
  stage?: string | undefined;
  category?: string | undefined;
  kind?: string | undefined;
  class?: string | undefined;
  unit?: string | undefined;
  key?: boolean | undefined;
  numbers?: string | undefined;
  light?: string | undefined;
}

/** What a list of cases is narrowed by, as conditions on `m`. `light` is the case's own; a list of steps has lights of its own. */
export function caseConditions(filter: Conditions, query: CaseFilter, scale: LightScale | null): void {
  if (query.q) keywordCondition(filter, query.q);
  if (query.year !== undefined) filter.add((year) => `m.report_year = ${year}`, query.year);
  if (query.stage) filter.add((stage) => `m.stage = ${stage}`, query.stage);
  if (query.category) filter.add((category) => `m.category = ${category}`, query.category);
  if (query.kind) filter.add((kind) => `m.matter_kind = ${kind}`, query.kind);
  if (query.class) filter.add((code) => `m.result_class = ${code}`, query.class);
  if (query.unit) filter.add((unit) => `m.id IN (SELECT matter_id FROM assignment WHERE tenant_id = $1 AND unit_id = ${unit})`, query.unit);
  if (query.key !== undefined) filter.add((key) => `m.is_key = ${key}`, query.key);
  if (query.numbers) filter.add((slugs) => `m.slug = ANY(${slugs})`, query.numbers.split(','));
  if (query.light && scale) lightCondition(filter, query.light, scale);
}

function lightCondition(filter: Conditions, light: string, scale: LightScale): void {
  const awake = 'm.next_due IS NOT NULL AND NOT m.is_paused';
  if (light === 'done') filter.sql.push('m.next_due IS NULL');
  else if (light === 'grey') filter.sql.push('m.next_due IS NOT NULL AND m.is_paused');
  else if (light === 'red') filter.add((today) => `${awake} AND m.next_due < ${today}::date`, scale.today);
  else if (light === 'green') filter.add((until) => `${awake} AND m.next_due > ${until}::date`, scale.yellowUntil);
  else {
    filter.add((today) => `${awake} AND m.next_due >= ${today}::date`, scale.today);
    filter.add((until) => `m.next_due <= ${until}::date`, scale.yellowUntil);
  }
}

/** Nobody's move any more, or not yet anybody's but the author's. */
const restingStages = "'drafting', 'closed', 'archived', 'declined', 'diverted', 'withdrawn', 'merged-into'";

interface Source {
  /** of the statement; `m` is the case, `a` the last act where `hasAct` */
  from: string;
  hasAct: boolean;
}

/** The cases a list holds before it is narrowed: all the reader may see, or those he or his desk has to do with. */
export function sourceOf({ actor }: Reading, register: Register, of: ListScope, since: Day | undefined, filter: Conditions): Source {
  filter.sql.push('m.tenant_id = $1');
  scopeOf(actor, filter);
  if (of === 'all') return { from: 'matter m', hasAct: false };
  if (of === 'others') {
    filter.sql.push(`m.stage NOT IN (${restingStages})`);
    filter.add((desks) => `NOT EXISTS (SELECT FROM todo t WHERE t.tenant_id = $1 AND t.desk = ANY(${desks}) AND t.matter_id = m.id)`, desksOf(actor));
    if (isUnit(actor)) filter.add((unit) => `m.id IN (SELECT matter_id FROM assignment WHERE tenant_id = $1 AND unit_id = ${unit} AND is_live)`, actor.unitId);
    return { from: 'matter m', hasAct: false };
  }
  const persons = of === 'done' ? [actor.personId ?? ''] : colleaguesOf(actor, register);
  // One person is asked for by himself: only then does the index give his acts in the order of the list.
  const [value, is] = persons.length === 1 ? [persons[0], (place: string) => `= ${place}`] : [persons, (place: string) => `= ANY(${place})`];
  filter.values.push(value, rolesBeside(actor));
  const [person, roles] = [`$${filter.values.length}`, `$${filter.values.length + 1}`];
  const given = (event: string): string =>
    `${event}.tenant_id = $1 AND ${event}.stream_kind = 'matter' AND ${event}.actor_person_id ${is(person)} AND ${event}.actor_role = ANY(${roles})${of === 'started' ? ` AND ${event}.type IN (${begunTypes})` : ''}`;
  filter.sql.push(given('a'), `NOT EXISTS (SELECT FROM event later WHERE ${given('later')} AND later.stream_id = a.stream_id AND later.version > a.version)`);
  if (since !== undefined) filter.add((from) => `a.recorded_at >= ${from}`, instantAt(since, '00:00'));
  return { from: 'event a JOIN matter m ON m.tenant_id = $1 AND m.id = a.stream_id', hasAct: true };
}
