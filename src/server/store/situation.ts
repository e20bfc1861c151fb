import { streamKey, type StreamRef } from '../../domain/command.ts';
import type { Given } from '../../domain/execute.ts';
import type { Draft } from '../../domain/proposal/draft.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { rulesOf, type Session } from '../../domain/session/session.ts';
import type { States, StreamKind } from '../../domain/streams.ts';
import { contextAt, sessionInForce, type Context } from './context.ts';
import { loadRow, loadStart, type Loaded } from './state-rows.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** A stream with everything a decision about it looks at. */
export interface Situation {
  context: Context;
  main: Loaded;
  draft: { version: number; draft: Draft } | null;
  given: Omit<Given, 'others' | 'numbers'>;
  /** other streams as loaded, by `kind:id`, for saving them over the version they were read at */
  loaded: Map<string, Loaded>;
  /** locks and loads, in the order given */
  loadOthers: (refs: readonly StreamRef[]) => Promise<Given['others']>;
}

export async function readSituation(client: TenantClient, scope: string, kind: StreamKind, id: string, today: string, by: 'id' | 'slug' = 'id'): Promise<Situation> {
  const { contextVersion, main, draft } = await loadStart(client, kind, id, by);
  const context = await contextAt(client, scope, contextVersion);
  const session = sessionFor(context, main.state, draft?.draft ?? null, today);
  const loaded = new Map<string, Loaded>([[streamKey(kind, id), main]]);
  return {
    context,
    main,
    draft,
    loaded,
    given: {
      state: main.state,
      draft: draft?.draft ?? null,
      session,
      calendar: context.calendar,
      register: context.register,
      rulebook: rulesOf(session, main.state?.kind === 'matter' ? main.state.docket?.rulebookVersion : undefined),
    },
    loadOthers: async (refs) => {
      const others = new Map<string, { state: States[StreamKind]; version: number }>();
      for (const ref of refs) {
        const other = await loadRow(client, ref.kind, ref.id, true);
        loaded.set(streamKey(ref.kind, ref.id), other);
        if (other.state) others.set(streamKey(ref.kind, ref.id), { state: other.state, version: other.version });
      }
      return others;
    },
  };
}

function sessionFor(context: Context, state: States[StreamKind] | null, draft: Draft | null, today: string): Session | null {
  if (state?.kind === 'session') return state;
  const sessionId = (state as Matter | null)?.kind === 'matter' ? (state as Matter).sessionId : draft?.sessionId;
  if (sessionId === undefined) return sessionInForce(context, today);
  return context.sessions.find((each) => each.id === sessionId) ?? null;
}
