import type { Letter } from '../../domain/letter/letter.ts';
import { TITLE_CHARACTERS_MAX, settled } from './report-sheet.ts';
import { titleLines } from './title-lines.ts';

/** A letter as it is set: punctuation settled, each heading with its face, the date also as numbers. */
export interface LetterSheet {
  issuer: string;
  number: string;
  classMark: string;
  title: string;
  titleLines: readonly string[];
  salutation: string;
  body: readonly { face: 'heiti' | 'kaiti' | 'fangsong'; isHeading: boolean; text: string }[];
  dateText: string;
  /** `YYYY-MM-DD`, or null when the date text cannot be read */
  day: string | null;
  /** what stands in brackets under the date */
  notes: readonly string[];
  /** 抄送：甲，乙。 or null without copies */
  copies: string | null;
}

export function composeLetter(letter: Letter): LetterSheet {
  const copies = letter.copies.map(settled).filter((copy) => copy !== '');
  return {
    issuer: settled(letter.issuer),
    number: settled(letter.number),
    classMark: settled(letter.classMark),
    title: settled(letter.title),
    titleLines: titleLines(settled(letter.title), TITLE_CHARACTERS_MAX),
    salutation: settled(letter.salutation),
    body: letter.body.map(({ kind, text }) => {
      const line = settled(text);
      return { face: kind === 'heading' ? headingFace(line) : 'fangsong', isHeading: kind === 'heading', text: line };
    }),
    dateText: settled(letter.dateText),
    day: dayOf(letter.dateText),
    notes: [letter.contact, letter.openness]
      .map(settled)
      .filter((note) => note !== '')
      .map(bracketed),
    copies: copies.length === 0 ? null : `抄送：${copies.join('，')}。`,
  };
}

/** GB/T 9704-2012, 7.3.3: 一、黑体，（一）楷体，1. 和（1）仿宋. */
function headingFace(text: string): 'heiti' | 'kaiti' | 'fangsong' {
  if (/^（[一二三四五六七八九十]+）/.test(text)) return 'kaiti';
  if (/^(?:\d+[.．、]|（\d+）)/.test(text)) return 'fangsong';
  return 'heiti';
}

function bracketed(note: string): string {
  return note.startsWith('（') ? note : `（${note}）`;
}

/** 二〇二四年七月十二日 or 2024年7月12日 → 2024-07-12 */
function dayOf(text: string): string | null {
  const match = /^([〇零一二三四五六七八九\d]{4})年([一二三四五六七八九十\d]{1,3})月([一二三四五六七八九十\d]{1,3})日$/.exec(text.trim());
  if (match === null) return null;
  const year = [...(match[1] ?? '')].map(digitOf).join('');
  const rest = [match[2], match[3]].map((part) => String(smallNumber(part ?? '')).padStart(2, '0'));
  return [year, ...rest].join('-');
}

function digitOf(char: string): number {
  return char === '零' ? 0 : /\d/.test(char) ? Number(char) : '〇一二三四五六七八九'.indexOf(char);
}

/** 1–99: 七, 十二, 二十, 三十一, 12 */
function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (!text.includes('十')) return digitOf(text);
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}
