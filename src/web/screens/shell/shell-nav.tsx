import { NavLink } from 'react-router';
import { committeeRoles, officeRoles, type Role } from '../../../domain/actor.ts';
import type { DeskView, MeView } from '../../../contract/views.ts';
import { word, type WordKey } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { areas } from '../../areas/all.ts';
import type { AreaEntry } from '../../areas/area.ts';

const reportReaders: readonly Role[] = [...committeeRoles, ...officeRoles, 'leader', 'audit-admin'];

/** The menu: only what this post may open, with how much waits there. */
export function ShellNav({ me }: { me: MeView }) {
  const { say, language } = useWords();
  const desk = useView('desk', {});
  const steps = desk.data?.steps ?? [];
  const open = steps.reduce((sum, each) => sum + each.total, 0);
  const starts = me.can.filter((each) => each !== 'compile-report');
  return (
    <nav className="menu" aria-label={say('shell.menu')}>
      <ul>
        <li>
          <NavLink end to={paths.desk}>
            {say('desk.title')}
          </NavLink>
        </li>
        <li>
          <NavLink to={paths.todo()}>
            {say('todo.title')} <Count count={open} label={say('shell.open', { count: open })} />
          </NavLink>
        </li>
        <li>
          <NavLink end to={paths.proposals()}>
            {say('proposals.title')}
          </NavLink>
        </li>
        {reportReaders.some((each) => each === me.role) ? (
          <li>
            <NavLink to={desk.data?.year ? paths.report(desk.data.year) : '/report'}>{say('report.title')}</NavLink>
          </li>
        ) : null}
      </ul>
      {areas.map(({ label, screens }) => {
        const shown = screens.filter((each) => each.menu && each.roles.some((role) => role === me.role));
        return shown.length === 0 ? null : <AreaMenu key={label} label={label} screens={shown} steps={steps} />;
      })}
      {starts.length === 0 ? null : (
        <>
          <h2 id="menu-start">{say('shell.start')}</h2>
          <ul aria-labelledby="menu-start">
            {starts.map((each) => (
              <li key={each}>
                <NavLink to={paths.start(each)}>{word(language, `command.${each}`)}</NavLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

interface AreaMenuProps {
  label: WordKey;
  screens: readonly AreaEntry[];
  steps: DeskView['steps'];
}

function AreaMenu({ label, screens, steps }: AreaMenuProps) {
  const { say, language } = useWords();
  return (
    <>
      <h2 id={label}>{word(language, label)}</h2>
      <ul aria-labelledby={label}>
        {screens.map(({ path, menu }) => {
          if (!menu) return null;
          const waiting = steps.filter((each) => menu.steps?.some((step) => step === each.step)).reduce((sum, each) => sum + each.total, 0);
          return (
            <li key={path}>
              <NavLink to={menu.to ?? `/${path}`}>
                {word(language, menu.label)} <Count count={waiting} label={say('shell.open', { count: waiting })} />
              </NavLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Count({ count, label }: { count: number; label: string }) {
  return count === 0 ? null : (
    <span className="badge">
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{label}</span>
    </span>
  );
}
