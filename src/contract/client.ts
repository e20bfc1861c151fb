import type { z } from 'zod';
import { commandDone, problem, type CommandBody, type CommandDone, type Problem, type View, type ViewName, type ViewQuery } from './routes.ts';
import { importStarted, type ImportStarted } from './imports.ts';
import { sheetTried, type SheetKind, type SheetTried } from './register-sheets.ts';
import { verification, type Verification } from './verification.ts';
import { letterPrepared, letterPreviewed, type LetterPrepared, type LetterPreviewed, type prepareLetterBody, type previewLetterBody } from './letters.ts';
import { oneTimePassword, secondFactorState, sessionList, signedIn, type OneTimePassword, type SecondFactorState, type SessionList, type SignedIn } from './sign-in.ts';
import { uploadAt, uploaded, uploadRules, type UploadAt, type Uploaded, type UploadRules } from './files.ts';

/** The server said no; `problem` says why in both languages. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.detail);
    this.problem = found;
  }
}

/** No answer came, or one that is not the product's. */
export class ServerUnreachable extends Error {
  override name = 'ServerUnreachable';
}

export interface ClientOptions {
  /** where the server is, such as http://127.0.0.1:8420; empty for the page's own */
  origin: string;
  fetch?: typeof fetch;
  /** session of a program that has no cookies */
  token?: string | undefined;
  /** district, where the host name does not tell it */
  district?: string | undefined;
  language?: 'zh-CN' | 'en' | undefined;
}

/** What a command is sent with; `commandId` is made here unless the caller repeats an earlier attempt. */
export type Sent = Omit<CommandBody, 'commandId'> & { commandId?: string };

export interface FetchFileOptions {
  signal?: AbortSignal;
  onBytes?: (count: number) => void;
}

