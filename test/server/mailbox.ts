import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  headers: Readonly<Record<string, string>>;
  subject: string;
  text: string;
}

/** A mail server on this machine, with everything it received. `refuse` makes it answer with an error. */
export async function openMailbox() {
  const received: ReceivedMail[] = [];
  let refusal: { responseCode: number } | null = null;
  let server: SMTPServer | null = null;
  let port = 0;
  const start = async (): Promise<void> => {
    const opened = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refusal === null ? null : Object.assign(new Error('mailbox unavailable'), refusal)),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          received.push(read(Buffer.concat(parts).toString(), session.envelope.rcptTo[0]?.address ?? ''));
          done();
        });
      },
    });
    opened.on('error', () => undefined);
    await new Promise<void>((resolve) => void opened.listen(port, '127.0.0.1', resolve));
    port = (opened.server.address() as AddressInfo).port;
    server = opened;
  };
  await start();
  return {
    received,
    url: () => `smtp://127.0.0.1:${port}`,
    start,
    stop: async (): Promise<void> => {
      const stopping = server;
      server = null;
      if (stopping) await new Promise<void>((resolve) => void stopping.close(() => resolve()));
    },
    refuse: (responseCode: number | null): void => {
      refusal = responseCode === null ? null : { responseCode };
    },
  };
}
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

/** Headers unfolded and decoded, the text as it was written. */
function read(source: string, to: string): ReceivedMail {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = rest.join('\r\n\r\n');
  const encoding = (headers['content-transfer-encoding'] ?? '').toLowerCase();
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : encoding === 'quoted-printable' ? quotedPrintable(body) : body;
  return { to, headers, subject: words(headers['subject'] ?? ''), text: text.replaceAll('\r\n', '\n') };
}

const octets = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
const quotedPrintable = (text: string): string => octets(text.replaceAll(/=\r?\n/g, ''));
const words = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, body: string) => (kind.toLowerCase() === 'b' ? Buffer.from(body, 'base64').toString() : octets(body.replaceAll('_', ' '))));
