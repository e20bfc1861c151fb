import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { unpackWoff } from './font-file.ts';
import type { FontBook } from './fonts.ts';

/** A document to set: which template and its JSON. */
export interface SetRequest {
  template: 'report' | 'letter';
  json: string;
}

export type SetAnswer = { kind: 'set'; bytes: Uint8Array<ArrayBuffer>; findings: string[] } | { kind: 'failed'; message: string };

const STANDARD = 'a-2u';
const CACHE_AGE_MAX = 3;
const templates = fileURLToPath(new URL('./typst/', import.meta.url));

const book = workerData as FontBook;
const compiler = NodeCompiler.create({
  workspace: templates,
  // Memory first: the other order aborts the process.
  fontArgs: [{ fontBlobs: book.woffs.map((path) => unpackWoff(readFileSync(path))) }, { fontPaths: [...book.files] }],
});
compiler.mapShadow(`${templates}fonts.json`, Buffer.from(JSON.stringify(book.roles)));

parentPort?.on('message', (request: SetRequest) => {
  const answer = setDocument(request);
  parentPort?.postMessage(answer, answer.kind === 'set' ? [answer.bytes.buffer] : []);
});

function setDocument(request: SetRequest): SetAnswer {
  try {
    compiler.mapShadow(`${templates}document.json`, Buffer.from(request.json));
    const compiled = compiler.compile({ mainFilePath: `${templates}${request.template}.typ` });
    const warnings = compiled.takeWarnings();
    const findings = warnings === null ? [] : messages(compiler.fetchDiagnostics(warnings));
    if (compiled.result === null) {
      const error = compiled.takeError();
      return { kind: 'failed', message: error === null ? 'no document' : messages(compiler.fetchDiagnostics(error)).join('\n') };
    }
    // A copy: the buffer belongs to the native library and cannot be handed to another thread.
    return { kind: 'set', bytes: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: STANDARD })), findings };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(CACHE_AGE_MAX);
  }
}

function messages(diagnostics: unknown[]): string[] {
  return diagnostics.map((each) => {
    const { message, path } = each as { message: string; path?: string };
    return path === undefined ? message : `${path.slice(path.lastIndexOf('/') + 1)}: ${message}`;
  });
}
