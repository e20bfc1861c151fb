/** The first place where the records disagree with themselves: as a path for programs and a sentence for people. */
export interface Break {
  /** e.g. `event 1234, matter 0190…, version 7, column hash` */
  where: string;
  zh: string;
  en: string;
}

/** What can be wrong with a place. */
const faults = {
  altered: ['与其散列值不符，内容已被改动', 'does not match its hash: it was altered'],
  missing: ['缺失', 'is missing'],
  surplus: ['多余，没有任何记录指向它', 'is there although no record leads to it'],
  gap: ['编号不连续', 'breaks the unbroken count'],
  backwards: ['早于前一条记录的时间', 'lies before the time of the record in front of it'],
  unchained: ['与前一条记录不相接', 'does not join on to the record in front of it'],
  unfoldable: ['无法由事件推算', 'cannot be computed from its events'],
  differs: ['与由事件推算的结果不同', 'differs from what its events lead to'],
  emptied: ['已被清空，但没有清除记录', 'was emptied although no event purged it'],
  twice: ['重复', 'is there twice'],
  unanchored: ['与导出的锚点不符', 'does not agree with the exported anchor'],
} as const satisfies Record<string, readonly [string, string]>;
export type Fault = keyof typeof faults;

/** `detail` names values, such as what was expected and what was found; the same in both languages. */
export function brokenAt(where: string, fault: Fault, detail = ''): Break {
  const [zh, en] = faults[fault];
  const more = detail === '' ? '' : ` (${detail})`;
  return { where, zh: `${where}：${zh}${more}`, en: `${where} ${en}${more}` };
}

interface EventPlace {
  seq: number;
  stream_kind: string;
  stream_id: string;
  version: number;
}

export const placeOf = (row: EventPlace, column?: string): string => `event ${row.seq}, ${row.stream_kind} ${row.stream_id}, version ${row.version}${column === undefined ? '' : `, column ${column}`}`;
