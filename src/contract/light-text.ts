import type { lights } from './views.ts';
import { word, type Language } from '../messages/words.ts';

export type Light = (typeof lights)[number];

/** Shape and words carry the meaning; colour only repeats it. */
export const lightShapes: Record<Light, string> = { red: '●', yellow: '▲', green: '■', grey: '○', done: '✓' };

/** `● 红 逾期3天`, `▲ 黄 剩2天`; the count is of working days. */
export function lightText(light: Light, workingDaysLeft: number | null, language: Language): string {
  const days = workingDaysLeft === null ? null : Math.abs(workingDaysLeft);
  const shape = lightShapes[light];
  if (light === 'grey' && workingDaysLeft === null) return `${shape} ${word(language, 'lamp.none')}`;
  if (light === 'grey' || light === 'done' || days === null) return `${shape} ${word(language, `lamp.${light}`)}`;
  if (workingDaysLeft !== null && workingDaysLeft === 0 && light !== 'red') return `${shape} ${word(language, `lamp.${light}-today`)}`;
  return `${shape} ${word(language, `lamp.${light}`, { days })}`;
}
