import { Worker } from 'node:worker_threads';
import type { Order } from './http-clients.ts';

/** How many of the list per second its clients get answered. */
export function overHttp(order: Order): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./http-clients.ts', import.meta.url), { workerData: order });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}
