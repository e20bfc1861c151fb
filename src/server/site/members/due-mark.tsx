import { lightText, type Light } from '../../../contract/light-text.ts';
import { dayText } from '../../../messages/times.ts';
import type { Visit } from '../frame/visit.ts';

/** 期限灯: shape, word and count, then the day. */
export function DueMark({ visit, light, left, due }: { visit: Visit; light: Light; left: number | null; due: string | null }) {
  if (due === null) return null;
  return (
    <p className="due-line">
      <span className={`light is-${light}`}>{lightText(light, left, visit.language)}</span> {visit.say('case.due', { day: dayText(due, visit.language) })}
    </p>
  );
}
