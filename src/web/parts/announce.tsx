import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** One polite live region for the whole workbench: results of lists, acts done. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  const announce = useCallback((next: string) => setText((before) => (before === next ? `${next} ` : next)), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="unseen" id="announcements">
        {text}
      </div>
    </AnnounceContext>
  );
}

export const useAnnounce = (): ((text: string) => void) => use(AnnounceContext);
