import { Drawer } from 'antd';
import { lazy, Suspense } from 'react';
import type { MeView } from '../../../contract/views.ts';
import { useWords } from '../../parts/settings.tsx';
import type { MenuGroup } from './menu.ts';
import { ShellNav } from './shell-nav.tsx';

const Palette = lazy(() => import('./palette.tsx').then((found) => ({ default: found.Palette })));
const ShellHelp = lazy(() => import('./shell-help.tsx').then((found) => ({ default: found.ShellHelp })));

/** What lies over the page now; one thing at a time. */
export type Opened = 'help' | 'palette' | 'menu' | null;

interface OverlaysProps {
  me: MeView;
  groups: readonly MenuGroup[];
  opened: Opened;
  isNarrow: boolean;
  onOpen: (next: Opened) => void;
}

export function Overlays({ me, groups, opened, isNarrow, onOpen }: OverlaysProps) {
  const { say } = useWords();
  const close = (): void => onOpen(null);
  return (
    <>
      {isNarrow ? (
        <Drawer
          placement="left"
          size={320}
          open={opened === 'menu'}
          onClose={close}
          closable={{ 'aria-label': say('close') }}
          title={
            <span role="heading" aria-level={2}>
              {say('shell.menu')}
            </span>
          }
        >
          <ShellNav groups={groups} onGo={close} />
        </Drawer>
      ) : null}
      <Suspense>
        {opened === 'palette' ? <Palette me={me} groups={groups} onClose={close} onHelp={() => onOpen('help')} /> : null}
        {opened === 'help' ? <ShellHelp me={me} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
