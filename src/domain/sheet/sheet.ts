/** A sheet as read from a file: every cell as text, merged cells filled, rows numbered as the spreadsheet shows them. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  rows: readonly SheetRow[];
}

export interface SheetRow {
  /** from 1, as printed at the edge of the sheet */
  number: number;
  isHidden: boolean;
  cells: readonly string[];
}

/** `0` → A, `26` → AA: how a column is named at the edge of the sheet. */
export function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
