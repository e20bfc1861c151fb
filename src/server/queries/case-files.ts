import type { FileShape } from '../../contract/files.ts';
import { isCommittee, type Actor } from '../../domain/actor.ts';
import { ratingId, type RatingRound } from '../../domain/feedback/rating-round.ts';
import { isProposer } from '../../domain/proposal/guards.ts';
import type { Draft } from '../../domain/proposal/draft.ts';
import type { By, Matter } from '../../domain/proposal/matter.ts';
import { fileField, sightOf } from '../../domain/reading.ts';
import { isShownInPage } from '../files/file-types.ts';
import { fileCards, uploadNames } from '../store/files.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';

interface Held {
  hash: string;
  of: string;
  about: string | null;
  by: By;
}

/** The files of a matter that this reader may read: each goes with what it belongs to, scans of ratings with the ratings. */
function heldBy(matter: Matter, actor: Actor, ratings: readonly RatingRound[] | null): Held[] {
  // A purged case has no content left to read; the bytes are gone, their names must not tell either.
  if (matter.isPurged) return [];
  const own = matter.files.filter((each) => sightOf(matter, actor, fileField(each.of)) === 'shown');
  return [...own, ...lettersOf(matter, actor), ...(ratings ?? []).flatMap((round) => scansOf(round, matter, actor))];
}

/** The letter of every reply that went out, as it was issued. */
function lettersOf(matter: Matter, actor: Actor): Held[] {
  if (sightOf(matter, actor, 'replies') !== 'shown') return [];
  return matter.assignments.flatMap((part) =>
    part.replies.flatMap(({ issued }) => (issued === null ? [] : [{ hash: issued.letterHash, of: 'letter', about: part.id, by: { ...issued.by, on: issued.on } }])),
  );
}

function scansOf(round: RatingRound, matter: Matter, actor: Actor): Held[] {
  if (sightOf(matter, actor, 'ratings', round.round) !== 'shown') return [];
  // A proposer sees his own form only, the committee all.
  const isOwnOnly = isProposer(matter, actor, true) && !isCommittee(actor);
  return round.forms
    .filter((form) => !isOwnOnly || form.raterId === actor.memberId || form.raterId === actor.bodyId)
    .flatMap((form) => (form.scan === null ? [] : [{ hash: form.scan, of: 'rating', about: ratingId(matter.id, round.round), by: form.by }]));
}

export async function filesOf(client: TenantClient, matter: Matter, actor: Actor, ratings: readonly RatingRound[] | null): Promise<FileShape[]> {
  return shapesOf(client, heldBy(matter, actor, ratings));
}

/** The files of a draft: whoever sees it has brought them, he or the delegate who types for him. */
export async function filesOfDraft(client: TenantClient, draft: Draft): Promise<FileShape[]> {
  const by = { personId: draft.ownerPersonId, name: draft.proposer.name, post: '', at: `${draft.changedOn}T00:00:00+08:00`, on: draft.changedOn };
  const attachments = (draft.attachments ?? []).map((hash) => ({ hash, of: 'proposal', about: null, by }));
  return shapesOf(client, draft.seal === null ? attachments : [{ hash: draft.seal, of: 'seal', about: null, by }, ...attachments]);
}

async function shapesOf(client: TenantClient, held: readonly Held[]): Promise<FileShape[]> {
  const hashes = held.map((each) => each.hash);
  const [cards, names] = [await fileCards(client, hashes), await uploadNames(client, hashes)];
  return held.flatMap(({ hash, of, about, by }) => {
    const card = cards.get(hash);
    // A letter typeset elsewhere has a hash and no file here: the reply itself tells of it.
    if (card === undefined && of === 'letter') return [];
    const shape: FileShape = {
      hash,
      of,
      about,
      by: { name: by.name, post: by.post, at: by.at, on: by.on },
      name: names.get(`${hash} ${by.personId ?? ''}`) ?? card?.name ?? '',
      mediaType: card?.mediaType ?? '',
      sizeBytes: card?.sizeBytes ?? null,
      scan: card?.scan ?? 'not-configured',
      isShown: card !== undefined && card.sizeBytes !== null && isShownInPage(card.mediaType),
    };
    return [shape];
  });
}
