import type { ClipboardEvent, ReactNode } from 'react';
import { useAnnounce } from './announce.tsx';
import { insertText } from './insert-text.ts';
import { cleanedPaste } from './paste-cleaning.ts';
import { useWords } from './settings.tsx';

/** Within it whatever is pasted into running text comes clean; the reader is told when something was taken away. */
export function CleanPaste({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const paste = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    const given = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
    const cleaned = cleanedPaste(given);
    // Nothing to clean, or nothing but a picture: the browser's own way is as good.
    if (cleaned === '' || cleaned === given.text) return;
    event.preventDefault();
    insertText(target, cleaned);
    announce(say('paste.cleaned'));
  };
  return (
    <div role="presentation" onPaste={paste}>
      {children}
    </div>
  );
}
