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

/** Sends one file in pieces until it is kept; what the server has received is never sent again. */
export function startUpload(file: File, pieceBytes: number, told: (state: UploadState) => void): UploadTask {
  let id: string | null = null;
  let sent = 0;
  let stop: AbortController | null = null;
  let isOver = false;

  const tell = (state: UploadState): void => {
    if (!isOver) told(state);
  };

  async function run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        sent = await standing();
        tell({ phase: 'sending', sent });
        while (sent < file.size && !signal.aborted) {
          sent = (await client.sendPiece(id ?? '', sent, file.slice(sent, sent + pieceBytes), signal)).offset;
          failures = 0;
          tell({ phase: 'sending', sent });
        }
        if (signal.aborted) return;
        tell({ phase: 'checking', sent });
        const kept = await client.finishUpload(id ?? '');
        forgetUpload(id ?? '');
        rememberFile(kept);
        return tell({ phase: 'done', sent, file: kept });
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof ServerUnreachable) {
          tell({ phase: 'unreached', sent });
          await aWhile(waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 1000, signal);
          failures += 1;
        } else if (!isElsewhere(error)) {
          forgetWhenGone(error);
          return tell({ phase: 'failed', sent, error });
        }
      }
    }
  }

  /** Where the server stands: a new upload, or one begun earlier with the same file. */
  async function standing(): Promise<number> {
    id ??= begunUpload(file)?.id ?? null;
    if (id !== null) {
      const known = await client.uploadAt(id).catch((error: unknown) => {
        if (error instanceof ProblemError && error.problem.code === 'upload-unknown') return null;
        throw error;
      });
      if (known !== null) return known.offset;
      forgetUpload(id);
    }
    const begun = await client.beginUpload(file.name, file.size);
    ({ id } = begun);
    rememberUpload(file, begun.id);
    return begun.offset;
  }

  /** Refused for what it is: the server has dropped it, there is nothing to go on with. */
  function forgetWhenGone(error: unknown): void {
    if (error instanceof ProblemError && error.problem.code.startsWith('file-') && id !== null) {
      forgetUpload(id);
      id = null;
    }
  }

  const go = (): void => {
    stop = new AbortController();
    void run(stop.signal);
  };
  go();
  return {
    file,
    pause: () => {
      stop?.abort();
      tell({ phase: 'paused', sent });
    },
    resume: go,
    cancel: () => {
      stop?.abort();
      isOver = true;
      if (id === null) return;
      forgetUpload(id);
      // What cannot be said now, the server finds out by itself once the time is over.
      void client.cancelUpload(id).catch(() => undefined);
    },
  };
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
