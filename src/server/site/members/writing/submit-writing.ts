import { faultsOfProblem } from '../../../../contract/form/problems.ts';
import { idOf } from '../../../hashing.ts';
import { giveCommand } from '../../../http/command-routes.ts';
import { HttpProblem } from '../../../http/http-problem.ts';
import { go, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import type { Author } from '../author.ts';
import { checkWriting } from './check-writing.tsx';
import { shareFiles } from './shared-files.ts';
import { lastPress } from './last-press.ts';
import { draftInput } from './steps.ts';
import { commandOf } from './writing-pages.tsx';
import { dropWriting, type Writing } from './writing-store.ts';

/**
 * Drafts, then invites the co-signers or hands in. The ids come from the writing's own, so that pressing twice, or again
 * after a lost answer, acts once.
 */
export async function submitWriting(visit: Visit, who: Author, writing: Writing): Promise<Answer> {
  const give = (name: string, count: number, input: Record<string, unknown>, id?: string) =>
    giveCommand(visit.room, who, commandOf(visit, name), { commandId: idOf(writing.id, count), input, ...(id === undefined ? {} : { id }) });
  await shareFiles(visit, who, writing);
  try {
    const { id } = await give('draft-proposal', 1, draftInput(who.actor.role, commandOf(visit, 'draft-proposal'), writing.values));
    const last = await lastPress(visit, who, writing);
    if (last === 'submit-to-cosigners') await give('invite-cosigners', 2, { memberIds: writing.values['memberIds'] }, id);
    else if (last === 'submit') await give('submit-proposal', 3, {}, id);
    await dropWriting(visit, who, writing.id);
    return go(`/m/proposals/${id}/done`);
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status === 401 || error.status >= 500) throw error;
    const text = error.text(error.extra.params ?? {});
    return checkWriting(visit, who, writing, faultsOfProblem({ ...text, errors: error.extra.errors }, visit.language));
  }
}
