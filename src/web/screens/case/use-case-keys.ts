import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { Place } from '../../parts/case-trail.ts';
import { isTyping } from '../../parts/list-keys.ts';

/** `a` goes to the acts, `[` and `]` to the case before and after in the list one came from. */
export function useCaseKeys(place: Place | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      const to = event.key === '[' ? place?.previous : event.key === ']' ? place?.next : undefined;
      if (event.key === 'a') {
        const acts = document.querySelector<HTMLElement>('.acts a');
        acts?.focus();
        acts?.scrollIntoView({ block: 'nearest' });
      } else if (to) void navigate(to);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [place, navigate]);
}
