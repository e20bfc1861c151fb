import './shell.css';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { useGlobalKeys } from '../../parts/list-keys.ts';
import { LiveNotes } from '../../parts/live/live-notes.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Overlays, type Opened } from './overlays.tsx';
import { PrintHead, Watermark } from './paper.tsx';
import { ShellHeader } from './shell-header.tsx';
import { ShellNav } from './shell-nav.tsx';
import { useMenu } from './use-menu.ts';

const narrow = '(max-width: 900px)';

/** The frame of every screen: header, menu, where one is, and the place where the screen stands. */
export function Shell({ me, children }: { me: MeView; children: ReactNode }) {
  const { say } = useWords();
  const groups = useMenu(me);
  const [opened, setOpened] = useState<Opened>(null);
  const isNarrow = useNarrow();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const screen = pathname.split('/').slice(0, 3).join('/');
  const isFirst = useRef(true);
  useGlobalKeys(
    useCallback(() => setOpened('help'), []),
    useCallback(() => setOpened((before) => (before === 'palette' ? null : 'palette')), []),
  );
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
      <Watermark me={me} />
      <ShellHeader me={me} onHelp={() => setOpened('help')} onPalette={() => setOpened('palette')} onMenu={isNarrow ? () => setOpened('menu') : null} />
      <div className="shell">
        {isNarrow ? null : <ShellNav groups={groups} />}
        <main id="main" ref={main} tabIndex={-1}>
          <PrintHead me={me} />
          <Breadcrumbs groups={groups} />
          <LiveNotes />
          {children}
        </main>
      </div>
      <Overlays me={me} groups={groups} opened={opened} isNarrow={isNarrow} onOpen={setOpened} />
    </>
  );
}

function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(narrow).matches);
  useEffect(() => {
    const query = window.matchMedia(narrow);
    const look = (): void => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
}
