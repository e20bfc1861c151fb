import './publication.css';
import { Link, useLocation } from 'react-router';

/** One list in several states, each with its own address; the one shown is marked in words for every reader. */
export function StateTabs({ label, name, value, states }: { label: string; name: string; value: string; states: readonly { value: string; label: string; count?: number | undefined }[] }) {
  const { pathname, search } = useLocation();
  const to = (state: string): string => {
    const params = new URLSearchParams(search);
    params.delete('after');
    params.set(name, state);
    return `${pathname}?${params.toString()}`;
  };
  return (
    <nav aria-label={label}>
      <ul className="tabs-line">
        {states.map((each) => (
          <li key={each.value}>
            <Link to={to(each.value)} {...(each.value === value ? { 'aria-current': 'page' as const } : {})}>
              {each.label}
              {each.count === undefined ? null : ` ${each.count}`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
