import { comparedMax, type SimilarCase } from '../../../../contract/find-views.ts';
import { isList, type Values } from '../../../../contract/form/values.ts';
import { word } from '../../../../messages/words.ts';
import { readView } from '../../../http/view-routes.ts';
import type { Visit } from '../../frame/visit.ts';
import type { Author } from '../author.ts';

const text = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : isList(value) ? value.filter((each) => typeof each === 'string').join('\n') : '');

/** What was proposed in nearly these words before. Nothing is compared while there is next to nothing to compare. */
export async function similarTo(visit: Visit, who: Author, values: Values): Promise<SimilarCase[]> {
  const title = text(values['title']).slice(0, comparedMax.title);
  const written = [values['situation'], values['analysis'], values['suggestions']].map(text).join('\n').trim();
  if (`${title}${written}`.trim().length < 6) return [];
  const { items } = await readView(visit.room, who, 'similar', { title, text: written.slice(0, comparedMax.text) });
  return items.slice(0, 5);
}

export function SimilarCases({ visit, items }: { visit: Visit; items: readonly SimilarCase[] }) {
  const { say, to, language } = visit;
  return (
    <section aria-labelledby="similar" data-similar="">
      <h2 id="similar">{say('writing.similar')}</h2>
      <p className="hint">{say('writing.similar-lead')}</p>
      {items.length === 0 ? <p className="nothing">{say('writing.similar-none')}</p> : null}
      <ul className="plain-list">
        {items.map((each) => (
          <li key={each.id}>
            <a href={to(`/m/proposals/${each.slug ?? each.id}`)} lang="zh-CN">
              {each.slug} {each.title}
            </a>
            <p className="hint">
              {word(language, `stage.${each.stage}`)} · {each.lead ?? each.proposer} · {say('similar.cover', { cover: each.cover })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
