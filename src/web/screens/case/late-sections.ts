import type { CaseView } from '../../../contract/views.ts';
import { LogSection } from '../../parts/case-file/log-section.tsx';
import { PublicationSection } from '../../parts/case-file/publication-section.tsx';
import { RelatedSection } from '../../parts/case-file/related-section.tsx';
import { SupervisionSection } from '../../parts/case-file/supervision-section.tsx';
import { TimelineSection } from '../../parts/case-file/timeline-section.tsx';
import type { CaseSection } from './case-sections.tsx';

/** What stands behind every case: who watches it, what became public, its kin, its history, its log. A draft has none of them. */
export const lateSections = (file: CaseView): CaseSection[] => [
  { id: 'supervision', isThere: file.supervision !== null, count: file.supervision?.instructions.length ?? null, Section: SupervisionSection },
  { id: 'publication', isThere: file.publication !== null, count: null, Section: PublicationSection },
  { id: 'related', isThere: !file.isDraft, count: null, Section: RelatedSection },
  { id: 'timeline', isThere: file.timeline.length > 0, count: file.timeline.length, Section: TimelineSection },
  { id: 'log', isThere: file.hasLog, count: null, Section: LogSection },
];
