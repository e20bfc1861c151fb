import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../settings.tsx';

interface ListDrawerProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** What belongs to a list but is not looked at all the time, beside it. */
export function ListDrawer({ title, isOpen, onClose, children }: ListDrawerProps) {
  const { say } = useWords();
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={620}
      destroyOnHidden
      title={
        <span role="heading" aria-level={2}>
          {title}
        </span>
      }
      closable={{ 'aria-label': say('close') }}
    >
      {children}
    </Drawer>
  );
}
