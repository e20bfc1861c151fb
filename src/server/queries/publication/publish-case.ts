import { isCommittee, isOffice } from '../../../domain/actor.ts';
import { dayOf } from '../../../domain/day.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { examinedReplies, findingOf } from '../../../domain/publication/publication.ts';
import type { PublishCaseView } from '../../../contract/publication-views.ts';
import { publicFacts } from '../../store/save-publication.ts';
import { readSituation } from '../../store/situation.ts';
import { actsFor } from '../acts.ts';
import { isNumber } from '../case-file.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf, type ReadText } from '../texts.ts';
import { namedPreview } from './named-preview.ts';
import { partsOf } from './publish-texts.ts';

const shut = '（已封存）';

/** One case as the office prepares it for the public: the originals to redact, and the page as it would be. */
export async function readPublishCase(reading: Reading, { id }: { id: string }): Promise<PublishCaseView> {
  const { client, actor, scope, now } = reading;
  if (!isOffice(actor) && !isCommittee(actor)) throw new Unseen();
  const situation = await readSituation(client, scope, 'matter', id, dayOf(now), isNumber.test(id) ? 'slug' : 'id');
  const matter = situation.main.state as Matter | null;
  if (!matter?.docket) throw new Unseen();
  const isShut = matter.isSealed || matter.isPurged;
  const known = await textsOf(client, [matter]);
  const text: ReadText = isShut ? () => shut : known;
  const { publication } = matter;
  const examined = examinedReplies(matter);
  return {
    id: matter.id,
    version: situation.main.version,
    slug: (await client.query<{ slug: string | null }>('SELECT slug FROM matter WHERE tenant_id = $1 AND id = $2', [matter.id])).rows[0]?.slug ?? null,
    title: text(matter.wording.title),
    proposer: isShut ? shut : matter.proposer.name,
    stage: stageOf(matter),
    consent: { mayPublish: matter.consent.mayPublish, reason: matter.consent.reason ? text(matter.consent.reason) : null },
    finding: examined === null ? null : findingOf(examined, situation.given.rulebook.rules),
    decisions: publication.decisions.map(({ round, mode, reason, isTitlePublic, by }) => ({ round, mode, reason, isTitlePublic, on: by.on, name: by.name })),
    embargo: publication.embargo && { until: publication.embargo.until, reason: text(publication.embargo.reason) },
    published: [...publication.published],
    withdrawn: publication.withdrawn && { reason: text(publication.withdrawn.reason), on: publication.withdrawn.on },
    texts: isShut ? [] : partsOf(matter, text),
    redactions: isShut ? [] : [...publication.redactions],
    preview: namedPreview(matter, publicFacts(matter, situation.context, text), situation.given.register),
    can: await actsFor(reading, situation),
  };
}
