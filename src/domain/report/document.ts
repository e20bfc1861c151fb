/**
 * A report as a tree of blocks, independent of how it is shown. HTML, Word and PDF are made from this one value,
 * so the three cannot say different things.
 */
export interface ReportDocument {
  /** e.g. 关于区政协九届三次会议建议案、提案办理情况的报告 */
  title: string;
  /** the body that reports, e.g. 澄湖区人民政府 */
  issuer: string;
  /** the day the report is about, `YYYY-MM-DD`; facts recorded up to the end of that day count */
  asOf: string;
  /** absolute address of the page, for the code at its end; null prints no code */
  address: string | null;
  blocks: readonly Block[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; id: string; text: string }
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'table'; caption: string; head: readonly string[]; rows: readonly (readonly Run[])[]; note: string | null }
  | { kind: 'bars'; caption: string; unit: string; rows: readonly { label: string; value: number }[] }
  /** a section that only a person may write and nobody has: shown as such, never filled in */
  | { kind: 'blank'; text: string };

/** A stretch of text; with `figure` it is a number that `figures.json` explains under this id. */
export interface Run {
  text: string;
  figure?: string;
  strong?: boolean;
}
