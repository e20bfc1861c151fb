import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useAnnounce } from './announce.tsx';
import { useWords } from './settings.tsx';

interface ActDrawerProps {
  /** the command whose form is open; none: closed */
  act: string | undefined;
  onClose: () => void;
  /** given what to call when the act is done */
  children: (done: () => void, act: string) => ReactNode;
}

/** One act beside the page it belongs to. Done, it says so and closes. */
export function ActDrawer({ act, onClose, children }: ActDrawerProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const title = act === undefined ? '' : say(`command.${act}`);
  const done = (): void => {
    announce(say('act.done', { act: title }));
    onClose();
  };
  return (
    <Drawer
      open={act !== undefined}
      onClose={onClose}
      size={760}
      destroyOnHidden
      afterOpenChange={backToPage}
      title={
        <span role="heading" aria-level={2}>
          {title}
        </span>
      }
      closable={{ 'aria-label': say('close') }}
      mask={{ closable: false }}
    >
      {act === undefined ? null : children(done, act)}
    </Drawer>
  );
}

/** The link that opened it may be gone with the act: the page itself takes the focus. */
function backToPage(isOpen: boolean): void {
  if (!isOpen) document.getElementById('main')?.focus({ preventScroll: true });
}
