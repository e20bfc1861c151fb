import { Link } from 'react-router';
import type { AssignmentSlipsView } from '../../../../contract/assignment-views.ts';
import { word } from '../../../../messages/words.ts';
import { useView } from '../../../parts/api.ts';
import { usePageTitle } from '../../../parts/page-title.ts';
import { Pick } from '../../../parts/pick.tsx';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../parts/settings.tsx';
import { Shown } from '../../../parts/shown.tsx';
import { dayText } from '../../../../messages/times.ts';
import { useUrlFilter } from '../../../parts/url-filter.ts';
import { files, hrefOf, paths } from '../../../paths.ts';

type OneUnit = AssignmentSlipsView['units'][number];

/** 交办单: what went out on a day, to be printed by unit or as a whole, and taken back where nobody has opened it. */
export function SlipsScreen() {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const [on, unit] = [filter.get('on'), filter.get('unit')];
  const register = useView('register', {});
  const slips = useView('assignment-slips', { ...(on === '' ? {} : { on }), ...(unit === '' ? {} : { unit }) }, { keepPrevious: true });
  usePageTitle(say('slips.title'));
  return (
    <>
      <h1>{say('slips.title')}</h1>
      <p className="lead">{say('slips.lead')}</p>
      <Shown query={slips}>
        {(found) =>
          found.on === null ? (
            <p className="nothing">{say('slips.none')}</p>
          ) : (
            <>
              <div className="filters">
                <label className="pick">
                  {say('slips.day')}
                  <select value={found.on} onChange={(event) => filter.set({ on: event.target.value })}>
                    {found.days.map((each) => (
                      <option key={each.on} value={each.on}>
                        {say('slips.day-option', { on: dayText(each.on, language), count: each.parts })}
                      </option>
                    ))}
                  </select>
                </label>
                <Pick
                  label={say('slips.unit')}
                  value={unit}
                  all={say('slips.all-units')}
                  options={(register.data?.units ?? []).filter((each) => !each.isRetired).map(({ id, name }) => ({ value: id, label: name }))}
                  onPick={(value) => filter.set({ unit: value })}
                />
                {found.units.length > 0 ? (
                  <a className="button" href={hrefOf(files.assignmentSlips({ on: found.on, ...(unit === '' ? {} : { unit }) }))} target="_blank" rel="noopener">
                    {say('slips.print-all')}
                  </a>
                ) : null}
              </div>
              {found.isMore ? <p>{say('slips.more')}</p> : null}
              {found.units.length === 0 ? <p className="nothing">{say('slips.none-of')}</p> : null}
              {found.units.map((each) => (
                <UnitSlip key={each.unit.id} on={found.on ?? ''} slip={each} />
              ))}
            </>
          )
        }
      </Shown>
    </>
  );
}

function UnitSlip({ on, slip: { unit, parts } }: { on: string; slip: OneUnit }) {
  const { say, language } = useWords();
  return (
    <Section id={`unit-${unit.id}`} title={unit.name} note={say('list.total', { count: parts.length })}>
      <p>
        <a className="button" href={hrefOf(files.assignmentSlips({ on, unit: unit.id }))} target="_blank" rel="noopener">
          {say('slips.print', { unit: unit.name })}
        </a>
      </p>
      <div className="scroll" role="group" aria-label={unit.name} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{unit.name}</caption>
          <thead>
            <tr>
              {(['column.number', 'column.title', 'slips.role', 'column.due', 'column.state', 'slips.withdraw'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(each)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((each) => (
              <tr key={each.assignmentId} className={each.state === 'ended' ? 'is-over' : ''}>
                <td className="nowrap">{each.slug ?? '—'}</td>
                <th scope="row" lang="zh-CN">
                  <Link to={paths.case(each.slug ?? each.matterId)}>{each.title}</Link>
                </th>
                <td>{word(language, `part.${each.role}`)}</td>
                <td>
                  <ul>
                    {each.dues.map((due) => (
                      <li key={due.rule}>
                        {word(language, `rule.${due.rule}`)}：{due.due}
                      </li>
                    ))}
                  </ul>
                </td>
                <td>{say(`slips.state.${each.state}`)}</td>
                <td>
                  {each.mayWithdraw ? (
                    <Link to={paths.act(each.slug ?? each.matterId, 'withdraw-act')} aria-label={say('slips.withdraw-of', { title: each.title })}>
                      {say('slips.withdraw')}
                    </Link>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
