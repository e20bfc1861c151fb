import type { Calendar, CalendarException } from '../calendar.ts';
import type { Day } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { Label, Rulebook } from '../rulebook.ts';
import type { TextRef } from '../text-ref.ts';
import { unreachable } from '../unreachable.ts';
import type { Session } from './session.ts';

export type SessionEvent =
  | { type: 'session-opened'; name: string; term: number; meeting: number; reportYear: number; opensOn: Day; endsOn: Day }
  | { type: 'rulebook-adopted'; version: number; rules: Rulebook }
  | { type: 'category-defined'; code: string; label: Label; parent: string | null }
  | { type: 'template-defined'; name: string; text: string }
  | { type: 'session-closed' };

export type CalendarEvent = {
  type: 'calendar-amended';
  version: number;
  year: number;
  isAnnounced: boolean;
  source: string;
  exceptions: readonly { day: Day; kind: CalendarException['kind']; name: string }[];
};

export const calendarId = 'calendar';

/** The tenant's calendar stream has the fixed id `calendar`; its fold keeps the current version. */
export interface CalendarState extends Calendar {
  kind: 'calendar';
  id: string;
}

/** A meeting of desks and units (交办会, 调度会, 专题会) with what was decided. */
export interface Meeting {
  kind: 'meeting';
  id: string;
  type: 'assignment' | 'coordination' | 'topic';
  name: string;
  heldOn: Day;
  attendeeUnitIds: readonly string[];
  matterIds: readonly string[];
  decision: TextRef;
  followUps: readonly { text: TextRef; unitId: string; dueOn: Day }[];
}
export interface MeetingEvent {
  type: 'meeting-held';
  held: Omit<Meeting, 'kind' | 'id'>;
}

export function evolveSession(state: Session | null, event: SessionEvent, by: By, id: string): Session {
  if (event.type === 'session-opened') {
    const { type: _type, ...opened } = event;
    return { kind: 'session', id, ...opened, closedOn: null, rulebooks: [], categories: [], templates: {} };
  }
  if (!state) throw new Error(`${event.type} came before session-opened`);
  switch (event.type) {
    case 'rulebook-adopted':
      return { ...state, rulebooks: [...state.rulebooks, { version: event.version, rules: event.rules }] };
    case 'category-defined':
      return { ...state, categories: [...state.categories, { code: event.code, label: event.label, parent: event.parent }] };
    case 'template-defined':
      return { ...state, templates: { ...state.templates, [event.name]: event.text } };
    case 'session-closed':
      return { ...state, closedOn: by.on };
    default:
      return unreachable(event);
  }
}

export function evolveCalendar(state: CalendarState | null, event: CalendarEvent, id: string): CalendarState {
  const before = state ?? { kind: 'calendar' as const, id, version: 0, announced: [], exceptions: {} };
  const year = String(event.year);
  const kept = Object.entries(before.exceptions).filter(([day]) => !day.startsWith(year));
  const added = event.exceptions.map(({ day, kind, name }) => [day, { kind, name }] as const);
  const others = before.announced.filter((each) => each !== event.year);
  return { ...before, version: event.version, announced: event.isAnnounced ? [...others, event.year] : others, exceptions: Object.fromEntries([...kept, ...added]) };
}

export function evolveMeeting(event: MeetingEvent, id: string): Meeting {
  return { kind: 'meeting', id, ...event.held };
}
