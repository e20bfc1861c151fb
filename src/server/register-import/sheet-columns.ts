import type { SheetKind } from '../../contract/register-sheets.ts';
import { unitSides, unitTiers } from '../../domain/register/register.ts';
import { cellName, cellYesNo } from '../../domain/sheet/cells.ts';
import type { TableRow, Wanted } from '../../domain/sheet/table.ts';
import { formWord } from '../../messages/words.ts';

export type SheetColumn = 'code' | 'name' | 'tier' | 'side' | 'parent' | 'sector' | 'isNewPerson';

/** What the columns are called in the lists districts keep. */
export const wantedColumns: Record<SheetKind, readonly Wanted<SheetColumn>[]> = {
  units: [
    { key: 'code', names: /^(单位)?(编码|代码)$|^code$/i },
    { key: 'name', names: /^(承办)?单位(全称|名称)?$|^名称$|^name$/i },
    { key: 'tier', names: /^(单位)?(层级|级别)$|^tier$/i },
    { key: 'side', names: /^(所属)?系统$|^side$/i },
    { key: 'parent', names: /^上级(单位)?(编码|名称)?$|^parent$/i },
  ],
  roster: [
    { key: 'name', names: /^(委员)?(姓名|名单)$|^委员$|^name$/i },
    { key: 'sector', names: /^(所属|所在)?界别$|^sector$/i },
    { key: 'isNewPerson', names: /^(新登记|新)(人员)?$/ },
  ],
};
export const neededColumns: Record<SheetKind, readonly SheetColumn[]> = { units: ['name'], roster: ['name', 'sector'] };

export const textOf = (row: TableRow<SheetColumn>, key: SheetColumn): string => cellName(row.cellsOf(key)[0]?.text ?? '');
export const letterOf = (row: TableRow<SheetColumn>, key: SheetColumn): string => row.cellsOf(key)[0]?.letter ?? '';

/** A word of a list as the forms print it, or its code; what is neither is passed on for the command to refuse. */
function coded(codes: readonly string[], text: string): string {
  return codes.find((code) => code === text || formWord('zh-CN', 'register-unit', `choice.${code}`) === text || formWord('en', 'register-unit', `choice.${code}`) === text) ?? text;
}

const shortSides: Readonly<Record<string, string>> = { 政府: 'government', 党委: 'party', 党群: 'party' };

/** The cells as the command takes them; a district's own lists have no codes, and most units are bureaus of the government. */
export function unitInput(row: TableRow<SheetColumn>, freeCode: () => string): Record<string, unknown> {
  const [tier, side] = [textOf(row, 'tier'), textOf(row, 'side')];
  return {
    code: textOf(row, 'code') || freeCode(),
    name: textOf(row, 'name'),
    tier: tier === '' ? 'bureau' : coded(unitTiers, tier),
    side: side === '' ? 'government' : (shortSides[side] ?? coded(unitSides, side)),
  };
}

export function rosterRow(row: TableRow<SheetColumn>): Record<string, unknown> {
  const isNew = cellYesNo(textOf(row, 'isNewPerson'));
  return { name: textOf(row, 'name'), sector: textOf(row, 'sector'), ...(isNew === null ? {} : { isNewPerson: isNew }) };
}
