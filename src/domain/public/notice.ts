import type { Day, Instant } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';
import { unreachable } from '../unreachable.ts';

export const noticeKinds = ['notice', 'meeting', 'policy'] as const;

/** 动态: a notice on the public site. A correction keeps the older wording; withdrawn, its address says why. */
export interface Notice {
  kind: 'notice';
  id: string;
  noticeKind: (typeof noticeKinds)[number];
  title: TextRef;
  text: TextRef;
  at: Instant;
  on: Day;
  corrections: readonly { title: TextRef; text: TextRef; reason: TextRef; on: Day }[];
  withdrawn: { reason: TextRef; on: Day } | null;
}

export type NoticeEvent =
  | { type: 'notice-published'; noticeKind: Notice['noticeKind']; title: TextRef; text: TextRef }
  | { type: 'notice-corrected'; title: TextRef; text: TextRef; reason: TextRef }
  | { type: 'notice-withdrawn'; reason: TextRef };

export function evolveNotice(state: Notice | null, event: NoticeEvent, by: By, id: string): Notice {
  if (event.type === 'notice-published') {
    const { noticeKind, title, text } = event;
    return { kind: 'notice', id, noticeKind, title, text, at: by.at, on: by.on, corrections: [], withdrawn: null };
  }
  if (!state) throw new Error(`${event.type} came before notice-published`);
  switch (event.type) {
    case 'notice-corrected': {
      // What stood there until now is kept with the reason it changed.
      const before = { title: state.title, text: state.text, reason: event.reason, on: by.on };
      return { ...state, title: event.title, text: event.text, corrections: [...state.corrections, before], withdrawn: null };
    }
    case 'notice-withdrawn':
      return { ...state, withdrawn: { reason: event.reason, on: by.on } };
    default:
      return unreachable(event);
  }
}
