import { instantAt } from '../../../../domain/day.ts';
import type { Session } from '../../../../domain/session/session.ts';
import { word } from '../../../../messages/words.ts';
import { apiRoot, schemaOf, type OpenPlace } from './open-place.ts';
import type { OpenFacts, OpenRow } from './open-rows.ts';
import { stamped } from './paper-objects.ts';

interface Moments {
  first: string;
  last: string;
}

/** Before anything was public: objects have to say a moment, and this one is not after any other. */
export const noMoment: Moments = { first: '2000-01-01T00:00:00.000Z', last: '2000-01-01T00:00:00.000Z' };

const bodyAt = ({ at, district }: OpenPlace): string => at(`/body/${district.id}`);

/** The beginning of every harvest (oparl:System). */
export function systemObject({ district, absolute, at, licence }: OpenPlace, { first, last }: Moments): object {
  return {
    id: absolute(apiRoot),
    type: schemaOf('System'),
    oparlVersion: 'https://schema.oparl.org/1.1/',
    license: licence,
    body: at('/bodies'),
    name: `${district.name}政协提案办理 开放接口`,
    website: absolute('/'),
    web: absolute('/open'),
    created: first,
    modified: last,
  };
}

/** The district (oparl:Body) with its lists. */
export function bodyObject(place: OpenPlace, sessions: readonly Session[], { first, last }: Moments): object {
  const { district, absolute, licence } = place;
  const list = (name: string): string => `${bodyAt(place)}/${name}`;
  return {
    id: bodyAt(place),
    type: schemaOf('Body'),
    system: absolute(apiRoot),
    shortName: district.name,
    name: district.conference,
    website: absolute('/'),
    license: licence,
    organization: list('organizations'),
    person: list('persons'),
    meeting: list('meetings'),
    paper: list('papers'),
    legislativeTerm: termsOf(place, sessions),
    consultation: list('consultations'),
    file: list('files'),
    legislativeTermList: list('legislative-terms'),
    membership: list('memberships'),
    classification: '区级政协',
    created: first,
    modified: last,
    web: absolute('/open'),
  };
}

const opened = (each: Session): string => instantAt(each.opensOn, '00:00');

/** 届: several sessions each (oparl:LegislativeTerm). */
export function termsOf(place: OpenPlace, sessions: readonly Session[]): { id: string; created: string; modified: string }[] {
  return [...new Set(sessions.map((each) => each.term))].map((term) => {
    const own = sessions.filter((each) => each.term === term).toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
    const moment = own[0] ? opened(own[0]) : noMoment.first;
    return {
      id: place.at(`/legislative-term/${term}`),
      type: schemaOf('LegislativeTerm'),
      body: bodyAt(place),
      name: `第${term}届`,
      ...(own[0] ? { startDate: own[0].opensOn } : {}),
      created: moment,
      modified: moment,
    };
  });
}

/** A session of the conference, at which proposals are brought in (oparl:Meeting). */
export function meetingObject(place: OpenPlace, session: Session): { id: string; created: string; modified: string } {
  return {
    id: place.at(`/meeting/${session.term}-${session.meeting}`),
    type: schemaOf('Meeting'),
    name: session.name,
    cancelled: false,
    start: opened(session),
    end: instantAt(session.endsOn, '23:59'),
    organization: [place.at('/organization/conference')],
    license: place.licence,
    created: opened(session),
    modified: opened(session),
  } as { id: string; created: string; modified: string };
}

/** Somebody who proposed: a name and that role, nothing to reach him by (oparl:Person). */
export function personObject(place: OpenPlace, row: OpenRow): object {
  return {
    id: place.at(`/person/${row.id}`),
    type: schemaOf('Person'),
    body: bodyAt(place),
    name: row.label,
    status: ['提案者'],
    membership: [membershipObject(place, row, true)],
    license: place.licence,
    ...stamped(row),
  };
}

export function membershipObject(place: OpenPlace, row: OpenRow, isInside: boolean): object {
  return {
    id: place.at(`/membership/${row.id}`),
    type: schemaOf('Membership'),
    ...(isInside ? {} : { person: place.at(`/person/${row.id}`) }),
    organization: place.at('/organization/conference'),
    role: '提案者',
    license: place.licence,
    ...stamped(row),
  };
}

/** Those who take part whatever the case: the conference, its committee, the government and its supervising office. */
const standing: Readonly<Record<string, { name: (place: OpenPlace) => string; type: string; classification: string; parent: string | null }>> = {
  conference: { name: ({ district }) => district.conference, type: 'Gremium', classification: '政协', parent: null },
  committee: { name: () => '提案委员会', type: 'Gremium', classification: '专门委员会', parent: 'conference' },
  government: { name: ({ district }) => `${district.name}人民政府`, type: 'Verwaltungsbereich', classification: '人民政府', parent: null },
  office: { name: () => '政府督查室', type: 'Verwaltungsbereich', classification: '督查机构', parent: 'government' },
};

/** A handling unit, a collective proposer or one of the standing ones (oparl:Organization); the type is one of the standard's words. */
export function organizationObject(place: OpenPlace, row: OpenRow, { register }: Pick<OpenFacts, 'register'>): object {
  const { id } = row;
  const unit = register.units.get(id);
  const known = standing[id];
  const parent = known ? known.parent : unit?.side === 'government' ? 'government' : null;
  return {
    id: place.at(`/organization/${id}`),
    type: schemaOf('Organization'),
    body: bodyAt(place),
    name: known?.name(place) ?? unit?.name ?? row.label,
    organizationType: known?.type ?? (unit ? 'Verwaltungsbereich' : 'Sonstiges'),
    classification: known?.classification ?? (unit ? word('zh-CN', 'open.handling-unit') : word('zh-CN', 'open.collective-proposer')),
    ...(parent === null ? {} : { subOrganizationOf: place.at(`/organization/${parent}`) }),
    ...(unit?.retiredOn ? { endDate: unit.retiredOn } : {}),
    license: place.licence,
    ...stamped(row),
  };
}
