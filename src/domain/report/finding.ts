export const findingCodes = [
  'parts-differ',
  'shares-differ',
  'share-differs',
  'figure-missing',
  'figure-printed-differently',
  'equation-wrong',
  'parts-exceed-whole',
  'parts-fall-short',
  'share-without-whole',
  'shares-disagree',
  'contradicts-figure',
  'may-contradict-figure',
  'label-differs',
  'section-unwritten',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Something the check of a report came upon. Its sentence is in the catalogues under `finding.<code>`. */
export interface Finding {
  code: FindingCode;
  /** wrong: must be put right before the report is issued; look: a person decides */
  severity: 'wrong' | 'look';
  /** a judgement section, the id of the heading above, or `figures` */
  where: string;
  /** the words it is about, and where they stand in that text */
  excerpt: string;
  start: number;
  end: number;
  params: Readonly<Record<string, string | number>>;
}

/** The findings of one text; `at` is the span they are about. */
export function findingIn(text: string, where: string) {
  return (code: FindingCode, severity: Finding['severity'], at: { start: number; end: number }, params: Finding['params']): Finding => ({
    code,
    severity,
    where,
    excerpt: text.slice(Math.max(0, at.start - 20), at.end + 4),
    start: at.start,
    end: at.end,
    params,
  });
}

/** What stands in the way of issuing the report. */
export const wrongOnes = (findings: readonly Finding[]): readonly Finding[] => findings.filter((each) => each.severity === 'wrong');
