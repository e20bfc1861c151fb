import type { z } from 'zod';
import { isSentenceKey, sentence } from '../../messages/sentences.ts';
import type { Params } from '../../messages/format.ts';
import { HttpProblem, type FieldError } from './http-problem.ts';

type Issue = z.core.$ZodIssue;
const errorsMax = 50;

/** The value as the schema makes it, else a 422 with one remark per field. `at` is put before every path. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, at: readonly string[] = []): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw invalid(result.error.issues, at);
}

export function invalid(issues: readonly Issue[], at: readonly string[] = []): HttpProblem {
  const errors = issues.flatMap((issue) => errorsOf(issue, at)).slice(0, errorsMax);
  return new HttpProblem(422, 'invalid', { params: { count: errors.length }, errors });
}

/** What is wrong with a value, field by field, in both languages. */
export const fieldErrors = (issues: readonly Issue[]): FieldError[] => issues.flatMap((issue) => errorsOf(issue, []));

export function fieldError(path: readonly PropertyKey[], code: string, params: Params = {}): FieldError {
  const key = `invalid.${code}`;
  return { path: path.map(String).join('.'), ...sentence(isSentenceKey(key) ? key : 'invalid.custom', params), code };
}

function errorsOf(issue: Issue, at: readonly string[]): FieldError[] {
  const path = [...at, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => fieldError([...path, key], 'unrecognized_keys', { key: key.slice(0, 60) }));
    case 'invalid_type':
      return [issue.input === undefined ? fieldError(path, 'required') : mistyped(path, issue.expected)];
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return [fieldError(path, 'required')];
      return [sized(path, 'too_small', issue.origin, { minimum: String(issue.minimum) })];
    case 'too_big':
      return [sized(path, 'too_big', issue.origin, { maximum: String(issue.maximum) })];
    case 'invalid_value':
      return [issue.input === undefined ? fieldError(path, 'required') : fieldError(path, 'invalid_value', { values: issue.values.slice(0, 30).map(String).join(', ') })];
    case 'invalid_format':
      return [specific(path, 'invalid_format', issue.format)];
    case 'custom':
      return [fieldError(path, typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'custom')];
    case 'invalid_key':
      return [fieldError(path, 'invalid_key', { key: String(issue.path.at(-1) ?? '').slice(0, 60) })];
    case 'not_multiple_of':
      return [fieldError(path, 'not_multiple_of', { divisor: issue.divisor })];
    default:
      return [fieldError(path, issue.code)];
  }
}

function mistyped(path: readonly PropertyKey[], expected: string): FieldError {
  const key = `expected.${expected}`;
  const word = sentence(isSentenceKey(key) ? key : 'expected.other', { expected });
  return { path: path.map(String).join('.'), zh: sentence('invalid.invalid_type', { expected: word.zh }).zh, en: sentence('invalid.invalid_type', { expected: word.en }).en, code: 'invalid_type' };
}

function sized(path: readonly PropertyKey[], code: string, origin: string, params: Params): FieldError {
  const key = `invalid.${code}.${origin}`;
  return { path: path.map(String).join('.'), ...sentence(isSentenceKey(key) ? key : `invalid.${code === 'too_small' ? 'too_small' : 'too_big'}`, params), code };
}

function specific(path: readonly PropertyKey[], code: 'invalid_format', format: string): FieldError {
  const key = `invalid.${code}.${format}`;
  return { path: path.map(String).join('.'), ...sentence(isSentenceKey(key) ? key : 'invalid.invalid_format'), code };
}

const depthMax = 24;

/**
 * Finds what no database keeps exactly, null characters and halves of surrogate pairs, and values nested without end,
 * before anything is hashed or stored. Walks without recursion, as the depth is the sender's.
 */
export function unstorable(value: unknown, at: readonly string[]): FieldError[] {
  const left: { value: unknown; path: readonly string[] }[] = [{ value, path: at }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value: each, path } = next;
    if (typeof each === 'string' && (each.includes('\0') || !each.isWellFormed())) return [fieldError(path, 'unprintable')];
    if (typeof each !== 'object' || each === null) continue;
    if (path.length > depthMax) return [fieldError(path.slice(0, 3), 'too-deep')];
    for (const [key, inner] of Object.entries(each)) {
      if (key.includes('\0') || !key.isWellFormed()) return [fieldError(path, 'unprintable')];
      left.push({ value: inner, path: [...path, key] });
    }
  }
  return [];
}

/** Throws the 422 of what cannot be kept. */
export function refuseUnstorable(value: unknown, at: readonly string[] = []): void {
  const errors = unstorable(value, at);
  if (errors.length > 0) throw new HttpProblem(422, 'invalid', { params: { count: errors.length }, errors });
}
