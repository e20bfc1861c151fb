import type { z } from 'zod';
import { readCase } from '../queries/case-file.ts';
import { Unseen, type Reading } from '../queries/reader.ts';
import { fileCards, uploadNames } from '../store/files.ts';
import { fieldError } from './input-errors.ts';
import type { FieldError } from './http-problem.ts';

/** Fields of commands that name uploaded files; other hashes are of letters and reports the server made itself. */
const fileFields = ['scan', 'seal', 'attachments'] as const;

/**
 * What is wrong with the files named in a command's input: each must have been brought by this person, or belong to the
 * case already, and none may be infected. A hash overheard elsewhere opens nothing.
 */
export async function faultsOfFiles(reading: Reading, shape: z.ZodObject['shape'], input: Readonly<Record<string, unknown>>, caseId: string | undefined): Promise<FieldError[]> {
  const given = fileFields.filter((name) => name in shape).flatMap((name) => [input[name]].flat().flatMap((hash, at) => (typeof hash === 'string' ? [{ hash, path: pathOf(name, input, at) }] : [])));
  if (given.length === 0) return [];
  const hashes = given.map((each) => each.hash);
  const names = await uploadNames(reading.client, hashes);
  const cards = await fileCards(reading.client, hashes);
  const foreign = given.filter(({ hash }) => !names.has(`${hash} ${reading.actor.personId ?? ''}`));
  const known = foreign.length > 0 && caseId !== undefined ? await filesOfCase(reading, caseId) : [];
  const unknown = foreign.filter(({ hash }) => !known.includes(hash));
  const infected = given.filter(({ hash }) => cards.get(hash)?.scan === 'infected');
  return [...unknown.map(({ path }) => fieldError(path, 'file-unknown')), ...infected.map(({ path }) => fieldError(path, 'file-infected'))];
}

const pathOf = (name: string, input: Readonly<Record<string, unknown>>, at: number): string[] => ['input', name, ...(Array.isArray(input[name]) ? [String(at)] : [])];

async function filesOfCase(reading: Reading, id: string): Promise<string[]> {
  try {
    return (await readCase(reading, { id })).files.map((each) => each.hash);
  } catch (error) {
    if (error instanceof Unseen) return [];
    throw error;
  }
}
