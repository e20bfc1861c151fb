import { createHash } from 'node:crypto';
import type { PublicCase } from '../../../../domain/publication/public-case.ts';
import { inOneLine } from '../../../../domain/publication/public-text.ts';
import { nameOfUnit } from '../../../../domain/register/register.ts';
import { word } from '../../../../messages/words.ts';
import { consultationId, hasText, proposersOf, replyId } from '../../../store/open-objects.ts';
import { schemaOf, type OpenPlace } from './open-place.ts';
import type { OpenFacts, OpenRow, PublishedCase } from './open-rows.ts';
import { proposalText, replyText } from './plain-texts.ts';

type Letter = PublicCase['letters'][number];
type Times = Pick<OpenRow, 'created_at' | 'changed_at'>;

/** What one case's objects are made with. */
export interface CaseScope {
  place: OpenPlace;
  facts: OpenFacts;
  found: PublishedCase;
  times: Times;
}

export const stamped = ({ created_at: created, changed_at: modified }: Times): { created: string; modified: string } => ({ created, modified });
const bodyOf = ({ at, district }: OpenPlace): string => at(`/body/${district.id}`);
const paperAt = ({ at }: OpenPlace, id: string): string => at(`/paper/${id}`);
const kindWord = (kind: string): string => word('zh-CN', `kind.${kind}`);
/** Absent rather than null: the standard knows no null. */
const given = (object: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)));

/** A proposal as a paper (oparl:Paper); what the standard has no word for stands under `zhiyin:`. */
export function proposalPaper(scope: CaseScope): object {
  const { place, facts, found, times } = scope;
  const { content, slug } = found;
  const named = proposersOf(content);
  const others = [...content.absorbed, ...(content.answeredWith === null ? [] : [content.answeredWith])].flatMap((id) => facts.slugs.get(id) ?? []);
  return given({
    id: paperAt(place, slug),
    type: schemaOf('Paper'),
    body: bodyOf(place),
    name: content.title === null ? null : inOneLine(content.title),
    reference: content.number,
    date: content.history.find((each) => each.type === 'proposal-submitted')?.on ?? content.history[0]?.on ?? found.publishedOn,
    paperType: kindWord(content.kind),
    relatedPaper: others.map((each) => paperAt(place, each)),
    subordinatedPaper: content.letters.map((each) => paperAt(place, replyId(slug, each))),
    mainFile: hasText(content) ? fileObject(scope, null) : null,
    originatorPerson: named.filter((each) => each.kind === 'person').map((each) => place.at(`/person/${each.id}`)),
    originatorOrganization: named.filter((each) => each.kind === 'organization').map((each) => place.at(`/organization/${each.id}`)),
    underDirectionOf: content.units.filter((each) => each.role !== 'assisting').map((each) => place.at(`/organization/${each.unitId}`)),
    consultation: content.units.map((each) => consultationObject(scope, each.unitId, true)),
    keyword: [content.category?.label.zh, content.class === null ? undefined : `${content.class.letter}类`, content.isKey ? '重点提案' : undefined].filter((each) => each !== undefined),
    license: place.licence,
    ...stamped(times),
    web: place.absolute(`/proposals/${slug}`),
    'zhiyin:reportYear': content.reportYear,
    'zhiyin:session': content.session,
    'zhiyin:kind': content.kind,
    'zhiyin:isKey': content.isKey,
    'zhiyin:category': content.category?.code,
    'zhiyin:resultClass': content.class?.letter,
    'zhiyin:revisedClass': content.revisedClass?.letter,
    'zhiyin:openness': content.openness.code,
    'zhiyin:round': content.round,
    'zhiyin:publishedOn': found.publishedOn,
    'zhiyin:history': content.history.map(({ type, on, unitId, round }) => given({ type, on, organization: unitId === null ? null : place.at(`/organization/${unitId}`), round })),
  });
}

/** A unit's reply as a paper of its own, below the proposal's. */
export function replyPaper(scope: CaseScope, letter: Letter): object {
  const { place, facts, found, times } = scope;
  const unitName = nameOfUnit(facts.register, letter.unitId);
  return given({
    id: paperAt(place, replyId(found.slug, letter)),
    type: schemaOf('Paper'),
    body: bodyOf(place),
    name: `${unitName}对第${found.content.number}号提案的答复`,
    reference: letter.letterNumber,
    date: letter.on,
    paperType: '答复',
    superordinatedPaper: [paperAt(place, found.slug)],
    mainFile: letter.body === null ? null : fileObject(scope, letter),
    originatorOrganization: [place.at(`/organization/${letter.unitId}`)],
    license: place.licence,
    ...stamped(times),
    web: place.absolute(`/proposals/${found.slug}/reply`),
    'zhiyin:round': letter.round,
    'zhiyin:isCorrected': letter.isCorrected,
  });
}

/** The public wording as a file that can be fetched (oparl:File). */
export function fileObject({ place, facts, found, times }: CaseScope, letter: Letter | null): object {
  const id = letter === null ? found.slug : replyId(found.slug, letter);
  const text = letter === null ? proposalText(found.content) : (replyText(found.content, letter, nameOfUnit(facts.register, letter.unitId)) ?? '');
  const bytes = Buffer.from(text);
  return {
    id: place.at(`/file/${id}`),
    type: schemaOf('File'),
    name: letter === null ? `${found.content.number}号提案` : `${letter.letterNumber}答复`,
    fileName: `${id}.txt`,
    mimeType: 'text/plain',
    date: letter === null ? found.publishedOn : letter.on,
    size: bytes.length,
    sha512Checksum: createHash('sha512').update(bytes).digest('hex'),
    accessUrl: place.absolute(`/open/files/${id}.txt`),
    downloadUrl: place.absolute(`/open/files/${id}.txt`),
    fileLicense: place.licence,
    paper: [paperAt(place, id)],
    ...stamped(times),
  };
}

/** A unit's handling of a proposal (oparl:Consultation); inside its paper it does not name the paper again. */
export function consultationObject({ place, found, times }: CaseScope, unitId: string, isInside: boolean): object {
  const { content, slug } = found;
  const role = content.units.find((each) => each.unitId === unitId)?.role ?? 'lead';
  const replied = content.letters.find((each) => each.unitId === unitId);
  return given({
    id: place.at(`/consultation/${consultationId(slug, unitId)}`),
    type: schemaOf('Consultation'),
    paper: isInside ? null : paperAt(place, slug),
    organization: [place.at(`/organization/${unitId}`)],
    authoritative: role !== 'assisting',
    role: word('zh-CN', `part.${role}`),
    license: place.licence,
    ...stamped(times),
    web: place.absolute(`/proposals/${slug}`),
    'zhiyin:repliedOn': replied?.on,
    'zhiyin:reply': replied === undefined ? undefined : paperAt(place, replyId(slug, replied)),
  });
}
