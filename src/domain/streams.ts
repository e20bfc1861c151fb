import { evolveRating, type RatingEvent, type RatingRound } from './feedback/rating-round.ts';
import { evolveMatter } from './proposal/evolve.ts';
import type { MatterEvent } from './proposal/events.ts';
import type { By, Matter } from './proposal/matter.ts';
import { evolveBody, evolveMember, evolvePerson, evolveUnit, type BodyEvent, type MemberEvent, type PersonEvent, type UnitEvent } from './register/events.ts';
import type { Body, Member, Person, Unit } from './register/register.ts';
import { evolveApplication, type Application, type ApplicationEvent } from './public/application.ts';
import { evolveNotice, type Notice, type NoticeEvent } from './public/notice.ts';
import { evolveSubscription, type Subscription, type SubscriptionEvent } from './public/subscription.ts';
import { evolveTakedown, type Takedown, type TakedownEvent } from './public/takedown.ts';
import { evolveTopic, type Topic, type TopicEvent } from './public/topic.ts';
import { evolveReport, type Report, type ReportEvent } from './report/report.ts';
import { evolveCalendar, evolveMeeting, evolveSession, type CalendarEvent, type CalendarState, type Meeting, type MeetingEvent, type SessionEvent } from './session/events.ts';
import type { Session } from './session/session.ts';

/** Every kind of stream and its state. */
export interface States {
  matter: Matter;
  rating: RatingRound;
  unit: Unit;
  member: Member;
  body: Body;
  person: Person;
  session: Session;
  calendar: CalendarState;
  meeting: Meeting;
  report: Report;
  topic: Topic;
  notice: Notice;
  subscription: Subscription;
  application: Application;
  takedown: Takedown;
}
export type StreamKind = keyof States;

export interface Events {
  matter: MatterEvent;
  rating: RatingEvent;
  unit: UnitEvent;
  member: MemberEvent;
  body: BodyEvent;
  person: PersonEvent;
  session: SessionEvent;
  calendar: CalendarEvent;
  meeting: MeetingEvent;
  report: ReportEvent;
  topic: TopicEvent;
  notice: NoticeEvent;
  subscription: SubscriptionEvent;
  application: ApplicationEvent;
  takedown: TakedownEvent;
}
export type AnyEvent = Events[StreamKind];

/** Bumped whenever a fold changes its result: rows with an older number are folded again. */
export const foldVersion = 3;

/** One step of any stream's fold. The kind of the stream and the type of the event belong together by construction of the log. */
export function evolve<K extends StreamKind>(kind: K, state: States[K] | null, event: Events[K], by: By, id: string): States[K];
export function evolve(kind: StreamKind, state: States[StreamKind] | null, event: AnyEvent, by: By, id: string): States[StreamKind] {
  const fold = folds[kind] as (state: unknown, event: unknown, by: By, id: string) => States[StreamKind];
  return fold(state, event, by, id);
}

type Folds = { [K in StreamKind]: (state: States[K] | null, event: Events[K], by: By, id: string) => States[K] };

const folds: Folds = {
  matter: evolveMatter,
  rating: evolveRating,
  unit: evolveUnit,
  member: evolveMember,
  body: evolveBody,
  person: evolvePerson,
  session: evolveSession,
  calendar: (state, event, _by, id) => evolveCalendar(state, event, id),
  meeting: (_state, event, _by, id) => evolveMeeting(event, id),
  report: evolveReport,
  topic: evolveTopic,
  notice: evolveNotice,
  subscription: evolveSubscription,
  application: evolveApplication,
  takedown: evolveTakedown,
};
