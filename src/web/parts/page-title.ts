import { useEffect } from 'react';
import { useWords } from './settings.tsx';

/** The tab's title: what is on the page, then the product. */
export function usePageTitle(title: string): void {
  const { say } = useWords();
  useEffect(() => {
    document.title = `${title} · ${say('product')}`;
  }, [title, say]);
}
