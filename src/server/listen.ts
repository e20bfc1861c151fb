import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';

/** The address cannot be listened on; `message` is a sentence. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/** Begins to listen and returns the address by which browsers find the server. Throws AddressRefused. */
export async function listen(app: FastifyInstance, { HOST, PORT, PUBLIC_ORIGIN }: Config): Promise<string> {
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const place = `${HOST}:${PORT}`;
    if (code === 'EADDRINUSE') throw new AddressRefused(`Another program listens on ${place}: stop it, or set PORT to another number.`, { cause: error });
    if (code === 'EACCES') throw new AddressRefused(`This account may not listen on ${place}: set PORT to a number above 1023.`, { cause: error });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new AddressRefused(`This machine has no address ${HOST}: set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.`, { cause: error });
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  return PUBLIC_ORIGIN ?? `http://${HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}
