import { useMemo } from 'react';
import type { PermissionsView } from '../../../contract/admin-views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pick } from '../../parts/pick.tsx';
import { RegisterSearch } from '../../parts/register/register-search.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { hrefOf } from '../../paths.ts';

/** S3 角色权限: what the program itself enforces, role by command, at any stage or at one; and who reads what. */
export function PermissionsScreen() {
  const { say } = useWords();
  const found = useView('permissions', {});
  usePageTitle(say('permissions.title'));
  return (
    <>
      <h1>{say('permissions.title')}</h1>
      <p className="lead">{say('permissions.lead')}</p>
      <Shown query={found}>
        {(permissions) => (
          <>
            <Commands permissions={permissions} />
            <Reads reading={permissions.reading} />
          </>
        )}
      </Shown>
    </>
  );
}

const before = 'none';

function Commands({ permissions }: { permissions: PermissionsView }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const [role, stage, q] = [filter.get('role'), filter.get('stage'), filter.get('q')];
  // Before there is a case is the empty stage; an address cannot hold an empty value.
  const at = stage === '' ? undefined : stage === before ? '' : stage;
  const shownRoles = permissions.roles.filter((each) => role === '' || each === role);
  const rows = useMemo(
    () =>
      permissions.commands
        .map((each) => ({ ...each, by: at === undefined ? each.who : (each.able[at] ?? []) }))
        .filter(
          (each) => (at === undefined || each.by.length > 0) && (role === '' || each.by.includes(role)) && (q === '' || each.name.includes(q) || word(language, `command.${each.name}`).includes(q)),
        ),
    [permissions, at, role, q, language],
  );
  return (
    <Section id="commands" title={say('permissions.commands')} note={say('permissions.total', { count: rows.length })}>
      <div className="filters">
        <RegisterSearch label={say('permissions.search')} />
        <Pick
          label={say('permissions.role')}
          value={role}
          all={say('list.all')}
          options={permissions.roles.map((each) => ({ value: each, label: word(language, `role.${each}`) }))}
          onPick={(value) => filter.set({ role: value })}
        />
        <Pick
          label={say('permissions.stage')}
          value={stage}
          all={say('permissions.any-stage')}
          options={[{ value: before, label: say('permissions.before') }, ...permissions.stages.map((each) => ({ value: each, label: word(language, `stage.${each}`) }))]}
          onPick={(value) => filter.set({ stage: value })}
        />
        <a className="button" href={hrefOf('/register/permissions.csv')} download>
          {say('register.export')}
        </a>
      </div>
      {at === undefined ? null : <p className="hint">{say('permissions.stage-note')}</p>}
      {rows.length === 0 ? (
        <p className="nothing">{say('list.none-filtered')}</p>
      ) : (
        <div className="scroll" role="group" aria-label={say('permissions.commands')} tabIndex={0}>
          <table className="dense">
            <caption className="unseen">{say('permissions.commands')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('column.command')}</th>
                {shownRoles.map((each) => (
                  <th key={each} scope="col">
                    {word(language, `role.${each}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((each) => (
                <tr key={each.name}>
                  <th scope="row">
                    {word(language, `command.${each.name}`)} <code className="hint">{each.name}</code>
                  </th>
                  {shownRoles.map((one) => (
                    <td key={one}>{each.by.includes(one) ? <span aria-label={say('permissions.may')}>●</span> : null}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Reads({ reading: { phases, relations, fields } }: { reading: PermissionsView['reading'] }) {
  const { say } = useWords();
  const letters = (code: string): string => [...code].map((each) => say(`permissions.sight-${each as 's' | 'm' | 'h' | 'c'}`)).join(' ');
  return (
    <Section id="reading" title={say('permissions.reading')}>
      <p className="hint">
        {say('permissions.reading-note', { phases: phases.map((each) => say(`permissions.phase-${each as 'draft' | 'review' | 'handling' | 'feedback' | 'closed'}`)).join(' · ') })}
      </p>
      <div className="scroll" role="group" aria-label={say('permissions.reading')} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{say('permissions.reading')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('permissions.field')}</th>
              {relations.map((each) => (
                <th key={each} scope="col">
                  {say(`permissions.relation-${each as 'lead'}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, by }) => (
              <tr key={field}>
                <th scope="row">{say(`permissions.field-${field as 'case'}`)}</th>
                {relations.map((each) => (
                  <td key={each} className="nowrap">
                    {letters(by[each] ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
