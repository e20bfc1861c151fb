import { isCommittee } from '../../../domain/actor.ts';
import { dayOf } from '../../../domain/day.ts';
import { mayGive, worldOf } from '../../../domain/execute.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { rulesOf } from '../../../domain/session/session.ts';
import { contextOf, sessionInForce, type Context } from '../../store/context.ts';
import { Unseen, type Reading } from '../reader.ts';

/** What the committee's lists show of every case. */
export interface CaseOfList {
  id: string;
  slug: string | null;
  title: string;
  proposer_name: string;
  matter_kind: string;
  stage: string;
}
export const caseColumns = 'm.id, m.slug, m.title, m.proposer_name, m.matter_kind, m.stage';

export const shortCase = ({ id, slug, title, proposer_name, matter_kind, stage }: CaseOfList) => ({ id, slug, title, proposer: proposer_name, kind: matter_kind, stage });

/** These desks are the committee's own: for anybody else there is nothing here. The year asked for, else the one in force. */
export async function committeeDesk(reading: Reading, year?: number): Promise<{ context: Context; year: number }> {
  if (!isCommittee(reading.actor)) throw new Unseen();
  const context = await contextOf(reading.client, reading.scope);
  return { context, year: year ?? sessionInForce(context, dayOf(reading.now))?.reportYear ?? 0 };
}

/** Which of these acts, none of which looks at other streams before it is decided, this person could give on the case now. */
export function actsOn({ actor, now, commands }: Reading, context: Context, state: Matter, names: readonly string[]): string[] {
  const session = context.sessions.find((each) => each.id === state.sessionId) ?? null;
  const given = {
    state,
    draft: null,
    others: new Map(),
    session,
    rulebook: rulesOf(session, state.docket?.rulebookVersion),
    calendar: context.calendar,
    register: context.register,
    numbers: new Map(),
  };
  const world = worldOf(actor, now, given);
  return names.filter((name) => {
    const command = commands.get(name);
    return command !== undefined && mayGive(command, state, actor, world) === null;
  });
}
