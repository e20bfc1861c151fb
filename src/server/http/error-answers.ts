import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../domain/refusal.ts';
import { Unseen } from '../queries/reader.ts';
import { StoreFull, StoreUnavailable } from '../store/store-error.ts';
import { HttpProblem, refusalProblem, sendProblem } from './http-problem.ts';

/** Every error leaves as a problem; what nobody foresaw is logged and says nothing of itself but the request's id. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(new HttpProblem(404, 'no-such-page'), request, reply));
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = problemOf(error);
  if (found.status >= 500) request.log.error({ err: error }, found.code);
  return sendProblem(found, request, reply);
}

export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Unseen) return refusalProblem(refuse('not-found'));
  if (error instanceof StoreUnavailable) return new HttpProblem(503, 'store-unavailable');
  if (error instanceof StoreFull) return new HttpProblem(507, 'store-full');
  return frameworkProblem(error as Partial<FastifyError>);
}

function frameworkProblem(error: Partial<FastifyError>): HttpProblem {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new HttpProblem(400, 'not-json');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new HttpProblem(413, 'too-large');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new HttpProblem(415, 'unsupported-media-type');
  }
  if (error.name === 'SyntaxError' && error.statusCode === 400) return new HttpProblem(400, 'not-json');
  const isTheirs = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isTheirs ? new HttpProblem(400, 'bad-request') : new HttpProblem(500, 'unexpected');
}
