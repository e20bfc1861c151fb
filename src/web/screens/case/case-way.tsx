import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { placeIn, readTrail } from '../../parts/case-trail.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { useCaseKeys } from './use-case-keys.ts';

/** The way through the list one came from, by link and by key. */
export function CaseWay({ file, address }: { file: CaseView; address: string }) {
  const { say } = useWords();
  const place = useMemo(() => placeIn(readTrail(), [paths.case(address), paths.case(file.slug ?? file.id)]), [address, file.slug, file.id]);
  useCaseKeys(place);
  if (place === null) return null;
  return (
    <nav className="case-place" aria-label={say('trail.title')}>
      {place.previous === null ? <span className="hint">{say('trail.first')}</span> : <Link to={place.previous}>{say('trail.previous')}</Link>}
      <Link to={place.from}>{say('trail.at', { at: place.at, of: place.of })}</Link>
      {place.next === null ? <span className="hint">{say('trail.last')}</span> : <Link to={place.next}>{say('trail.next')}</Link>}
    </nav>
  );
}
