import { isDay, type Day } from '../day.ts';

/** What people type into cells, as the product keeps it. */

/** Full-width letters, digits and spaces as plain ones; marks of Chinese sentences stay as they are. */
export const halfWidth = (text: string): string => text.replaceAll(/[０-９Ａ-Ｚａ-ｚ]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).replaceAll(/[\u3000\u00a0]/gu, ' ');

/** A name or another short word: no spaces inside Chinese names, none around anything. */
export const cellName = (text: string): string => {
  const plain = halfWidth(text).trim();
  return /^[\p{Script=Han}\s·]+$/u.test(plain) ? plain.replaceAll(/\s+/gu, '') : plain.replaceAll(/\s+/gu, ' ');
};

/** Running text: line ends made alike, spaces at the ends of lines gone. */
export const cellText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(/[ \t\u3000\u00a0]+$/gu, ''))
    .join('\n')
    .trim();

const dayForms: readonly RegExp[] = [/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}.*)?$/, /^(\d{4})(\d{2})(\d{2})$/];
/** Days counted from here are how spreadsheets keep dates: these serials are 1990 to 2100. */
const serialMin = 32_874;
const serialMax = 73_415;
const serialStart = Date.UTC(1899, 11, 30);

/** A day however it was typed: 2024-05-07, 2024.5.7, 2024年5月7日, 20240507, or the serial number behind a date. Null where it is none. */
export function cellDay(text: string): Day | null {
  const plain = halfWidth(text)
    .replaceAll(/\s+(?=\D)|(?<=\D)\s+/g, '')
    .trim();
  for (const form of dayForms) {
    const found = form.exec(plain);
    if (!found) continue;
    const day = `${found[1]}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`;
    return isDay(day) ? day : null;
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0;
  return serial >= serialMin && serial <= serialMax ? new Date(serialStart + serial * 86_400_000).toISOString().slice(0, 10) : null;
}

const yes = new Set(['是', '同意', '同意公开', '公开', '可以', '愿意', '有', '√', '✓', 'y', 'yes', 'true', '1']);
const no = new Set(['否', '不', '不同意', '不同意公开', '不公开', '不可以', '不愿意', '无', '×', 'x', 'n', 'no', 'false', '0']);

/** True, false, or null where neither was written. */
export function cellYesNo(text: string): boolean | null {
  const plain = cellName(text).toLowerCase();
  if (yes.has(plain)) return true;
  return no.has(plain) ? false : null;
}

/** Several names in one cell, however they were set apart. */
export const cellNames = (text: string): string[] => {
  const plain = halfWidth(text).trim();
  // Spaces part names only where nothing else does: “张 三、李四” has two names.
  const parts = /[、，,；;/\n]/u.test(plain) ? plain.split(/[、，,；;/\n]+/u) : plain.split(/\s+/u);
  return parts.map(cellName).filter((each) => each !== '' && each !== '等');
};

const ordinal = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|(?:\d{1,2})[.．、](?!\d)|[一二三四五六七八九十]{1,3}[、.．]|[①②③④⑤⑥⑦⑧⑨⑩]|建议[一二三四五六七八九十\d]{1,2}[：:、.])\s*/u;

/** One cell with numbered lines as its parts; a text without numbers is one part. */
export function numberedParts(text: string): string[] {
  const parts: string[] = [];
  for (const line of cellText(halfWidth(text)).split('\n')) {
    if (ordinal.test(line) || parts.length === 0) parts.push(line.replace(ordinal, ''));
    else parts[parts.length - 1] += `\n${line}`;
  }
  return parts.map((each) => each.trim()).filter((each) => each !== '');
}
