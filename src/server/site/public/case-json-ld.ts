import { inOneLine } from '../../../domain/publication/public-text.ts';
import type { ShownCase } from './shown-case.tsx';

/** The case as search engines read it (schema.org): nothing that does not stand on the page. */
export function caseObject({ visit, reading, found, content, title }: ShownCase): object {
  const { absolute, district, say } = visit;
  const address = absolute(`/proposals/${found.slug}`);
  const organisation = (name: string): object => ({ '@type': 'GovernmentOrganization', name });
  const crumbs = [
    [say('site.home'), '/'],
    [say('public.menu.proposals'), '/proposals'],
    [title, `/proposals/${found.slug}`],
  ] as const;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': address,
        url: address,
        mainEntityOfPage: address,
        identifier: found.slug,
        headline: title,
        inLanguage: 'zh-CN',
        isAccessibleForFree: true,
        datePublished: found.record.publishedOn,
        dateModified: found.changedAt,
        ...(content.proposers === null ? {} : { author: content.proposers.map((name) => ({ '@type': 'Person', name })) }),
        publisher: organisation(district.conference),
        contributor: content.units.map((each) => organisation(reading.unitName(each.unitId))),
        ...(content.category ? { articleSection: content.category.label.zh } : {}),
        ...(content.summary ? { abstract: inOneLine(content.summary) } : {}),
      },
      { '@type': 'BreadcrumbList', itemListElement: crumbs.map(([name, path], at) => ({ '@type': 'ListItem', position: at + 1, name, item: absolute(path) })) },
    ],
  };
}
