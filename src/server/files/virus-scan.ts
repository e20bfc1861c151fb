import { connect, type Socket } from 'node:net';

/** `clean`, or the name clamd gives what it found. */
export type Verdict = { state: 'clean' } | { state: 'infected'; finding: string };

/** Asks the scanner about these bytes. Rejects when it cannot be reached, does not answer in time, or gives up. */
export type Scanner = (bytes: Buffer) => Promise<Verdict>;

export class ScannerSilent extends Error {
  override name = 'ScannerSilent';
}

const pieceBytes = 65_536;
const answerMax = 4096;

/** A clamd daemon at `host:port` or the path of its socket; null where none is configured. */
export function scannerAt(address: string | undefined, seconds: number): Scanner | null {
  if (address === undefined) return null;
  const isPath = address.startsWith('/') || address.startsWith('unix:');
  const at = address.lastIndexOf(':');
  const where = isPath ? { path: address.replace(/^unix:/, '') } : { host: address.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(address.slice(at + 1)) };
  return async (bytes) => verdictOf(await answerTo(connect(where), bytes, seconds * 1000), address);
}

/** INSTREAM: pieces with their length before them, a length of nothing at the end; the answer ends with a zero byte. */
function answerTo(socket: Socket, bytes: Buffer, milliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const fail = (reason: string): void => {
      socket.destroy();
      reject(new ScannerSilent(reason));
    };
    socket.setTimeout(milliseconds, () => fail('no answer in time'));
    socket.on('error', (error) => fail(error.message));
    socket.on('data', (piece) => {
      answer += piece.toString('utf8');
      if (answer.length > answerMax) fail('an answer without end');
    });
    // clamd closes the stream once it has answered, and earlier when the file is larger than it takes.
    socket.on('close', () => resolve(answer));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let from = 0; from < bytes.length; from += pieceBytes) {
        const piece = bytes.subarray(from, from + pieceBytes);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.length);
        socket.write(length);
        socket.write(piece);
      }
      socket.write(Buffer.alloc(4));
    });
  });
}

function verdictOf(answer: string, address: string): Verdict {
  const said = answer.replace(/\0/g, '').trim();
  if (/^stream: OK$/.test(said)) return { state: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(said);
  if (found) return { state: 'infected', finding: (found[1] ?? '').slice(0, 120) };
  throw new ScannerSilent(`${address} answered ${JSON.stringify(said.slice(0, 120))}`);
}
