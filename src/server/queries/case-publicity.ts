import { dayOf } from '../../domain/day.ts';
import type { By, Matter } from '../../domain/proposal/matter.ts';
import { answeringPart } from '../../domain/supervision/supervision.ts';
import { sightOf } from '../../domain/reading.ts';
import { nameOfUnit } from '../../domain/register/register.ts';
import { addWorkingDays, workingDaysBetween } from '../../domain/calendar.ts';
import type { CaseView } from '../../contract/views.ts';
import type { Situation } from '../store/situation.ts';
import { lightFor } from './lists.ts';
import type { Reading } from './reader.ts';
import type { ReadText } from './texts.ts';

const shownBy = ({ name, post, on }: By) => ({ name, post, on });

/** Null for whoever may not see it, or while there is nothing (the reading matrix). */
export function publicityOf(matter: Matter, { given }: Situation, { actor, now }: Pick<Reading, 'actor' | 'now'>, text: ReadText): Pick<CaseView, 'publication' | 'supervision'> {
  const { publication, ledBy, instructions } = matter;
  const today = dayOf(now);
  const scale = { today, yellowUntil: addWorkingDays(given.calendar, today, given.rulebook.rules.yellowFromWorkingDays) };
  const seesPublication = publication.decisions.length > 0 && sightOf(matter, actor, 'publication') === 'shown';
  const seesSupervision = (ledBy !== null || instructions.length > 0) && sightOf(matter, actor, 'supervision') === 'shown';
  return {
    publication: seesPublication
      ? {
          decisions: publication.decisions.map(({ round, mode, reason, isTitlePublic, by }) => ({ round, mode, reason, isTitlePublic, by: shownBy(by) })),
          embargoUntil: publication.embargo?.until ?? null,
          published: [...publication.published],
          withdrawn: publication.withdrawn && { reason: text(publication.withdrawn.reason), on: publication.withdrawn.on },
        }
      : null,
    supervision: seesSupervision
      ? {
          ledBy: ledBy && { name: ledBy.name, plan: text(ledBy.plan), on: ledBy.on },
          instructions: instructions.map((each) => ({
            id: each.id,
            unit: nameOfUnit(given.register, answeringPart(matter, each)?.unitId ?? ''),
            text: text(each.text),
            dueOn: each.dueOn,
            light: each.answer ? 'done' : lightFor(each.dueOn, false, scale),
            workingDaysLeft: each.answer ? null : workingDaysBetween(given.calendar, today, each.dueOn),
            by: shownBy(each.by),
            answer: each.answer && { text: text(each.answer.text), by: shownBy(each.answer.by) },
          })),
        }
      : null,
  };
}
