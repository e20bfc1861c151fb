/** 2024年3月4日, as official papers write it; nothing for no day. */
export function chineseDay(day: string | null): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : '';
}
