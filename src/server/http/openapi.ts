import { z } from 'zod';
import { commandBody, commandDone, problem, views } from '../../contract/routes.ts';
import { exportQueries } from '../../contract/list-columns.ts';
import { changeViewBody, listLayoutBody, savedViews, savedViewsQuery, saveViewBody } from '../../contract/saved-views.ts';
import { changePasswordBody, oneTimePassword, secondFactorBody, secondFactorState, sessionList, signedIn, signInBody, switchPostBody } from '../../contract/sign-in.ts';
import { beginUploadBody, uploadAt, uploaded, uploadRules } from '../../contract/files.ts';
import type { AnyCommand } from '../../domain/execute.ts';
import { wordOf } from '../../messages/sentences.ts';

type Json = Record<string, unknown>;

/** JSON Schema 2020-12 of what is sent (`input`) or answered (`output`). */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json;
  return rest;
}

const json = (schema: Json): Json => ({ 'application/json': { schema } });
const answers = (description: string, schema?: Json): Json => ({
  '200': { description, ...(schema ? { content: json(schema) } : {}) },
  default: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
});

/** The interface as OpenAPI 3.1, made from the tables the server itself runs on. */
export function openapiOf(commands: ReadonlyMap<string, AnyCommand>): Json {
  const paths: Record<string, Json> = { ...sessionPaths(), ...filePaths() };
  for (const command of commands.values()) paths[`/api/commands/${command.name}`] = { post: commandOperation(command) };
  for (const [name, view] of Object.entries(views)) {
    paths[`/api/views/${name}`] = {
      get: { operationId: `read-${name}`, tags: ['views'], parameters: queryParameters(view.query), responses: answers('The view', jsonSchemaOf(view.shape, 'output')) },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhiyin',
      version: '1',
      description: 'Handling of proposals. Every change is a command, every read a view. Browsers send a session cookie, programs a bearer token from POST /api/session with "carrier": "token".',
    },
    security: [{ cookie: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problem, 'output'), CommandDone: jsonSchemaOf(commandDone, 'output') },
      securitySchemes: { cookie: { type: 'apiKey', in: 'cookie', name: 'sid' }, bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function commandOperation(command: AnyCommand): Json {
  const hint = wordOf('en', `command.${command.name}.hint`);
  return {
    operationId: command.name,
    tags: [command.stream],
    summary: wordOf('en', `command.${command.name}`) ?? command.name,
    ...(hint === undefined ? {} : { description: hint }),
    'x-who': command.who,
    'x-creates': command.creates,
    requestBody: { required: true, content: json(commandBodySchema(command)) },
    responses: answers('Done; `version` is the new one of the stream', { $ref: '#/components/schemas/CommandDone' }),
  };
}

export function commandBodySchema(command: AnyCommand): Json {
  const envelope = jsonSchemaOf(commandBody, 'input') as { properties: Json; required: string[] } & Json;
  return { ...envelope, properties: { ...envelope.properties, input: jsonSchemaOf(command.input, 'input') }, required: command.creates === false ? [...envelope.required, 'id'] : envelope.required };
}

function queryParameters(schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, each]) => ({ name, in: 'query', required: required.includes(name), schema: each }));
}

const withBody = (operationId: string, body: z.ZodType, result: z.ZodType): Json => ({
  operationId,
  tags: ['session'],
  requestBody: { required: true, content: json(jsonSchemaOf(body, 'input')) },
  responses: answers('Done', jsonSchemaOf(result, 'output')),
});

function sessionPaths(): Record<string, Json> {
  const plain = (operationId: string, description: string, result?: z.ZodType): Json => ({ operationId, tags: ['session'], responses: answers(description, result && jsonSchemaOf(result, 'output')) });
  return {
    '/api/session': { post: { ...withBody('sign-in', signInBody, signedIn), security: [] }, delete: plain('sign-out', 'Signed out') },
    '/api/session/post': { post: withBody('switch-post', switchPostBody, signedIn) },
    '/api/session/password': { post: withBody('change-password', changePasswordBody, signedIn) },
    '/api/session/second-factor': {
      get: plain('second-factor-state', 'Whether approvals ask for a code in this session', secondFactorState),
      post: withBody('prove-second-factor', secondFactorBody, secondFactorState),
    },
    '/api/session/list': { get: plain('list-sessions', 'Where the account is signed in', sessionList) },
    '/api/session/{id}': { delete: { ...plain('end-session', 'Ended'), parameters: [pathParameter('id')] } },
    '/api/credentials/{commandId}': {
      get: { ...plain('one-time-password', 'The password made by create-account or reset-credentials, once', oneTimePassword), parameters: [pathParameter('commandId')] },
    },
  };
}

