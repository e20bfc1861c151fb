import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { rateOf } from './measure.ts';

/** What a browser would send: a path, a body and a session. */
export interface Sent {
  path: string;
  token: string;
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
const rate = await rateOf(list, clients, seconds, post);
agent.destroy();
parentPort?.postMessage(rate);

function post({ path, token, body }: Sent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` };
    const sending = request(`${address}${path}`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${answer.statusCode}: ${text}`))));
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
