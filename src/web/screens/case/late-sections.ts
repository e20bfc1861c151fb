import type { CaseView } from '../../../contract/views.ts';
import { LogSection } from '../../parts/case-file/log-section.tsx';
import { RelatedSection } from '../../parts/case-file/related-section.tsx';
import { TimelineSection } from '../../parts/case-file/timeline-section.tsx';
import type { CaseSection } from './case-sections.tsx';

/** What stands behind every case: its kin, its history, its log. A draft has none of them. */
export const lateSections = (file: CaseView): CaseSection[] => [
  { id: 'related', isThere: !file.isDraft, count: null, Section: RelatedSection },
  { id: 'timeline', isThere: file.timeline.length > 0, count: file.timeline.length, Section: TimelineSection },
  { id: 'log', isThere: file.hasLog, count: null, Section: LogSection },
];
