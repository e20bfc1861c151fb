import { fileTypes, typeOfMedia } from './file-types.ts';

const nameMax = 120;
/** Names Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that is safe to save under on any system: no path, no characters that steer or hide, an ending that tells the true type. */
export function safeName(name: string, mediaType: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // Direction marks could make 「gpj.exe」 read as 「exe.jpg」.
  const cleaned = last
    .normalize('NFC')
    .replace(/[\p{C}\u2028\u2029<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const type = typeOfMedia(mediaType);
  const endings: readonly string[] = type === undefined ? [] : fileTypes[type].endings;
  const dot = cleaned.lastIndexOf('.');
  const ending = dot > 0 ? cleaned.slice(dot + 1).toLowerCase() : '';
  const hasEnding = endings.includes(ending);
  const stem = [...(hasEnding ? cleaned.slice(0, dot) : cleaned)]
    .slice(0, nameMax)
    .join('')
    .replace(/[. ]+$/, '');
  const safe = stem === '' || reserved.test(stem) ? `文件${stem}` : stem;
  const kept = hasEnding ? ending : endings[0];
  return kept === undefined ? safe : `${safe}.${kept}`;
}

/** `Content-Disposition` (RFC 6266): an ASCII name for old programs, the true one beside it. */
export function dispositionOf(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}
