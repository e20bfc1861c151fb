import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { useGlobalKeys } from '../../parts/list-keys.ts';
import { useWords } from '../../parts/settings.tsx';
import { ShellHeader } from './shell-header.tsx';
import { ShellHelp } from './shell-help.tsx';
import { ShellNav } from './shell-nav.tsx';

/** The frame of every screen: header, menu and the place where the screen stands. */
export function Shell({ me, children }: { me: MeView; children: ReactNode }) {
  const { say } = useWords();
  const [isHelping, setHelping] = useState(false);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const screen = pathname.split('/').slice(0, 3).join('/');
  const isFirst = useRef(true);
  useGlobalKeys(useCallback(() => setHelping(true), []));
  // A new screen begins at its top, also for those who do not see it change.
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else {
      main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, [screen]);
  return (
    <>
      <a className="skip" href="#main">
        {say('shell.skip')}
      </a>
      <ShellHeader me={me} onHelp={() => setHelping(true)} />
      <div className="shell">
        <ShellNav me={me} />
        <main id="main" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <ShellHelp isOpen={isHelping} onClose={() => setHelping(false)} />
    </>
  );
}
