import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionOf } from '../../src/domain/event-versions.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import { stageOf } from '../../src/domain/proposal/stage.ts';
import { todosOf } from '../../src/domain/proposal/todos.ts';
import { evolve, type States, type StreamKind } from '../../src/domain/streams.ts';
import { byOf, eventOf, type LoggedEvent } from '../../src/server/store/event-log.ts';
import { eventTypes } from '../tidy/event-types.ts';
import { root } from '../tidy/source-files.ts';

/** Streams as releases wrote them: kept for good, added to when an event is new or gets another version (semantics: evolution). */
type Row = Pick<LoggedEvent, 'version' | 'type' | 'payload_version' | 'actor_person_id' | 'actor_name' | 'actor_post' | 'recorded_at' | 'happened_on'> & {
  kind: StreamKind;
  id: string;
  payload: object;
};

const rows = readFileSync(join(root, 'test/corpus/events.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const stages = JSON.parse(readFileSync(join(root, 'test/corpus/stages.json'), 'utf8')) as Record<string, string>;

function folded(): Map<string, States[StreamKind]> {
  const states = new Map<string, States[StreamKind]>();
  for (const row of rows) {
    const event = eventOf({ ...row, payload: JSON.stringify(row.payload) });
    states.set(row.id, evolve(row.kind, (states.get(row.id) ?? null) as never, event as never, byOf(row), row.id));
  }
  return states;
}

test('every event there is, in every version it was ever written in, is in the corpus', () => {
  const kept = new Set(rows.map((row) => `${row.type} ${row.payload_version}`));
  const shipped = eventTypes.flatMap((type) => Array.from({ length: versionOf(type) }, (_each, at) => `${type} ${at + 1}`));
  expect(shipped.length).toBeGreaterThan(110);
  expect(shipped.filter((each) => !kept.has(each))).toEqual([]);
});

test('streams of every release are folded by this one, and their matters stand where they stood', () => {
  const matters = [...folded().values()].filter((state): state is Matter => state.kind === 'matter');
  expect(Object.fromEntries(matters.map((matter) => [matter.id, stageOf(matter)]))).toEqual(stages);
  expect(matters.flatMap(todosOf).length).toBeGreaterThan(10);
});
