import { ProblemError, ServerUnreachable } from '../../../contract/client.ts';
import type { Uploaded } from '../../../contract/files.ts';
import { client } from '../api.ts';
import { begunUpload, forgetUpload, rememberFile, rememberUpload } from './upload-memory.ts';

/** How far one file is. `unreached`: no network, tried again by itself; `checking`: all is there, the server looks at it. */
export type UploadState =
  | { phase: 'sending' | 'paused' | 'unreached' | 'checking'; sent: number }
  | { phase: 'done'; sent: number; file: Uploaded }
  | { phase: 'failed'; sent: number; error: unknown };

export interface UploadTask {
  readonly file: File;
  pause: () => void;
  /** goes on where the server stands; also after a failure */
  resume: () => void;
  /** gives it up: the server forgets what it has */
  cancel: () => void;
}

const waitsMs = [1000, 2000, 4000, 8000, 15_000] as const;

/** One upload while it is under way. */
interface Sending {
  file: File;
  pieceBytes: number;
  id: string | null;
  sent: number;
  tell: (state: UploadState) => void;
}

/** Sends one file in pieces until it is kept; what the server has received is never sent again. */
export function startUpload(file: File, pieceBytes: number, told: (state: UploadState) => void): UploadTask {
  let isOver = false;
  let stop: AbortController;
  const sending: Sending = {
    file,
    pieceBytes,
    id: null,
    sent: 0,
    tell: (state) => {
      if (!isOver) told(state);
    },
  };
  const go = (): void => {
    stop = new AbortController();
    void keepSending(sending, stop.signal);
  };
  go();
  return {
    file,
    pause: () => {
      stop.abort();
      sending.tell({ phase: 'paused', sent: sending.sent });
    },
    resume: go,
    cancel: () => {
      stop.abort();
      isOver = true;
      if (sending.id === null) return;
      forgetUpload(sending.id);
      // What cannot be said now, the server finds out by itself once the time is over.
      void client.cancelUpload(sending.id).catch(() => undefined);
    },
  };
}

/** Tries until it is done, refused or stopped; a lost network is waited for. */
async function keepSending(sending: Sending, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const before = sending.sent;
    try {
      return await sendAll(sending, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ServerUnreachable) {
        failures = sending.sent > before ? 0 : failures + 1;
        sending.tell({ phase: 'unreached', sent: sending.sent });
        await aWhile(waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 1000, signal);
      } else if (!isElsewhere(error)) {
        forgetRefused(sending, error);
        return sending.tell({ phase: 'failed', sent: sending.sent, error });
      }
    }
  }
}

async function sendAll(sending: Sending, signal: AbortSignal): Promise<void> {
  const { file, pieceBytes, tell } = sending;
  sending.sent = await standing(sending);
  tell({ phase: 'sending', sent: sending.sent });
  while (sending.sent < file.size) {
    if (signal.aborted) return;
    const piece = file.slice(sending.sent, sending.sent + pieceBytes);
    sending.sent = (await client.sendPiece(sending.id ?? '', sending.sent, piece, signal)).offset;
    tell({ phase: 'sending', sent: sending.sent });
  }
  tell({ phase: 'checking', sent: sending.sent });
  const kept = await client.finishUpload(sending.id ?? '');
  forgetUpload(sending.id ?? '');
  rememberFile(kept);
  tell({ phase: 'done', sent: sending.sent, file: kept });
}

/** Where the server stands: a new upload, or one begun earlier with the same file. */
async function standing(sending: Sending): Promise<number> {
  const { file } = sending;
  sending.id ??= begunUpload(file)?.id ?? null;
  if (sending.id !== null) {
    const known = await client.uploadAt(sending.id).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem.code === 'upload-unknown') return null;
      throw error;
    });
    if (known !== null) return known.offset;
    forgetUpload(sending.id);
  }
  const begun = await client.beginUpload(file.name, file.size);
  sending.id = begun.id;
  rememberUpload(file, begun.id);
  return begun.offset;
}

/** Refused for what it is: the server has dropped it, there is nothing to go on with. */
function forgetRefused(sending: Sending, error: unknown): void {
  if (sending.id === null || !(error instanceof ProblemError) || !error.problem.code.startsWith('file-')) return;
  forgetUpload(sending.id);
  sending.id = null;
}

/** The server stands elsewhere than we thought: we ask it and go on. */
const isElsewhere = (error: unknown): boolean => error instanceof ProblemError && error.problem.code === 'upload-offset';

/** Waits, at most until the network is back or somebody stops it. */
function aWhile(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
