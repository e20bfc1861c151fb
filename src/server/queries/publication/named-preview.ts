import type { Matter } from '../../../domain/proposal/matter.ts';
import { previewOf, type PublicFacts } from '../../../domain/publication/public-case.ts';
import { nameOfUnit, type Register } from '../../../domain/register/register.ts';
import type { PublicCaseShape } from '../../../contract/public-case-shape.ts';

/** The page as the decision at hand would make it. Unit names are public; they are looked up as they are today. */
export function namedPreview(matter: Matter, facts: PublicFacts, register: Register): PublicCaseShape | null {
  const content = previewOf(matter, facts);
  if (!content) return null;
  const ids = [...content.units, ...content.letters].map((each) => each.unitId);
  const unitNames = Object.fromEntries([...new Set(ids)].map((id) => [id, nameOfUnit(register, id)]));
  return { ...(structuredClone(content) as unknown as Omit<PublicCaseShape, 'unitNames'>), unitNames };
}
