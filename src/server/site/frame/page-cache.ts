import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

/** A rendered answer as it is sent again and again. */
export interface KeptPage {
  /** the district's counter it was last found right under */
  counter: string;
  /** of its own content: as long as it is the same, the page is */
  version: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  etag: string;
  bytes: Buffer;
  /** the same, packed for the way */
  packed: Buffer;
}

/** Can the reader unpack gzip? */
export const takesPacked = (acceptEncoding: unknown): boolean => /\bgzip\b/.test(String(acceptEncoding ?? ''));

const bytesMax = 64 * 1024 * 1024;
const onePageMax = 2 * 1024 * 1024;
const pack = promisify(gzip);

/** Its tag is of its very bytes, so that no two different answers share one. */
export async function pageToKeep(counter: string, version: string, page: Pick<KeptPage, 'status' | 'headers'>, body: string | Uint8Array): Promise<KeptPage> {
  const bytes = Buffer.from(body as Uint8Array);
  const packed = await pack(bytes, { level: constants.Z_BEST_COMPRESSION });
  return { ...page, counter, version, etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 27), bytes, packed };
}

/** Pages in memory by address and display; the ones longest unasked give way. */
export function pageCache() {
  const pages = new Map<string, KeptPage>();
  let held = 0;
  const sizeOf = (page: KeptPage): number => page.bytes.length + page.packed.length;
  const drop = (key: string): void => {
    const page = pages.get(key);
    if (!page) return;
    held -= sizeOf(page);
    pages.delete(key);
  };
  return {
    get: (key: string): KeptPage | undefined => {
      const page = pages.get(key);
      if (!page) return undefined;
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    put: (key: string, page: KeptPage): void => {
      drop(key);
      if (sizeOf(page) > onePageMax) return;
      pages.set(key, page);
      held += sizeOf(page);
      for (const oldest of pages.keys()) {
        if (held <= bytesMax) break;
        drop(oldest);
      }
    },
  };
}
export type PageCache = ReturnType<typeof pageCache>;