const pathParameter = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } });

const queryParameter = (name: string): Json => ({ name, in: 'query', required: false, schema: { type: 'string' } });

function filePaths(): Record<string, Json> {
  const at = jsonSchemaOf(uploadAt, 'output');
  const bytes = (type: string): Json => ({ [type]: { schema: { type: 'string', format: 'binary' } } });
  return {
    '/api/files': {
      post: {
        operationId: 'upload-file',
        tags: ['files'],
        parameters: [{ name: 'name', in: 'query', required: false, schema: { type: 'string', maxLength: 200 } }],
        requestBody: { required: true, content: bytes('application/octet-stream') },
        responses: answers('Kept', jsonSchemaOf(uploaded, 'output')),
      },
    },
    '/api/files/{hash}': {
      get: { operationId: 'download-file', tags: ['files'], parameters: [pathParameter('hash'), queryParameter('case'), queryParameter('preview')], responses: answers('The file') },
    },
    '/api/uploads': {
      get: { operationId: 'upload-rules', tags: ['files'], responses: answers('What may be uploaded', jsonSchemaOf(uploadRules, 'output')) },
      post: { operationId: 'begin-upload', tags: ['files'], requestBody: { required: true, content: json(jsonSchemaOf(beginUploadBody, 'input')) }, responses: answers('Begun', at) },
    },
    '/api/uploads/{id}': {
      get: { operationId: 'see-upload', tags: ['files'], parameters: [pathParameter('id')], responses: answers('How far it is', at) },
      put: {
        operationId: 'send-piece',
        tags: ['files'],
        parameters: [pathParameter('id'), queryParameter('offset')],
        requestBody: { required: true, content: bytes('application/octet-stream') },
        responses: answers('How far it is now', at),
      },
      delete: { operationId: 'cancel-upload', tags: ['files'], parameters: [pathParameter('id')], responses: answers('Forgotten') },
    },
    '/api/uploads/{id}/finish': { post: { operationId: 'finish-upload', tags: ['files'], parameters: [pathParameter('id')], responses: answers('Kept', jsonSchemaOf(uploaded, 'output')) } },
    ...exportPaths(),
    '/api/health': { get: { operationId: 'health', tags: ['server'], security: [], responses: answers('The server and its database work') } },
  };
}

function exportPaths(): Record<string, Json> {
  const lists = Object.entries(exportQueries).flatMap(([list, query]) =>
    ['csv', 'xlsx'].map((format) => [
      `/api/${list}.${format}`,
      { get: { operationId: `export-${list}-${format}`, tags: ['views'], parameters: queryParameters(query), responses: answers('The list as a file; why it is taken out is logged') } },
    ]),
  );
  const body = (operationId: string, schema: z.ZodType, method: string, parameter?: string): Json => ({
    [method]: {
      operationId,
      tags: ['lists'],
      ...(parameter === undefined ? {} : { parameters: [pathParameter(parameter)] }),
      requestBody: { required: true, content: json(jsonSchemaOf(schema, 'input')) },
      responses: answers('Kept'),
    },
  });
  return {
    ...(Object.fromEntries(lists) as Record<string, Json>),
    '/api/saved-views': {
      get: {
        operationId: 'saved-views',
        tags: ['lists'],
        parameters: queryParameters(savedViewsQuery),
        responses: answers('Views saved for a list and how the person likes to see it', jsonSchemaOf(savedViews, 'output')),
      },
      ...body('save-view', saveViewBody, 'post'),
    },
    '/api/saved-views/{id}': {
      ...body('change-view', changeViewBody, 'patch', 'id'),
      delete: { operationId: 'delete-view', tags: ['lists'], parameters: [pathParameter('id')], responses: answers('Gone') },
    },
    '/api/list-layouts/{list}': body('keep-layout', listLayoutBody, 'put', 'list'),
  };
}
