import type { officeViews } from '../../../contract/office-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readArchive } from './archive.ts';
import { readAssignmentSlips } from './assignment-slips.ts';
import { readCalendar, readCalendarMoves } from './calendar.ts';
import { readClocks } from './clocks.ts';
import { readCommitments } from './commitments.ts';
import { readDeadlinePreview } from './deadline-preview.ts';
import { readExamination } from './examination.ts';
import { readPreAssignments } from './pre-assignments.ts';
import { readRatingsOverview } from './ratings-overview.ts';
import { readRedoCases } from './redo-cases.ts';
import { readUnitSuggestions } from './unit-suggestions.ts';

export const officeQueries: QueriesOf<typeof officeViews> = {
  calendar: readCalendar,
  'calendar-moves': readCalendarMoves,
  'deadline-preview': readDeadlinePreview,
  'unit-suggestions': readUnitSuggestions,
  'pre-assignments': readPreAssignments,
  'assignment-slips': readAssignmentSlips,
  clocks: readClocks,
  examination: readExamination,
  'ratings-overview': readRatingsOverview,
  'redo-cases': readRedoCases,
  commitments: readCommitments,
  archive: readArchive,
};
