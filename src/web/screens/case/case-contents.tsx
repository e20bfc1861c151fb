import { useEffect, useState } from 'react';

interface Entry {
  id: string;
  title: string;
  count: number | null;
}

/** The parts of the case with how much is in each; the one in sight is marked. */
export function CaseContents({ label, entries }: { label: string; entries: readonly Entry[] }) {
  const now = useInSight(entries.map((each) => each.id).join(' '));
  return (
    <nav className="contents" aria-label={label}>
      <ul>
        {entries.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`} {...(now === id ? { 'aria-current': 'true' as const } : {})}>
              {title}
              {count === null ? null : <span className="count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The topmost part that is in sight. */
function useInSight(ids: string): string | null {
  const [now, setNow] = useState<string | null>(null);
  useEffect(() => {
    const seen = new Set<string>();
    const all = ids.split(' ');
    const watch = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        setNow(all.find((each) => seen.has(each)) ?? null);
      },
      { rootMargin: '-64px 0px -40% 0px' },
    );
    for (const id of all) {
      const part = document.getElementById(id);
      if (part) watch.observe(part);
    }
    return () => watch.disconnect();
  }, [ids]);
  return now;
}
