import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { roles } from '../../src/domain/actor.ts';
import { deadlineRuleIds } from '../../src/domain/deadline.ts';
import { steps } from '../../src/domain/proposal/todos.ts';
import { stages } from '../../src/domain/proposal/stage.ts';
import { refusalCodes } from '../../src/domain/refusal.ts';
import { matterKinds } from '../../src/domain/rulebook.ts';
import { wordsEn } from '../../src/messages/en/catalogue.ts';
import { areasZh, wordsZh } from '../../src/messages/zh-CN/catalogue.ts';
import { eventTypes } from './event-types.ts';

const catalogues: readonly [string, Readonly<Record<string, string>>][] = [
  ['zh-CN', wordsZh],
  ['en', wordsEn],
];
const missing = (keys: readonly string[]): string[] => catalogues.flatMap(([language, words]) => keys.filter((key) => !words[key]).map((key) => `${language} ${key}`));

it('every event, refusal, stage, step, role, kind and deadline has a word in both languages', () => {
  expect(eventTypes.length).toBeGreaterThan(80);
  expect(missing(eventTypes.map((type) => `event.${type}`))).toEqual([]);
  expect(missing(refusalCodes.map((code) => `refusal.${code}`))).toEqual([]);
  expect(missing(stages.map((stage) => `stage.${stage}`))).toEqual([]);
  expect(missing(steps.map((step) => `step.${step}`))).toEqual([]);
  expect(missing(roles.map((role) => `role.${role}`))).toEqual([]);
  expect(missing(matterKinds.map((kind) => `kind.${kind}`))).toEqual([]);
  expect(missing(deadlineRuleIds.map((rule) => `rule.${rule}`))).toEqual([]);
});

it('both languages have the same words', () => {
  expect(Object.keys(wordsEn).toSorted()).toEqual(Object.keys(wordsZh).toSorted());
});

it.each(['zh-CN', 'en'])('no two screens give one key different words (%s)', (language) => {
  const folder = new URL(`../../src/messages/${language}/`, import.meta.url);
  const seen = new Map<string, string>();
  const twice: string[] = [];
  // The parts of the process may: a form asks its own part first.
  const files = readdirSync(folder).filter((file) => file !== 'catalogue.ts' && !Object.keys(areasZh).includes(file.replace('.ts', '')));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    for (const [, key = ''] of readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}'?([a-z][\w.-]*)'?: /gm)) {
      if (seen.has(key)) twice.push(`${key}: ${seen.get(key) ?? ''}, ${file}`);
      seen.set(key, file);
    }
  }
  expect(seen.size).toBeGreaterThan(1000);
  expect(twice).toEqual([]);
});
