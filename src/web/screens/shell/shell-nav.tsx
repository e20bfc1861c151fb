import { useState } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../../parts/settings.tsx';
import type { MenuGroup, MenuLine } from './menu.ts';

const kept = 'zhiyin.menu-closed';

function closedGroups(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** The menu: only what this post may open, with how much waits there. Groups close, and stay as they were left. */
export function ShellNav({ groups, onGo }: { groups: readonly MenuGroup[]; onGo?: () => void }) {
  const { say } = useWords();
  const [closed, setClosed] = useState(closedGroups);
  const toggle = (key: string): void => {
    const next = closed.includes(key) ? closed.filter((each) => each !== key) : [...closed, key];
    setClosed(next);
    localStorage.setItem(kept, JSON.stringify(next));
  };
  return (
    <nav className="menu" aria-label={say('shell.menu')}>
      {groups.map(({ key, label, lines }) => {
        if (key === null) return <Lines key="first" lines={lines} onGo={onGo} />;
        const isOpen = !closed.includes(key);
        const waiting = lines.reduce((sum, each) => sum + each.count, 0);
        return (
          <div key={key} className="menu-part">
            <h2 className="menu-group">
              <button type="button" id={`menu-${key}`} aria-expanded={isOpen} onClick={() => toggle(key)}>
                <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {label}
                {isOpen ? null : <Count count={waiting} />}
              </button>
            </h2>
            {isOpen ? <Lines lines={lines} onGo={onGo} labelledBy={`menu-${key}`} /> : null}
          </div>
        );
      })}
    </nav>
  );
}

function Lines({ lines, onGo, labelledBy }: { lines: readonly MenuLine[]; onGo: (() => void) | undefined; labelledBy?: string }) {
  return (
    <ul {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}>
      {lines.map(({ to, pattern, label, count }) => (
        <li key={to}>
          <NavLink to={to} end={pattern === '/'} {...(onGo ? { onClick: onGo } : {})}>
            {label} <Count count={count} />
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function Count({ count }: { count: number }) {
  const { say } = useWords();
  return count === 0 ? null : (
    <span className="badge">
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{say('shell.open', { count })}</span>
    </span>
  );
}