export interface Client {
  send(name: string, body: Sent): Promise<CommandDone>;
  read<N extends ViewName>(view: N, query: ViewQuery<N>): Promise<View<N>>;
  signIn(account: string, password: string, carrier?: 'cookie' | 'token'): Promise<SignedIn>;
  signOut(): Promise<void>;
  switchPost(postId: string): Promise<SignedIn>;
  changePassword(current: string, next: string): Promise<SignedIn>;
  /** shows a code of the second factor: approvals in this session ask for none for a while */
  proveFactor(code: string): Promise<SecondFactorState>;
  sessions(): Promise<SessionList>;
  endSession(id: string): Promise<void>;
  /** the password made by the command `create-account` or `reset-credentials` of this id; given only once */
  oneTimePassword(commandId: string): Promise<OneTimePassword>;
  upload(name: string, bytes: Blob): Promise<Uploaded>;
  /** reads a file of proposals; nothing is brought in by it */
  startImport(name: string, bytes: Blob): Promise<ImportStarted>;
  /** a sheet of units or members, tried out row by row; nothing is written */
  trySheet(of: SheetKind, bytes: Blob): Promise<SheetTried>;
  /** where the check of the log stands; starts one, or stops the one running */
  verification(act?: { start: object } | 'stop'): Promise<Verification>;
  /** notices of the present post that were read, or all there are */
  readNotices(ids: readonly string[] | 'all'): Promise<void>;
  uploadRules(): Promise<UploadRules>;
  /** an upload in pieces: begun, asked how far it is, given its next piece, finished, or given up */
  beginUpload(name: string, sizeBytes: number): Promise<UploadAt>;
  uploadAt(id: string): Promise<UploadAt>;
  sendPiece(id: string, offset: number, piece: Blob, signal?: AbortSignal): Promise<UploadAt>;
  finishUpload(id: string): Promise<Uploaded>;
  cancelUpload(id: string): Promise<void>;
  /** typesets the letter of the reply at hand; its hash is what is examined and issued */
  prepareLetter(of: z.input<typeof prepareLetterBody>): Promise<LetterPrepared>;
  /** the letter of a reply that is still being typed; nothing of it is kept */
  previewLetter(of: z.input<typeof previewLetterBody>, signal?: AbortSignal): Promise<LetterPreviewed>;
  /** any other answer as JSON, such as `openapi.json` */
  fetchJson(path: string): Promise<unknown>;
  /** what is neither a view nor a command, such as `/saved-views` */
  ask(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown>;
  /** any other answer as bytes, such as `/report/2024/report.pdf`; tells how much has come, and stops when asked to */
  fetchFile(path: string, options?: FetchFileOptions): Promise<Blob>;
}

export function makeClient(options: ClientOptions): Client {
  const ask = asker(options);
  const call: Call = async (method, path, body, signal) => answerOf(await ask(method, path, body, signal), options.origin);
  return {
    send: async (name, body) => commandDone.parse(await call('POST', `/commands/${encodeURIComponent(name)}`, { ...body, commandId: body.commandId ?? newCommandId() })),
    // The server answers in the view's shape; parsing every list again would only cost the reader time.
    read: async <N extends ViewName>(view: N, query: ViewQuery<N>) => (await call('GET', `/views/${view}${queryText(query)}`)) as View<N>,
    signIn: async (account, password, carrier = 'cookie') => signedIn.parse(await call('POST', '/session', { account, password, carrier })),
    signOut: async () => void (await call('DELETE', '/session')),
    switchPost: async (postId) => signedIn.parse(await call('POST', '/session/post', { postId })),
    changePassword: async (current, next) => signedIn.parse(await call('POST', '/session/password', { current, next })),
    proveFactor: async (code) => secondFactorState.parse(await call('POST', '/session/second-factor', { code })),
    sessions: async () => sessionList.parse(await call('GET', '/session/list')),
    endSession: async (id) => void (await call('DELETE', `/session/${encodeURIComponent(id)}`)),
    oneTimePassword: async (commandId) => oneTimePassword.parse(await call('GET', `/credentials/${encodeURIComponent(commandId)}`)),
    upload: async (name, bytes) => uploaded.parse(await call('POST', `/files?name=${encodeURIComponent(name)}`, bytes)),
    startImport: async (name, bytes) => importStarted.parse(await call('POST', `/imports?name=${encodeURIComponent(name)}`, bytes)),
    trySheet: async (of, bytes) => sheetTried.parse(await call('POST', `/register-sheets/${of}`, bytes)),
    verification: async (act) => {
      const method = act === undefined ? 'GET' : act === 'stop' ? 'DELETE' : 'POST';
      return verification.parse(await call(method, '/audit/verification', typeof act === 'object' ? act.start : undefined));
    },
    readNotices: async (ids) => void (await call('POST', '/notices/read', { ids })),
    uploadRules: async () => uploadRules.parse(await call('GET', '/uploads')),
    beginUpload: async (name, sizeBytes) => uploadAt.parse(await call('POST', '/uploads', { name, sizeBytes })),
    uploadAt: async (id) => uploadAt.parse(await call('GET', `/uploads/${id}`)),
    sendPiece: async (id, offset, piece, signal) => uploadAt.parse(await answerOf(await ask('PUT', `/uploads/${id}?offset=${offset}`, piece, signal), options.origin)),
    finishUpload: async (id) => uploaded.parse(await call('POST', `/uploads/${id}/finish`, {})),
    cancelUpload: async (id) => void (await call('DELETE', `/uploads/${id}`)),
    prepareLetter: async (of) => letterPrepared.parse(await call('POST', '/letters', of)),
    previewLetter: async (of, signal) => letterPreviewed.parse(await call('POST', '/letters/preview', of, signal)),
    fetchJson: (path) => call('GET', path),
    ask: (method, path, body) => call(method, path, body),
    fetchFile: async (path, { signal, onBytes } = {}) => {
      const response = await ask('GET', path, undefined, signal);
      return response.ok ? bytesIn(response, onBytes) : ((await answerOf(response, options.origin)) as never);
    },
  };
}

/** A random UUID also where `crypto.randomUUID` is missing: browsers have it on https pages only. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** `?year=2024&stage=assigned`; absent values are left out. */
export function queryText(query: object): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, String(value)])).toString()}`;
}

async function bytesIn(response: Response, onBytes: FetchFileOptions['onBytes']): Promise<Blob> {
  if (!onBytes || !response.body) return response.blob();
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks, { type: response.headers.get('content-type') ?? '' });
    chunks.push(value);
    onBytes((count += value.length));
  }
}

type Call = (method: string, path: string, body?: object, signal?: AbortSignal) => Promise<unknown>;

function asker({ origin, fetch: ask = fetch, token, district, language }: ClientOptions): (method: string, path: string, body?: object, signal?: AbortSignal) => Promise<Response> {
  return async (method, path, body, signal) => {
    const headers: Record<string, string> = {};
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (district !== undefined) headers['x-district'] = district;
    if (language !== undefined) headers['accept-language'] = language;
    const isFile = body instanceof Blob;
    if (body !== undefined) headers['content-type'] = isFile ? 'application/octet-stream' : 'application/json';
    const sent = body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) };
    try {
      return await ask(`${origin}/api${path}`, { method, headers, credentials: 'same-origin', ...sent, ...(signal ? { signal } : {}) });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ServerUnreachable(`No answer from ${origin === '' ? 'the server' : origin}.`, { cause: error });
    }
  };
}

async function answerOf(response: Response, origin: string): Promise<unknown> {
  const text = await response.text();
  const value = text === '' ? null : parsed(text);
  if (response.ok && value !== undefined) return value;
  const found = problem.safeParse(value);
  if (found.success) throw new ProblemError(found.data);
  throw new ServerUnreachable(`${origin === '' ? 'The server' : origin} answered ${response.status} in a form that is not known.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
