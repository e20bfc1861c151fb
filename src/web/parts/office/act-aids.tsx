import type { AnyCommand } from '../../../domain/execute.ts';
import { DeadlinePreview, previewedOf } from './deadline-preview.tsx';
import { UnitSuggestionsInForm } from './unit-suggestions.tsx';

/** What helps to fill in an act of the office: units that could take the case, and what the act would do to the clocks. */
export function ActAids({ matterId, command }: { matterId: string; command: AnyCommand }) {
  const name = previewedOf(command.name);
  if (name === undefined) return null;
  return (
    <>
      {name === 'assign' || name === 'pre-assign' ? <UnitSuggestionsInForm matterId={matterId} /> : null}
      <DeadlinePreview matterId={matterId} command={command} name={name} />
    </>
  );
}
