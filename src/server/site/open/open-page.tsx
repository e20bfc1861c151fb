import { readTenant } from '../../store/tenant-transaction.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { openFields } from './open-dictionary.ts';
import { yearsIn } from './open-files.ts';
import { apiRoot } from './oparl/open-place.ts';
import { publicSessions } from './oparl/open-rows.ts';

/** 开放数据: the files of each year, what their columns mean, the interface with examples, and the licence. */
export async function openPage(visit: Visit): Promise<Answer> {
  const { say, district, room } = visit;
  const { years, example } = await readTenant(room.desk.pool, district.id, async (client) => ({
    years: yearsIn(await publicSessions(client, room.desk.scope)),
    example: (await client.query<{ slug: string }>("SELECT slug FROM publication WHERE tenant_id = $1 AND state = 'published' ORDER BY published_on DESC, matter_id LIMIT 1")).rows[0]?.slug ?? null,
  }));
  return page({
    title: say('open.title'),
    part: 'public',
    crumbs: [[say('site.home'), '/']],
    head: { description: say('open.lead'), canonical: '/open', column: say('open.title') },
    main: (
      <>
        <p className="lead">{say('open.lead')}</p>
        <YearFiles visit={visit} years={years} />
        <Interface visit={visit} example={example} />
        <Dictionary visit={visit} />
        <Licence visit={visit} />
      </>
    ),
  });
}

function YearFiles({ visit: { say, to }, years }: { visit: Visit; years: readonly number[] }) {
  if (years.length === 0) return <p className="nothing">{say('open.none')}</p>;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say('open.files')}</h2>
      <p>{say('open.files-hint')}</p>
      <ul className="plain-list">
        {years.map((year) => (
          <li key={year}>
            <h3 id={`${year}-proposals`}>{say('open.year', { year })}</h3>
            <ul className="file-links" id={`${year}-figures`}>
              {(['proposals', 'figures'] as const).flatMap((name) =>
                (['csv', 'json'] as const).map((format) => (
                  <li key={`${name}.${format}`}>
                    <a href={to(`/open/${year}/${name}.${format}`)}>{say('open.format', { name: say(`open.${name}`), format: format.toUpperCase(), year })}</a>
                  </li>
                )),
              )}
            </ul>
          </li>
        ))}
      </ul>
      <p>
        <a href={to('/open/catalog.jsonld')}>{say('open.catalog-file')}</a>
      </p>
    </section>
  );
}

const objects = ['Paper', 'Consultation', 'Organization', 'Person', 'Meeting', 'File'] as const;

function Interface({ visit: { say, to, absolute, district }, example }: { visit: Visit; example: string | null }) {
  const asked: readonly (readonly [string, string])[] = [
    ['modified_since=2024-06-01T00:00:00+08:00', say('open.api-since')],
    ['modified_until=2024-12-31T23:59:59+08:00', say('open.api-until')],
    ['limit=100', say('open.api-limit')],
    ['omit_internal=true', say('open.api-internal')],
  ];
  return (
    <section aria-labelledby="api">
      <h2 id="api">{say('open.api')}</h2>
      <p>{say('open.api-lead')}</p>
      <p>
        {say('open.api-entry')}：
        <a href={to(apiRoot)}>
          <code>{absolute(apiRoot)}</code>
        </a>
      </p>
      <h3>{say('open.api-objects')}</h3>
      <ul>
        {objects.map((each) => (
          <li key={each}>{say(`open.api-object.${each}`)}</li>
        ))}
      </ul>
      <h3>{say('open.api-query')}</h3>
      <ul>
        {asked.map(([query, meaning]) => (
          <li key={query}>
            <code>{query}</code>：{meaning}
          </li>
        ))}
      </ul>
      <p>{say('open.api-extra')}</p>
      <h3>{say('open.example')}</h3>
      <ul className="file-links">
        <li>
          <a href={to(`${apiRoot}/body/${district.id}/papers?modified_since=2024-01-01T00:00:00%2B08:00`)}>{say('open.example-changed')}</a>
        </li>
        {example === null ? null : (
          <li>
            <a href={to(`${apiRoot}/paper/${example}`)}>{say('open.example-one')}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Dictionary({ visit: { say, to, language } }: { visit: Visit }) {
  return (
    <section aria-labelledby="dictionary">
      <h2 id="dictionary">{say('open.dictionary')}</h2>
      <p>{say('open.dictionary-hint')}</p>
      {/* Scrolls by the keyboard too. */}
      <div className="scroll" tabIndex={0} role="group" aria-labelledby="dictionary">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('open.column')}</th>
              <th scope="col">{say('open.key')}</th>
              <th scope="col">{say('open.type')}</th>
              <th scope="col">{say('open.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {openFields(language).map((each) => (
              <tr key={each.name}>
                <th scope="row">{each.heading}</th>
                <td>
                  <code>{each.name}</code>
                </td>
                <td>{say(`open.type.${each.type}`)}</td>
                <td>{each.meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={to('/open/dictionary.json')}>{say('open.dictionary-file')}</a>
      </p>
    </section>
  );
}

function Licence({ visit: { say, to, district, room } }: { visit: Visit }) {
  const { OPEN_DATA_LICENCE: licence } = room.config;
  return (
    <section aria-labelledby="licence">
      <h2 id="licence">{say('open.licence')}</h2>
      <p>{say('open.licence-text', { name: `${district.name}政协提案办理` })}</p>
      <p>
        <a href={licence} rel="license">
          {licence}
        </a>
      </p>
      <p>
        {say('open.feeds')} <a href={to('/subscribe')}>{say('follow.title')}</a>
      </p>
    </section>
  );
}
