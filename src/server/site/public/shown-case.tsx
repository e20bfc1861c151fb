import type { PublicCase } from '../../../domain/publication/public-case.ts';
import { inOneLine } from '../../../domain/publication/public-text.ts';
import type { Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { missingPage } from './missing-page.tsx';
import { readCasePage, type CasePage } from './queries/case-page.ts';
import { readPublic, type PublicReading } from './queries/public-reading.ts';
import { tombstonePage } from './tombstone-page.tsx';

/** Everything one published case is drawn from. */
export interface ShownCase {
  visit: Visit;
  reading: PublicReading;
  found: CasePage;
  content: PublicCase;
  /** the title, or what stands for it */
  title: string;
}

/** The case at an address; or the answer there is instead: nothing here, or taken down. */
export async function shownCase(visit: Visit, slug: string): Promise<ShownCase | Answer> {
  const { found, reading } = await readPublic(visit, async (one) => ({ found: await readCasePage(one, slug), reading: one }));
  if (!found) return missingPage(visit);
  if (found.record.state === 'withdrawn') return tombstonePage(visit, found, found.record.tombstone);
  const { content } = found.record;
  return { visit, reading, found, content, title: content.title === null ? visit.say('public.untitled-number', { slug }) : inOneLine(content.title) };
}

export const isAnswer = (shown: ShownCase | Answer): shown is Answer => 'kind' in shown;
