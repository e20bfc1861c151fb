import { useEffect, useRef, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../paths.ts';
import { rememberTrail } from './case-trail.ts';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || (target instanceof HTMLInputElement && target.type !== 'checkbox') || ['TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role="dialog"]') !== null);

/** As the router knows it: below `/w`, whatever prefix the district has. */
const inWorkbench = (path: string): string => path.replace(/^.*?\/w(?=\/|$)/, '') || '/';

const isPlain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);

/** j and k walk through the links marked `data-row`, Enter opens the one in focus as every link does, x selects its line where lines can be selected. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!['j', 'k', 'x'].includes(event.key) || !isPlain(event)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      // On a line's own checkbox one is on the line too.
      const line = document.activeElement?.closest('tr, li');
      const at = rows.findIndex((each) => each === document.activeElement || (line !== null && line !== undefined && line.contains(each)));
      if (event.key === 'x') {
        const box = at < 0 ? null : rows[at]?.closest('tr, li')?.querySelector<HTMLInputElement>('input[type="checkbox"]');
        if (!box) return;
        event.preventDefault();
        box.click();
        return;
      }
      const next = rows[Math.max(0, Math.min(rows.length - 1, event.key === 'j' ? at + 1 : at - 1))];
      if (!next) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
    };
    // Opened from here: the case knows which one comes before and after it.
    const leave = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('[data-row]') : null;
      if (link === null || !list.current?.contains(link)) return;
      const rows = [...list.current.querySelectorAll<HTMLAnchorElement>('a[data-row]')];
      rememberTrail({ from: inWorkbench(window.location.pathname) + window.location.search, cases: rows.map((each) => inWorkbench(each.pathname)) });
    };
    document.addEventListener('keydown', press);
    document.addEventListener('click', leave, true);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('click', leave, true);
    };
  }, [list]);
}

const chordMs = 1500;

const focusSearch = (): void => (document.querySelector<HTMLElement>('[data-search]') ?? document.querySelector<HTMLElement>('.header input[type="search"]'))?.focus();

/**
 * `/` goes to the search field of the page, else to that of the header, `?` opens the help, Ctrl+K (or ⌘K) the palette from
 * wherever one is, `g` then `t` or `p` leads to the to-do list or to all proposals.
 */
export function useGlobalKeys(onHelp: () => void, onPalette: () => void): void {
  const navigate = useNavigate();
  const begunAt = useRef(-Infinity);
  useEffect(() => {
    const goTo = (key: string): string | undefined => (key === 't' ? paths.todo() : key === 'p' ? paths.proposals() : undefined);
    const press = (event: KeyboardEvent): void => {
      const isPalette = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      if (!isPalette && !isPlain(event)) return;
      const to = performance.now() - begunAt.current < chordMs ? goTo(event.key) : undefined;
      begunAt.current = event.key === 'g' ? performance.now() : -Infinity;
      if (isPalette) onPalette();
      else if (to !== undefined) void navigate(to);
      else if (event.key === '?') onHelp();
      else if (event.key === '/') focusSearch();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onHelp, onPalette, navigate]);
}
