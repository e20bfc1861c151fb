import { word, type WordKey } from '../../../messages/words.ts';
import type { Params } from '../../../messages/format.ts';
import { apiRoot, type OpenPlace } from './oparl/open-place.ts';

interface CatalogFacts {
  years: readonly number[];
  moments: { first: string; last: string } | null;
}

const named = (key: WordKey, params: Params): object[] => [
  { '@language': 'zh', '@value': word('zh-CN', key, params) },
  { '@language': 'en', '@value': word('en', key, params) },
];
const mediaTypes = { csv: 'https://www.iana.org/assignments/media-types/text/csv', json: 'https://www.iana.org/assignments/media-types/application/json' } as const;
const fileTypes = { csv: 'CSV', json: 'JSON' } as const;
const languages = [{ '@id': 'http://publications.europa.eu/resource/authority/language/ZHO' }];

/** The catalogue as machines read it: DCAT 3 with the fields the application profile DCAT-AP asks for. */
export function openCatalog(place: OpenPlace, { years, moments }: CatalogFacts): object {
  const { absolute, district, licence } = place;
  const publisher = { '@id': absolute('/open#publisher'), '@type': 'foaf:Agent', 'foaf:name': [{ '@language': 'zh', '@value': `${district.conference}、${district.name}人民政府` }] };
  const dated = moments ? { 'dct:issued': typed(moments.first), 'dct:modified': typed(moments.last) } : {};
  const shared = { 'dct:publisher': { '@id': publisher['@id'] }, 'dct:license': { '@id': licence }, 'dct:language': languages, 'dcat:landingPage': { '@id': absolute('/open') }, ...dated };
  const dataset = (year: number, name: 'proposals' | 'figures'): object => ({
    '@id': absolute(`/open#${year}-${name}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': `${district.id}-${year}-${name}`,
    'dct:title': named(`open.dataset-${name}`, { year }),
    'dct:description': named(`open.dataset-${name}`, { year }),
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(`${year}-01-01`), 'dcat:endDate': day(`${year}-12-31`) },
    'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG' },
    'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' },
    'foaf:page': { '@id': absolute('/open/dictionary.json') },
    ...shared,
    'dcat:distribution': (['csv', 'json'] as const).map((format) => distribution(absolute(`/open/${year}/${name}.${format}`), format, licence, year, name)),
  });
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', xsd: 'http://www.w3.org/2001/XMLSchema#' },
    '@id': absolute('/open/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': named('open.catalog', { name: district.name }),
    'dct:description': named('open.catalog-text', {}),
    'foaf:homepage': { '@id': absolute('/') },
    ...shared,
    'dct:publisher': publisher,
    'dcat:dataset': years.flatMap((year) => [dataset(year, 'proposals'), dataset(year, 'figures')]),
    'dcat:service': {
      '@id': absolute('/open#api'),
      '@type': 'dcat:DataService',
      'dct:title': named('open.dataset-api', {}),
      'dcat:endpointURL': { '@id': absolute(apiRoot) },
      'dcat:endpointDescription': { '@id': absolute('/open') },
      'dct:license': { '@id': licence },
      'dct:conformsTo': { '@id': 'https://schema.oparl.org/1.1/' },
      ...(years.length === 0 ? {} : { 'dcat:servesDataset': years.map((year) => ({ '@id': absolute(`/open#${year}-proposals`) })) }),
    },
  };
}

const typed = (value: string): object => ({ '@type': 'xsd:dateTime', '@value': value });
const day = (value: string): object => ({ '@type': 'xsd:date', '@value': value });

function distribution(address: string, format: 'csv' | 'json', licence: string, year: number, name: 'proposals' | 'figures'): object {
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': named(`open.dataset-${name}`, { year }),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': mediaTypes[format] },
    'dct:format': { '@id': `http://publications.europa.eu/resource/authority/file-type/${fileTypes[format]}` },
    'dct:license': { '@id': licence },
  };
}
