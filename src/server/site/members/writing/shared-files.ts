import { personOf } from '../../../http/who.ts';
import { noteUpload, uploadNames } from '../../../store/files.ts';
import { withTenant } from '../../../store/tenant-transaction.ts';
import { filesIn } from '../../form/kept-files.ts';
import type { Visit } from '../../frame/visit.ts';
import type { Author } from '../author.ts';
import { fieldsOfStep, stepsFor } from './steps.ts';
import { commandOf } from './writing-pages.tsx';
import type { Writing } from './writing-store.ts';

/** Files that a delegate laid into the writing of his member, or one liaison of a body into that of another, count as brought by whoever hands it in. */
export async function shareFiles(visit: Visit, who: Author, { values }: Writing): Promise<void> {
  const { room, district } = visit;
  const asked = stepsFor(who.actor.role).flatMap((each) => fieldsOfStep(each, commandOf(visit, each.command)));
  const hashes = filesIn(asked, values);
  if (hashes.length === 0) return;
  const { register } = await personOf(room, district, who.person.id);
  const { memberId, bodyId } = who.actor;
  const isOfDesk = (personId: string): boolean =>
    (register.persons.get(personId)?.posts ?? []).some((each) => (bodyId === null ? memberId !== null && each.memberId === memberId : each.bodyId === bodyId));
  await withTenant(room.desk.pool, district.id, async (client) => {
    const names = await uploadNames(client, hashes);
    for (const [key, name] of names) {
      const [hash = '', personId = ''] = key.split(' ');
      if (isOfDesk(personId) && !names.has(`${hash} ${who.person.id}`)) await noteUpload(client, hash, who.actor, name, room.desk.clock());
    }
  });
}
