import type { officeViews } from '../../../contract/office-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readCalendar, readCalendarMoves } from './calendar.ts';

export const officeQueries: QueriesOf<typeof officeViews> = { calendar: readCalendar, 'calendar-moves': readCalendarMoves };
