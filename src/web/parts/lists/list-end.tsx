import { Pager } from '../pager.tsx';
import { useWords } from '../settings.tsx';

interface ListEndProps {
  isScrolled: boolean;
  isReading: boolean;
  after: string | null;
  loaded: number;
}

/** Below the lines: the other pages, or how far one has scrolled. */
export function ListEnd({ isScrolled, isReading, after, loaded }: ListEndProps) {
  const { say } = useWords();
  if (!isScrolled) return <Pager after={after} />;
  return (
    <p className="hint" role="status">
      {isReading ? say('list.loading-more') : after === null ? say('list.all-loaded') : say('list.scroll-hint', { loaded })}
    </p>
  );
}
