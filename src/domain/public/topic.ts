import type { Day, Instant } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';

/** 提案线索: what somebody outside thinks a proposal should be about. Shown to members once the committee has let it in. */
export interface Topic {
  kind: 'topic';
  id: string;
  title: TextRef;
  text: TextRef;
  /** personal texts, erasable; whoever does not want to be asked back leaves them out */
  name: TextRef | null;
  contact: TextRef | null;
  state: 'open' | 'accepted' | 'rejected';
  reason: TextRef | null;
  at: Instant;
  on: Day;
  moderated: By | null;
}

export type TopicEvent =
  | { type: 'topic-suggested'; title: TextRef; text: TextRef; name: TextRef | null; contact: TextRef | null }
  | { type: 'topic-moderated'; isAccepted: boolean; reason: TextRef | null };

export function evolveTopic(state: Topic | null, event: TopicEvent, by: By, id: string): Topic {
  if (event.type === 'topic-suggested') {
    const { title, text, name, contact } = event;
    return { kind: 'topic', id, title, text, name, contact, state: 'open', reason: null, at: by.at, on: by.on, moderated: null };
  }
  if (!state) throw new Error(`${event.type} came before topic-suggested`);
  return { ...state, state: event.isAccepted ? 'accepted' : 'rejected', reason: event.reason, moderated: by };
}
