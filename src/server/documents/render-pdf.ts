import { createHash } from 'node:crypto';
import type { Letter } from '../../domain/letter/letter.ts';
import type { ReportDocument } from '../../domain/report/document.ts';
import { type FontBook, resolveFonts } from './fonts.ts';
import { composeLetter } from './letter-sheet.ts';
import { qrSvg } from './qr-code.ts';
import { composeReport } from './report-sheet.ts';
import { openTypstPool, type TypstPool } from './typst-pool.ts';
import type { SetRequest } from './typst-worker.ts';

export interface Rendered {
  bytes: Uint8Array;
  /** SM3 of the bytes (GB/T 32905), hex */
  hash: string;
  /** the typesetter's warnings, for the person who looks after the fonts */
  findings: string[];
}

/** Some characters are in none of the fonts of this server: the document is not made. */
export class GlyphMissing extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`no font has ${characters.map((char) => `${char} (U+${char.codePointAt(0)?.toString(16).toUpperCase()})`).join(', ')}`);
    this.name = 'GlyphMissing';
    this.characters = characters;
  }
}

/** The typesetter refused the document for another reason; a fault of a template, never of what was typed. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
}

export interface PdfRenderer {
  /** PDF/A-2u; rejects with `GlyphMissing`. The same value gives the same bytes. */
  renderReportPdf(doc: ReportDocument): Promise<Rendered>;
  /** PDF/A-2u in 信函格式; rejects with `GlyphMissing`. The same value gives the same bytes. */
  renderLetterPdf(letter: Letter): Promise<Rendered>;
  /** what each role is set with on this server */
  fonts(): FontBook;
  close(): Promise<void>;
}

/** `fontFolder` is the site's own fonts, or null; threads start with the first document. */
export function openPdfRenderer({ fontFolder = null, threads = 1 }: { fontFolder?: string | null; threads?: 1 | 2 } = {}): PdfRenderer {
  let book: FontBook | null = null;
  const fonts = (): FontBook => (book ??= resolveFonts(fontFolder));
  const pool = openTypstPool(fonts, threads);
  return {
    renderReportPdf: (doc) => {
      const qr = doc.address === null ? null : qrSvg(doc.address);
      return render(pool, { template: 'report', json: JSON.stringify({ ...composeReport(doc), qr }) });
    },
    renderLetterPdf: (letter) => render(pool, { template: 'letter', json: JSON.stringify(composeLetter(letter)) }),
    fonts,
    close: () => pool.close(),
  };
}

const shared = openPdfRenderer();

/** With the fonts of the system and the open defaults; a site with its own fonts opens its own renderer. */
export function renderReportPdf(doc: ReportDocument): Promise<Rendered> {
  return shared.renderReportPdf(doc);
}

export function renderLetterPdf(letter: Letter): Promise<Rendered> {
  return shared.renderLetterPdf(letter);
}

export function closePdfThreads(): Promise<void> {
  return shared.close();
}

async function render(pool: TypstPool, request: SetRequest): Promise<Rendered> {
  const answer = await pool.set(request);
  if (answer.kind === 'failed') {
    const missing = charactersRefused(answer.message);
    throw missing.length > 0 ? new GlyphMissing(missing) : new TypesettingFailed(answer.message);
  }
  return { bytes: answer.bytes, hash: createHash('sm3').update(answer.bytes).digest('hex'), findings: answer.findings };
}

/** The exporter quotes each text it cannot show as a string literal: "🧿", "\u{e123}". */
function charactersRefused(message: string): string[] {
  const found = new Set<string>();
  for (const [, quoted = ''] of message.matchAll(/the text `\\?"(.*?)\\?"` (?:could not be displayed|contains|was mapped|maps)/g)) {
    const text = quoted.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
    for (const char of text) found.add(char);
  }
  return [...found];
}
