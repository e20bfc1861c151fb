import type { ReactNode } from 'react';
import type { CaseView } from '../../../../contract/views.ts';
import { ClocksSection } from '../../../parts/office/clocks-section.tsx';
import { ExaminationSection } from '../../../parts/office/examination-section.tsx';
import { ReturnHistory } from '../../../parts/office/return-history.tsx';
import { RoundsSection } from '../../../parts/office/rounds-section.tsx';
import { UnitSuggestionsSection } from '../../../parts/office/unit-suggestions.tsx';
import type { OfficePart } from '../queue.ts';

export function officePartOf(part: OfficePart, file: CaseView): ReactNode {
  switch (part) {
    case 'suggested-units':
      return <UnitSuggestionsSection matterId={file.id} />;
    case 'return-history':
      return <ReturnHistory file={file} />;
    case 'clocks':
      return <ClocksSection matterId={file.id} />;
    case 'examination':
      return <ExaminationSection file={file} />;
    case 'rounds':
      return file.round > 1 ? <RoundsSection file={file} /> : null;
  }
}
