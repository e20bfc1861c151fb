import { comparedMax, type SimilarCase } from '../../../../contract/find-views.ts';
import { isList, type Values } from '../../../../contract/form/values.ts';
import { classOf, type ResultClass } from '../../../../domain/rulebook.ts';
import { word } from '../../../../messages/words.ts';
import { readView } from '../../../http/view-routes.ts';
import type { Visit } from '../../frame/visit.ts';
import { ClassMark } from '../../public/class-mark.tsx';
import { readPublic } from '../../public/queries/public-reading.ts';
import { similarPublished, type SimilarPublished } from '../../public/queries/similar-published.ts';
import type { Author } from '../author.ts';

const text = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : isList(value) ? value.filter((each) => typeof each === 'string').join('\n') : '');

const shownMax = 5;

/** What was proposed in nearly these words before: by the writer himself, or by anybody and published. */
export interface Similar {
  own: readonly SimilarCase[];
  published: readonly (SimilarPublished & { units: string; mark: ResultClass | undefined })[];
}

/** Nothing is compared while there is next to nothing to compare. */
export async function similarTo(visit: Visit, who: Author, values: Values): Promise<Similar> {
  const title = text(values['title']).slice(0, comparedMax.title);
  const written = [values['situation'], values['analysis'], values['suggestions']].map(text).join('\n').trim();
  if (`${title}${written}`.trim().length < 6) return { own: [], published: [] };
  const { items } = await readView(visit.room, who, 'similar', { title, text: written.slice(0, comparedMax.text) });
  const own = items.slice(0, shownMax);
  return readPublic(visit, async (reading) => {
    const found = await similarPublished(reading, visit.room.desk.scope, `${title}\n${written.slice(0, comparedMax.text)}`, shownMax + own.length);
    const others = found.filter((each) => !own.some(({ slug }) => slug === each.slug)).slice(0, shownMax);
    return { own, published: others.map((each) => ({ ...each, units: each.unitIds.map(reading.unitName).join('、'), mark: each.class === null ? undefined : classOf(reading.rules, each.class) })) };
  });
}

export function SimilarCases({ visit, found }: { visit: Visit; found: Similar }) {
  const { say, to, language } = visit;
  const { own, published } = found;
  return (
    <section aria-labelledby="similar" data-similar="">
      <h2 id="similar">{say('writing.similar')}</h2>
      <p className="hint">{say('writing.similar-lead')}</p>
      {own.length + published.length === 0 ? <p className="nothing">{say('writing.similar-none')}</p> : null}
      <ul className="plain-list">
        {own.map((each) => (
          <li key={each.id}>
            <a href={to(`/m/proposals/${each.slug ?? each.id}`)} lang="zh-CN">
              {each.slug} {each.title}
            </a>
            <p className="hint">
              {word(language, `stage.${each.stage}`)} · {each.lead ?? each.proposer} · {say('similar.cover', { cover: each.cover })}
            </p>
          </li>
        ))}
        {published.map(({ mark, ...each }) => (
          <li key={each.slug}>
            <a href={to(`/proposals/${each.slug}`)} lang={each.title === '' ? language : 'zh-CN'}>
              {each.slug} {each.title === '' ? say('public.untitled') : each.title}
            </a>
            <p className="hint">
              {mark ? <ClassMark visit={visit} mark={mark} /> : null} <span lang="zh-CN">{each.units}</span> · {say('similar.cover', { cover: each.cover })}
            </p>
            {each.answer === '' ? null : (
              <p lang="zh-CN">
                {say('find.part.reply')}：{each.answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
