import { labelWord } from '../../../messages/words.ts';
import type { Head } from '../frame/answer.ts';
import { caseObject } from './case-json-ld.ts';
import type { ShownCase } from './shown-case.tsx';

/** Feeds of its session, category and lead unit stand in the head. */
export function caseHead({ visit, reading, found, content, title }: ShownCase): Head {
  const { say, language } = visit;
  const lead = content.units.find((each) => each.role !== 'assisting');
  const session = reading.context.sessions.findLast((each) => each.name === content.session);
  const units = content.units.map((each) => reading.unitName(each.unitId));
  const result = content.class ? `${content.class.letter} ${labelWord(language, content.class.label).text}` : labelWord(language, content.openness.label).text;
  return {
    description: say('public.case-description', { title, units: units.join('、'), result }),
    keywords: [...(content.category ? [content.category.label.zh] : []), ...units, content.session],
    canonical: `/proposals/${found.slug}`,
    publishedOn: found.record.publishedOn,
    column: say('public.menu.proposals'),
    jsonLd: caseObject({ visit, reading, found, content, title }),
    feeds: [
      ...(session ? [{ path: `/feeds/session/${session.id}.atom`, title: say('public.feed-of', { name: session.name }) }] : []),
      ...(lead ? [{ path: `/feeds/unit/${reading.unitCode(lead.unitId)}.atom`, title: say('public.feed-of', { name: reading.unitName(lead.unitId) }) }] : []),
    ],
    isUnlisted: content.title === null,
  };
}
