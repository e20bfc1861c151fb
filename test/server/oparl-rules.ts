/**
 * The rules of the OParl 1.1 schemas: which fields an object of each type must have, and what kind of value every field
 * known to the standard holds. A field that it does not know must carry a vendor's prefix.
 */
type Kind = 'url' | 'string' | 'date' | 'date-time' | 'boolean' | 'integer' | 'url[]' | 'string[]' | `${string}[]*` | `${string}*`;
interface Rule {
  required: readonly string[];
  fields: Readonly<Record<string, Kind>>;
}

const shared: Rule['fields'] = { id: 'url', type: 'string', license: 'url', keyword: 'string[]', created: 'date-time', modified: 'date-time', web: 'url', deleted: 'boolean' };
const rule = (required: string, fields: Rule['fields']): Rule => ({
  required: ['id', 'type', 'created', 'modified', ...required.split(' ').filter((each) => each !== '')],
  fields: { ...shared, ...fields },
});

const rules: Readonly<Record<string, Rule>> = {
  System: rule('oparlVersion body', {
    oparlVersion: 'url',
    otherOparlVersions: 'url[]',
    body: 'url',
    name: 'string',
    contactEmail: 'string',
    contactName: 'string',
    website: 'url',
    vendor: 'url',
    product: 'url',
  }),
  Body: rule('name organization person meeting paper legislativeTerm', {
    system: 'url',
    shortName: 'string',
    name: 'string',
    website: 'url',
    licenseValidSince: 'date-time',
    oparlSince: 'date-time',
    equivalent: 'url[]',
    contactEmail: 'string',
    contactName: 'string',
    organization: 'url',
    person: 'url',
    meeting: 'url',
    paper: 'url',
    legislativeTerm: 'LegislativeTerm[]*',
    agendaItem: 'url',
    consultation: 'url',
    file: 'url',
    locationList: 'url',
    legislativeTermList: 'url',
    membership: 'url',
    classification: 'string',
  }),
  LegislativeTerm: rule('', { body: 'url', name: 'string', startDate: 'date', endDate: 'date' }),
  Organization: rule('', {
    body: 'url',
    name: 'string',
    membership: 'url[]',
    meeting: 'url',
    shortName: 'string',
    post: 'string[]',
    subOrganizationOf: 'url',
    organizationType: 'string',
    classification: 'string',
    startDate: 'date',
    endDate: 'date',
    website: 'url',
    externalBody: 'url',
  }),
  Person: rule('', {
    body: 'url',
    name: 'string',
    familyName: 'string',
    givenName: 'string',
    formOfAddress: 'string',
    affix: 'string',
    title: 'string[]',
    gender: 'string',
    phone: 'string[]',
    email: 'string[]',
    location: 'url',
    status: 'string[]',
    membership: 'Membership[]*',
    life: 'string',
  }),
  Membership: rule('', { person: 'url', organization: 'url', role: 'string', votingRight: 'boolean', startDate: 'date', endDate: 'date', onBehalfOf: 'url' }),
  Meeting: rule('', { name: 'string', meetingState: 'string', cancelled: 'boolean', start: 'date-time', end: 'date-time', organization: 'url[]', participant: 'url[]', invitation: 'File*' }),
  Paper: rule('', {
    body: 'url',
    name: 'string',
    reference: 'string',
    date: 'date',
    paperType: 'string',
    relatedPaper: 'url[]',
    superordinatedPaper: 'url[]',
    subordinatedPaper: 'url[]',
    mainFile: 'File*',
    auxiliaryFile: 'File[]*',
    originatorPerson: 'url[]',
    underDirectionOf: 'url[]',
    originatorOrganization: 'url[]',
    consultation: 'Consultation[]*',
  }),
  Consultation: rule('', { paper: 'url', agendaItem: 'url', meeting: 'url', organization: 'url[]', authoritative: 'boolean', role: 'string' }),
  File: rule('accessUrl', {
    name: 'string',
    fileName: 'string',
    mimeType: 'string',
    date: 'date',
    size: 'integer',
    sha512Checksum: 'string',
    text: 'string',
    accessUrl: 'url',
    downloadUrl: 'url',
    externalServiceUrl: 'url',
    masterFile: 'url',
    derivativeFile: 'url[]',
    fileLicense: 'url',
    meeting: 'url[]',
    agendaItem: 'url[]',
    paper: 'url[]',
  }),
};

const isUrl = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value);
const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isMoment = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value);

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  url: isUrl,
  string: (value) => typeof value === 'string' && value !== '',
  date: isDate,
  'date-time': isMoment,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  'url[]': (value) => Array.isArray(value) && value.every(isUrl),
  'string[]': (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
};

/** Everything in an object that the rules do not allow, with where it stands. */
export function faultsOf(object: Record<string, unknown>, at = ''): string[] {
  const type = /^https:\/\/schema\.oparl\.org\/1\.1\/(\w+)$/.exec(String(object['type']))?.[1] ?? '';
  const known = rules[type];
  const place = at === '' ? String(object['id']) : at;
  if (!known) return [`${place}: no type of the standard: ${String(object['type'])}`];
  // What is gone says its id, type, times and that it is gone, and nothing else.
  const required = object['deleted'] === true ? ['id', 'type', 'created', 'modified'] : known.required;
  const missing = required.filter((name) => object[name] === undefined).map((name) => `${place}: ${name} is missing`);
  const surplus = object['deleted'] === true ? Object.keys(object).filter((name) => !['id', 'type', 'created', 'modified', 'deleted'].includes(name)) : [];
  return [...missing, ...surplus.map((name) => `${place}: ${name} of what is gone`), ...Object.entries(object).flatMap(([name, value]) => faultsAt(known, name, value, `${place}.${name}`))];
}

function faultsAt(known: Rule, name: string, value: unknown, place: string): string[] {
  if (name.includes(':')) return value === undefined || value === null ? [`${place}: null`] : [];
  const kind = known.fields[name];
  if (kind === undefined) return [`${place}: not a field of the standard`];
  if (!kind.endsWith('*')) return tests[kind]?.(value) ? [] : [`${place}: not ${kind}: ${JSON.stringify(value)}`];
  const inside = kind.endsWith('[]*') ? (Array.isArray(value) ? value : [null]) : [value];
  return inside.flatMap((each, index) => (typeof each === 'object' && each !== null ? faultsOf(each as Record<string, unknown>, `${place}[${index}]`) : [`${place}: not an object`]));
}

/** The shape of a list. */
export function listFaults(list: Record<string, unknown>): string[] {
  const { data, pagination, links } = list as { data: unknown; pagination: Record<string, unknown>; links: Record<string, unknown> };
  if (!Array.isArray(data)) return ['data is no list'];
  const counts = Object.entries(pagination).filter(([name, value]) => !['totalElements', 'elementsPerPage', 'currentPage', 'totalPages'].includes(name) || !Number.isInteger(value));
  const addresses = Object.entries(links).filter(([name, value]) => !['first', 'prev', 'self', 'next', 'last'].includes(name) || !isUrl(value));
  return [...counts, ...addresses].map(([name]) => `${name} of a list`);
}
