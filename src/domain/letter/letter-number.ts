import type { Assignment, Matter } from '../proposal/matter.ts';
import type { Register } from '../register/register.ts';
import type { Rulebook } from '../rulebook.ts';

/**
 * The number a unit's letter bears (发文字号), by the rulebook's pattern of {unit}, {kind}, {year} and {serial}: reply letters
 * are numbered after the proposal they answer. A further letter of the same part (redo, correction) gets `-2`, `-3`.
 */
export function letterNumberOf(matter: Matter, part: Assignment, register: Register, rules: Rulebook, year: string): string {
  const earlier = part.replies.filter((each) => each.issued).length;
  const serial = `${matter.docket?.serial ?? 0}${earlier > 0 ? `-${earlier + 1}` : ''}`;
  const values: Record<string, string> = { unit: shortName(register.units.get(part.unitId)?.name ?? ''), kind: matter.matterKind === 'recommendation' ? '建' : '', year, serial };
  return rules.letter.number.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');
}

/** 区水务局 → 水务, 东堤街道办事处 → 东堤街道: the organ's name without what every organ's name has. */
export function shortName(unit: string): string {
  return unit.replace(/^区委?/, '').replace(/(人民政府|办事处|居民委员会|管理局|管理执法局|局|集团)$/, '') || unit;
}
