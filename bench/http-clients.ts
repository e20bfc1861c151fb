import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { rateOf } from './measure.ts';

/** What a browser would send: a path, and with it a body, or headers. */
export interface Sent {
  method: 'GET' | 'POST';
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}
export interface Order {
  address: string;
  clients: number;
  seconds: number;
  list: readonly Sent[];
}

/** Clients in a thread of their own, so that their work is not done by the server's. */
const { address, clients, seconds, list } = workerData as Order;
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const rate = await rateOf(list, clients, seconds, send);
agent.destroy();
parentPort?.postMessage(rate);

function send({ method, path, headers, body }: Sent): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {};
    const sending = request(`${address}${path}`, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${answer.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 300)}`))));
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
