import { Link } from 'react-router';
import type { Place } from '../../parts/case-trail.ts';
import { useWords } from '../../parts/settings.tsx';

/** The way through the list one came from. */
export function CasePlace({ place }: { place: Place }) {
  const { say } = useWords();
  return (
    <nav className="case-place" aria-label={say('trail.title')}>
      {place.previous === null ? <span className="hint">{say('trail.first')}</span> : <Link to={place.previous}>{say('trail.previous')}</Link>}
      <Link to={place.from}>{say('trail.at', { at: place.at, of: place.of })}</Link>
      {place.next === null ? <span className="hint">{say('trail.last')}</span> : <Link to={place.next}>{say('trail.next')}</Link>}
    </nav>
  );
}
