import type { ReactNode } from 'react';
import { labelWord, word } from '../../../messages/words.ts';
import { dayText } from '../../../messages/times.ts';
import type { ShownCase } from './shown-case.tsx';
import { filterText } from './queries/case-list.ts';

/** 基本情况: what it is, who brought it, who handled it; each leads to the list of its like. */
export function CaseFacts({ shown: { visit, content, found, reading } }: { shown: ShownCase }) {
  const { say, language, to } = visit;
  const list = (filter: Parameters<typeof filterText>[0], label: string, isChinese = false) => (
    <a href={to(`/proposals${filterText(filter)}`)} {...(isChinese ? { lang: 'zh-CN' } : {})}>
      {label}
    </a>
  );
  const units = (isAssisting: boolean): ReactNode => {
    const shown = content.units.filter((each) => (each.role === 'assisting') === isAssisting);
    return shown.length === 0 ? null : (
      <>
        {shown.map((each, at) => (
          <span key={each.unitId}>
            {at > 0 ? '、' : ''}
            {list({ unit: reading.unitCode(each.unitId) }, reading.unitName(each.unitId), true)}
            {each.role === 'split' ? `（${word(language, 'part.split')}）` : ''}
          </span>
        ))}
      </>
    );
  };
  const lines: readonly (readonly [Parameters<typeof say>[0], ReactNode])[] = [
    [
      'public.number',
      <span key="number" className="number">
        {say('public.docket-number', { slug: found.slug, number: content.number })}
      </span>,
    ],
    [
      'public.session',
      <span key="session" lang="zh-CN">
        {content.session}
      </span>,
    ],
    ['public.kind', list({ kind: content.kind }, word(language, `kind.${content.kind}`))],
    ['public.category', content.category ? list({ category: content.category.code }, labelWord(language, content.category.label).text) : null],
    ['public.submission', say(`public.submission.${content.submission}`)],
    ['public.proposers', content.proposers ? <span lang="zh-CN">{content.proposers.join('、')}</span> : null],
    ['public.lead', units(false)],
    ['public.assisting', units(true)],
    ['public.openness', labelWord(language, content.openness.label).text],
    ['public.published-on', dayText(found.record.publishedOn, language)],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say('public.facts')}</h2>
      <dl className="answers">
        {lines
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
