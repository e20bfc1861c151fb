import type { Matter } from '../../../domain/proposal/matter.ts';
import { publishableTexts } from '../../../domain/publication/publishable-texts.ts';
import type { PublishCaseView } from '../../../contract/publication-views.ts';
import type { ReadText } from '../texts.ts';

/** Which part of the case each of its publishable texts belongs to. */
export function partsOf(matter: Matter, text: ReadText): PublishCaseView['texts'] {
  const { title, situation, analysis, suggestions } = matter.wording;
  const summaries = matter.publication.decisions.flatMap((each) => each.summary ?? []);
  const partOf = (ref: string): PublishCaseView['texts'][number]['part'] => {
    if (ref === title) return 'title';
    if (ref === situation) return 'situation';
    if (ref === analysis) return 'analysis';
    if (suggestions.some((each) => each === ref)) return 'suggestion';
    return summaries.some((each) => each === ref) ? 'summary' : 'letter';
  };
  return publishableTexts(matter).map((ref) => ({ ref, part: partOf(ref), text: text(ref) }));
}
