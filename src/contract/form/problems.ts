import type { z } from 'zod';
import type { Problem } from '../routes.ts';
import { findWord, word, type Language } from '../../messages/words.ts';

/** What is wrong where: the path of a field such as `answers.0.text`, or the empty path for the act as a whole. */
export interface Fault {
  path: string;
  message: string;
  /** the page where it is put right, when that is not this one */
  leadsTo?: string;
}

/** The browser's check, in the same words the server would use. One message per field. */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[], language: Language): Fault[] {
  return onePerPath(issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: messageOf(issue, language) })));
}

function messageOf(issue: z.core.$ZodIssue, language: Language): string {
  const rest = issue as unknown as Record<string, unknown>;
  const params: Record<string, string | number> = {};
  for (const name of ['minimum', 'maximum', 'expected', 'divisor'] as const) {
    if (typeof rest[name] === 'number' || typeof rest[name] === 'string') params[name] = rest[name];
  }
  if (typeof params['expected'] === 'string') params['expected'] = word(language, `expected.${params['expected']}`);
  for (const key of keysOf(issue, rest)) {
    const found = findWord(language, `invalid.${key}`, params);
    if (found) return found.text;
  }
  return word(language, 'invalid.custom');
}

/** From the particular to the general. */
function keysOf(issue: z.core.$ZodIssue, rest: Record<string, unknown>): string[] {
  // Nothing given at all, or nothing but blanks: the plain sentence says it best.
  const isMissing =
    (issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)) ||
    (issue.code === 'invalid_value' && issue.input === undefined) ||
    (issue.code === 'too_small' && issue.minimum === 1 && rest['origin'] === 'string');
  if (isMissing) return ['required'];
  if (issue.code === 'custom') return [String(issue.params?.['code'] ?? 'custom')];
  return [rest['origin'], rest['format']]
    .filter((each) => typeof each === 'string')
    .map((each) => `${issue.code}.${String(each)}`)
    .concat(issue.code);
}

/** The server's answer: its own errors at their fields, else one sentence for the whole. */
export function faultsOfProblem(problem: Pick<Problem, 'zh' | 'en'> & Partial<Pick<Problem, 'errors' | 'code' | 'params'>>, language: Language): Fault[] {
  const own = (each: { zh: string; en: string }): string => (language === 'en' ? each.en : each.zh);
  // The server names a field as a part of the whole body, the form as a part of its input.
  const errors = (problem.errors ?? []).map((each) => ({ path: each.path.replace(/^input\.?/, ''), message: own(each) }));
  const where = problem.code === 'second-factor' ? problem.params?.['where'] : undefined;
  return errors.length > 0 ? onePerPath(errors) : [{ path: '', message: own(problem), ...(typeof where === 'string' ? { leadsTo: where } : {}) }];
}

function onePerPath(faults: readonly Fault[]): Fault[] {
  return faults.filter((each, at) => faults.findIndex((other) => other.path === each.path) === at);
}

export const faultAt = (faults: readonly Fault[], path: string): string | undefined => faults.find((each) => each.path === path)?.message;

/** The id of the control for a path, so that the summary can lead to it. */
export const controlId = (path: string): string => `f-${path.replace(/[^\w-]/g, '-')}`;
