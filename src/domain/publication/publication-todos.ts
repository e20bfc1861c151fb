import { isRunning } from '../deadline.ts';
import type { Matter } from '../proposal/matter.ts';
import { noDue, type Todo } from '../proposal/todos.ts';
import { decidable, publishable } from './open.ts';
import { decisionAtHand } from './publication.ts';

/** The office decides once every part was examined, and publishes once the round is closed; after an embargo, when its day has come. */
export function publicationTodos(matter: Matter): Todo[] {
  const clock = matter.deadlines.find((each) => each.rule === 'publication' && isRunning(each));
  const due = clock?.due ?? noDue;
  // Taken down on purpose: it waits for nobody.
  if (matter.publication.withdrawn !== null) return [];
  if (decisionAtHand(matter) === undefined) return decidable(matter) === null ? [{ desk: 'office', step: 'decide-publication', due }] : [];
  if (publishable(matter) !== null) return [];
  const until = matter.publication.embargo?.until;
  return [{ desk: 'office', step: 'publish', due: until !== undefined && until > due ? until : due }];
}
