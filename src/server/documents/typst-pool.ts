import { Worker } from 'node:worker_threads';
import type { FontBook } from './fonts.ts';
import type { SetAnswer, SetRequest } from './typst-worker.ts';

export interface TypstPool {
  set(request: SetRequest): Promise<SetAnswer>;
  /** Stops the threads; work under way is refused. A later `set` starts them again. */
  close(): Promise<void>;
}

interface Job {
  request: SetRequest;
  resolve: (answer: SetAnswer) => void;
  reject: (error: Error) => void;
}

interface Press {
  worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | undefined;
}

const WAITING_MAX = 500;
const JOB_MILLISECONDS_MAX = 60_000;

/** Threads are started when work comes, at most `size`, and never keep the process alive by themselves. */
export function openTypstPool(fonts: () => FontBook, size: number): TypstPool {
  const presses: Press[] = [];
  const waiting: Job[] = [];

  const startPress = (): Press => {
    const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), { workerData: fonts() });
    const press: Press = { worker, job: null, timer: undefined };
    worker.on('message', (answer: SetAnswer) => {
      finish(press)?.resolve(answer);
      next();
    });
    worker.on('error', (error: Error) => lose(press, error));
    worker.on('exit', () => lose(press, new Error('the typesetting thread ended')));
    worker.unref();
    presses.push(press);
    return press;
  };

  const finish = (press: Press): Job | null => {
    const job = press.job;
    clearTimeout(press.timer);
    press.job = null;
    press.worker.unref();
    return job;
  };

  const lose = (press: Press, error: Error): void => {
    const at = presses.indexOf(press);
    if (at >= 0) presses.splice(at, 1);
    finish(press)?.reject(error);
    next();
  };

  const next = (): void => {
    const press = presses.find((each) => each.job === null) ?? (presses.length < size && waiting.length > 0 ? startPress() : undefined);
    const job = press === undefined ? undefined : waiting.shift();
    if (press === undefined || job === undefined) return;
    press.job = job;
    press.worker.ref();
    press.timer = setTimeout(() => void press.worker.terminate(), JOB_MILLISECONDS_MAX);
    press.worker.postMessage(job.request);
  };

  return {
    set: (request) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= WAITING_MAX) return reject(new Error(`more than ${WAITING_MAX} documents waiting to be set`));
        waiting.push({ request, resolve, reject });
        next();
      }),
    close: async () => {
      for (const job of waiting.splice(0)) job.reject(new Error('typesetting was closed'));
      await Promise.all(presses.splice(0).map((press) => press.worker.terminate()));
    },
  };
}
