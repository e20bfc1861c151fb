import { unitPattern } from './units-of-measure.ts';

/** A number found in running Chinese text. */
export interface NumberHit {
  /** span of the number and its unit in the text */
  start: number;
  end: number;
  /** figure: it counts or measures something; the others only look like it */
  kind: 'figure' | 'date' | 'ordinal' | 'enumeration' | 'label' | 'age' | 'bare';
  /** as printed, before 万 or 亿 */
  number: number;
  /** the second number of a range such as 2.5—3米 */
  to: number | null;
  /** `number` with 百, 千, 万, 亿 applied */
  value: number;
  /** digits after the point as printed */
  decimals: number;
  /** with the scale, as printed: 亿元 */
  unit: string;
  isApproximate: boolean;
  /** the words before it in its clause, at most 16 characters */
  label: string;
}

const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };
const plain = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const pattern = new RegExp(
  String.raw`(?<lead>(?<![签合公预节制])约|(?<![附最])近|超过|超|逾|至少|不少于|不低于)?(?:(?<number>${plain})(?:\s?[-—–~～至到]\s?(?<to>${plain}))?|(?<two>两)(?=${unitPattern})|(?<half>一半))(?<more>[余多])?(?<scale>百万|千万|[百千万亿])?(?<most>[余多])?(?<unit>${unitPattern})?(?<after>左右|以上|以下)?`,
  'gu',
);
/** Days, months, years, times and document numbers: taken out before anything is read as a figure. */
const dates =
  /(?:19|20)\d\d[-—–](?:19|20)\d\d年|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}(?:[-—–至]\d{1,2})?月(?:\d{1,2}日)?|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}:\d{2}|\d{1,2}·\d{1,2}|〔\d{4}〕\d*号?/gu;
const enumerations = /^[ \t　]*[(（]?\d{1,2}[)）、.．](?!\d)/gmu;

/**
 * Finds the numbers of a Chinese text with their units, in order. Full-width digits count; numbers written in characters
 * (一百零五) are not read, except 两 before a measure word and 一半. A bare number in a bracket takes the unit of the number
 * before the bracket (114件（主办112、协办2）).
 */
export function extractNumbers(text: string): NumberHit[] {
  // Same length, so that spans stay those of the text given.
  const settled = text.replace(/[０-９．％]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const taken = [...spansOf(settled, dates, 'date'), ...spansOf(settled, enumerations, 'enumeration')];
  const hits = [...settled.matchAll(pattern)].map((match) => hitOf(settled, match, taken));
  return inheritUnits(settled, hits);
}

interface Span {
  start: number;
  end: number;
  kind: 'date' | 'enumeration';
}

function spansOf(text: string, what: RegExp, kind: Span['kind']): Span[] {
  return [...text.matchAll(what)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind }));
}

function hitOf(text: string, match: RegExpExecArray, taken: readonly Span[]): NumberHit {
  const { lead = '', number, to, two, half, more, scale = '', most, unit = '', after } = match.groups ?? {};
  const start = match.index + lead.length;
  const printed = (number ?? '').replaceAll(',', '');
  const value = two ? 2 : half ? 50 : Number(printed);
  const hit = {
    start,
    end: match.index + match[0].length - (after ?? '').length,
    number: value,
    to: to === undefined ? null : Number(to.replaceAll(',', '')),
    value: value * (scales[scale] ?? 1),
    decimals: printed.split('.')[1]?.length ?? 0,
    unit: half ? '%' : scale + unit,
    isApproximate: lead !== '' || [more, most, after, half].some((each) => each !== undefined),
    label: labelBefore(text, match.index),
  };
  return { ...hit, kind: kindOf(text, hit, unit, taken) };
}

function kindOf(text: string, hit: { start: number; end: number; unit: string }, unit: string, taken: readonly Span[]): NumberHit['kind'] {
  const span = taken.find((each) => hit.start >= each.start && hit.start < each.end);
  if (span) return span.kind;
  const before = text.slice(Math.max(0, hit.start - 2), hit.start);
  if (before.endsWith('第')) return 'ordinal';
  if (/[A-Za-z]-?$/.test(before) || /^号/.test(text.slice(hit.end)) || (hit.unit === '' && /^[A-Za-z]/.test(text.slice(hit.end)))) return 'label';
  if (unit === '岁') return 'age';
  return hit.unit === '' ? 'bare' : 'figure';
}

function labelBefore(text: string, at: number): string {
  const clause =
    text
      .slice(Math.max(0, at - 16), at)
      .split(/[，。；：、！？（）《》“”\n,;:()]/u)
      .at(-1) ?? '';
  return clause.trim();
}

function inheritUnits(text: string, hits: readonly NumberHit[]): NumberHit[] {
  return hits.map((hit) => {
    if (hit.kind !== 'bare') return hit;
    const open = Math.max(text.lastIndexOf('（', hit.start), text.lastIndexOf('(', hit.start));
    if (open < 0 || /[）)。]/u.test(text.slice(open, hit.start))) return hit;
    const whole = hits.find((each) => each.kind === 'figure' && each.end === open);
    return whole ? { ...hit, kind: 'figure', unit: whole.unit } : hit;
  });
}
