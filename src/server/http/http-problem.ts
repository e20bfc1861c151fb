import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../contract/routes.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Params } from '../../messages/format.ts';
import { isSentenceKey, sentence, type Sentence } from '../../messages/sentences.ts';
import type { ProblemKey } from '../../messages/zh-CN/problems.ts';
import { statusOf } from './refusal-status.ts';

type Suffix<K extends string> = K extends `problem.${infer Code}` ? Code : never;
export type ProblemCode = Suffix<ProblemKey>;
export type FieldError = NonNullable<Problem['errors']>[number];

interface Extra {
  params?: Params | undefined;
  errors?: FieldError[] | undefined;
  changes?: Problem['changes'] | undefined;
  version?: number | undefined;
}

/** A request that ends with a problem (RFC 9457); thrown anywhere below a route, written by `sendProblem`. */
export class HttpProblem extends Error {
  override name = 'HttpProblem';
  readonly status: number;
  readonly code: string;
  readonly text: (params: Params) => Sentence;
  readonly extra: Extra;
  constructor(status: number, code: ProblemCode, extra?: Extra);
  constructor(status: number, refusal: Refusal, extra?: Extra);
  constructor(status: number, what: ProblemCode | Refusal, extra: Extra = {}) {
    const code = typeof what === 'string' ? what : what.refused;
    super(code);
    this.status = status;
    this.code = code;
    this.text = (params) => (typeof what === 'string' ? sentence(`problem.${what}`, params) : sentence(`refusal.${what.refused}`, params));
    this.extra = typeof what === 'string' ? extra : { ...extra, params: what.params };
  }
}

/** The problem of a refusal: its status from the table, the field it is about among the errors. */
export function refusalProblem(refusal: Refusal, extra: Omit<Extra, 'params' | 'errors'> = {}): HttpProblem {
  const text = sentence(`refusal.${refusal.refused}`, refusal.params);
  const errors = refusal.field === undefined ? undefined : [{ path: refusal.field, ...text, code: refusal.refused }];
  return new HttpProblem(statusOf(refusal.refused), refusal, { ...extra, errors });
}

export const prefersEnglish = (request: FastifyRequest): boolean => /^en\b/i.test(request.headers['accept-language'] ?? '');

export async function sendProblem(found: HttpProblem, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { params = {}, errors, changes, version } = found.extra;
  const text = found.text({ ...params, requestId: request.id });
  const isEnglish = prefersEnglish(request);
  const key = `title.${found.status}`;
  const title = isSentenceKey(key) ? sentence(key) : sentence('title.400');
  const body: Problem = {
    type: `/api/reference#${found.code}`,
    status: found.status,
    title: isEnglish ? title.en : title.zh,
    detail: isEnglish ? text.en : text.zh,
    ...text,
    code: found.code,
    ...(Object.keys(params).length > 0 ? { params: { ...params } } : {}),
    ...(errors ? { errors } : {}),
    ...(changes ? { changes } : {}),
    ...(version !== undefined ? { version } : {}),
    requestId: request.id,
  };
  const seconds = params['seconds'];
  if (found.status === 429 && seconds !== undefined) void reply.header('retry-after', String(seconds));
  return reply
    .code(found.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', isEnglish ? 'en' : 'zh-CN')
    .send(body);
}
