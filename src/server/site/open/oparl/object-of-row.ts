import { replyId } from '../../../store/open-objects.ts';
import { membershipObject, organizationObject, personObject } from './body-objects.ts';
import { schemaOf, type OpenPlace } from './open-place.ts';
import type { OpenFacts, OpenRow } from './open-rows.ts';
import { consultationObject, fileObject, proposalPaper, replyPaper, stamped, type CaseScope } from './paper-objects.ts';

/** Lists of objects that publication makes known: name in the address of the list, of one object, and type. */
export const rowKinds = [
  { list: 'papers', one: 'paper', type: 'Paper', kind: 'paper' },
  { list: 'consultations', one: 'consultation', type: 'Consultation', kind: 'consultation' },
  { list: 'files', one: 'file', type: 'File', kind: 'file' },
  { list: 'persons', one: 'person', type: 'Person', kind: 'person' },
  { list: 'memberships', one: 'membership', type: 'Membership', kind: 'person' },
  { list: 'organizations', one: 'organization', type: 'Organization', kind: 'organization' },
] as const;
export type RowKind = (typeof rowKinds)[number];

/** What is gone leaves its address, its times and that it is gone. */
const goneObject = (place: OpenPlace, { one, type }: RowKind, row: OpenRow): object => ({ id: place.at(`/${one}/${row.id}`), type: schemaOf(type), ...stamped(row), deleted: true });

/** The object of a row as the standard wants it. */
export function objectOfRow(place: OpenPlace, rowKind: RowKind, row: OpenRow, facts: OpenFacts): object {
  if (row.is_deleted) return goneObject(place, rowKind, row);
  if (rowKind.one === 'person') return personObject(place, row);
  if (rowKind.one === 'membership') return membershipObject(place, row, false);
  if (rowKind.one === 'organization') return organizationObject(place, row, facts);
  const found = facts.cases.get(row.matter_id ?? '');
  if (!found) return goneObject(place, rowKind, row);
  const scope: CaseScope = { place, facts, found, times: row };
  if (rowKind.one === 'consultation') return consultationObject(scope, row.id.slice(found.slug.length + 1), false);
  const letter = found.content.letters.find((each) => replyId(found.slug, each) === row.id) ?? null;
  if (rowKind.one === 'file') return fileObject(scope, letter);
  return letter === null ? proposalPaper(scope) : replyPaper(scope, letter);
}
