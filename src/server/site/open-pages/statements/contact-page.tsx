import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';
import { openRead } from '../queries/open-read.ts';

/** `/contact`: whom to ask about what, and the line of each unit as it is printed on its door. */
export async function contactPage(visit: Visit): Promise<Answer> {
  const { say, to, district } = visit;
  const units = await openRead(visit, async ({ context }) => [...context.register.units.values()].filter((each) => each.retiredOn === null && (each.profile?.phone || each.profile?.address)));
  const ways = [
    ['/clues/new', say('contact.clue')],
    ['/proposals', say('contact.case')],
    ['/units', say('contact.unit')],
    ['/accessibility', say('contact.barrier')],
  ] as const;
  return page(
    publicPage(visit, {
      title: say('contact.title'),
      main: (
        <>
          <p className="lead">{say('contact.lead', { conference: district.conference, district: district.name })}</p>
          <h2>{say('contact.ways')}</h2>
          <ul>
            {ways.map(([path, label]) => (
              <li key={path}>
                <a href={to(path)}>{label}</a>
              </li>
            ))}
          </ul>
          <h2>{say('contact.units')}</h2>
          {units.length === 0 ? (
            <p className="nothing">{say('contact.no-lines')}</p>
          ) : (
            <table className="cases">
              <caption className="unseen">{say('contact.units')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('stats.unit')}</th>
                  <th scope="col">{say('browse.unit-phone')}</th>
                  <th scope="col">{say('browse.unit-address')}</th>
                </tr>
              </thead>
              <tbody>
                {units.map((each) => (
                  <tr key={each.id}>
                    <th scope="row">
                      <a href={to(`/units/${each.code}`)} lang="zh-CN">
                        {each.name}
                      </a>
                    </th>
                    <td data-label={say('browse.unit-phone')}>{each.profile?.phone}</td>
                    <td data-label={say('browse.unit-address')} lang="zh-CN">
                      {each.profile?.address}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      ),
    }),
  );
}
