import { classOf } from '../../../domain/rulebook.ts';
import { labelWord, word } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';
import { ClassMark } from './class-mark.tsx';
import type { PublicItem } from './queries/public-item.ts';
import type { PublicReading } from './queries/public-reading.ts';

/** Names of what a row holds by code or id. */
export type Names = Pick<PublicReading, 'rules' | 'unitName' | 'unitCode'>;

interface Props {
  visit: Visit;
  names: Names;
  items: readonly PublicItem[];
}

/** A title as a link; where it is not public the number stands for it. */
export function CaseLink({ visit: { to, say, language }, item }: { visit: Visit; item: Pick<PublicItem, 'slug' | 'title'> }) {
  return (
    <a href={to(`/proposals/${item.slug}`)} lang={item.title === '' ? language : 'zh-CN'}>
      {item.title === '' ? say('public.untitled') : item.title}
    </a>
  );
}

/** 列表: rows on a wide screen, on a phone a card each (by style alone). */
export function CaseTable({ visit, names: { rules, unitName }, items, caption }: Props & { caption: string }) {
  const { say, language } = visit;
  const heads = ['public.number', 'public.title', 'public.category', 'public.units', 'public.result', 'public.published-on'] as const;
  const [number, title, category, units, result, on] = heads.map((each) => say(each));
  return (
    <table className="cases">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {[number, title, category, units, result, on].map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const mark = item.class === null ? undefined : classOf(rules, item.class);
          const group = rules.categories.find((each) => each.code === item.category);
          return (
            <tr key={item.slug}>
              <td className="number" data-label={number}>
                {item.slug}
              </td>
              <th scope="row">
                {item.isKey ? <span className="key-mark">{say('public.key')}</span> : null} <CaseLink visit={visit} item={item} />
                <small>{word(language, `kind.${item.kind}`)}</small>
              </th>
              <td data-label={category}>{group ? labelWord(language, group.label).text : '—'}</td>
              <td data-label={units} lang="zh-CN">
                {item.unitIds.map(unitName).join('、') || '—'}
              </td>
              <td data-label={result}>{mark ? <ClassMark visit={visit} mark={mark} /> : opennessWord(visit, rules, item.mode)}</td>
              <td data-label={on}>{item.publishedOn}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** 短列表: title, number, result and day, for the first page and for what is related. */
export function CaseLines({ visit, names: { rules }, items }: Props) {
  return (
    <ul className="plain-list">
      {items.map((item) => {
        const mark = item.class === null ? undefined : classOf(rules, item.class);
        return (
          <li key={item.slug}>
            <CaseLink visit={visit} item={item} />
            <p className="hint">
              <span className="number">{item.slug}</span> · {mark ? <ClassMark visit={visit} mark={mark} /> : opennessWord(visit, rules, item.mode)} ·{' '}
              {visit.say('public.published', { day: item.publishedOn })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function opennessWord({ language }: Visit, rules: Names['rules'], mode: string): string {
  const found = rules.openness.find((each) => each.code === mode);
  return found ? labelWord(language, found.label).text : mode;
}
