/** The parts of a reply letter (答复函, 信函格式 of GB/T 9704-2012), ready to be set. */
export interface Letter {
  /** the issuing organ, printed in red at the top */
  issuer: string;
  /** e.g. 澄水函〔2024〕15号 */
  number: string;
  /** the mark of the result class at the top right, e.g. A */
  classMark: string;
  title: string;
  /** e.g. 林知远、周敏委员： */
  salutation: string;
  body: readonly LetterBlock[];
  /** full date in Chinese numerals, e.g. 二〇二四年七月十二日 */
  dateText: string;
  /** e.g. 联系人及电话：水务局排水科 黎明，0799-8800 1234 */
  contact: string;
  /** e.g. 此件公开发布 */
  openness: string;
  copies: readonly string[];
}

export type LetterBlock = { kind: 'heading'; text: string } | { kind: 'paragraph'; text: string };
