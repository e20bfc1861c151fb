import type { IntakeView, NumberingView } from '../../../contract/committee-views.ts';
import { numberedAs } from '../../../domain/proposal/numbering.ts';
import { matterKinds } from '../../../domain/rulebook.ts';

/** The serials the chosen ones would get if nobody else dockets meanwhile, each kind in its own row of numbers. */
export function docketPreview(chosen: IntakeView['items'], numbers: NumberingView): ReadonlyMap<string, number> {
  const next = new Map(numbers.series.map((each) => [each.kind, each.nextSerial]));
  return new Map(
    chosen.flatMap((each): [string, number][] => {
      const kind = matterKinds.find((one) => one === each.kind);
      if (!kind) return [];
      const row = numberedAs(kind);
      const serial = next.get(row) ?? 1;
      next.set(row, serial + 1);
      return [[each.id, serial]];
    }),
  );
}
