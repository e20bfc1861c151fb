import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roles } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { areasEn, wordsEn } from '../../src/messages/en/catalogue.ts';
import { areasZh, wordsZh } from '../../src/messages/zh-CN/catalogue.ts';
import { askedFields } from './input-fields.ts';
import { root, written } from './source-files.ts';

const files = written.map(({ path }) => path).filter((path) => /^src\/domain\/[a-z]+\/commands\//.test(path));
const zh: Readonly<Record<string, string>> = wordsZh;
const en: Readonly<Record<string, string>> = wordsEn;
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');

/** Inputs that are a whole document, edited as one: their inner fields are no questions of a form. */
const documents: Readonly<Record<string, string>> = { 'adopt-rulebook': 'rules' };

const hasWord = (words: Readonly<Record<string, string>>, areas: Readonly<Record<string, Readonly<Record<string, string>>>>, key: string): boolean =>
  key in words || Object.values(areas).some((area) => key in area);

describe.each([...commands.values()].map((command) => [command.name, command] as const))('%s', (name, command) => {
  it('is one file with a spec beside it', () => {
    const file = files.find((path) => basename(path) === `${name}.ts`);
    expect(file).toBeDefined();
    expect(existsSync(join(root, (file ?? '').replace(/\.ts$/, '.spec.ts')))).toBe(true);
  });

  it('has its words in both languages and a line in the glossary', () => {
    const missing = [`command.${name}`, `command.${name}.hint`].flatMap((key) => [...(zh[key] ? [] : [`zh-CN ${key}`]), ...(en[key] ? [] : [`en ${key}`])]);
    expect(missing).toEqual([]);
    expect(glossary).toContain(`| \`${name}\` |`);
  });

  it('may be given by somebody', () => {
    expect(command.who.length).toBeGreaterThan(0);
    expect(command.who.filter((role, at) => !roles.includes(role) || command.who.indexOf(role) !== at)).toEqual([]);
  });

  it('asks with a widget and a label for every field', () => {
    const fields = askedFields(command.input).filter(({ path }) => !path.startsWith(`${documents[name]}.`) && path !== documents[name]);
    expect(fields.filter((field) => field.isLeaf && field.widget === undefined).map((field) => field.path)).toEqual([]);
    const labels = [...new Set(fields.map((field) => `field.${field.name}`))];
    expect(labels.filter((key) => !hasWord(zh, areasZh, key) || !hasWord(en, areasEn, key))).toEqual([]);
  });
});

it('every command file is in the table', () => {
  const names = files.filter((path) => !path.endsWith('.spec.ts')).map((path) => basename(path, '.ts'));
  expect(names.filter((name) => !commands.has(name))).toEqual([]);
});
