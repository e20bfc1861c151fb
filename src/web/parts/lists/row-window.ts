import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type RefObject } from 'react';

interface RowWindow {
  /** lines to render, each with the room left above it in pixels */
  rows: readonly { at: number; gap: number }[];
  /** room below the last one */
  after: number;
  measure: ((row: Element | null) => void) | undefined;
}

const rowPixels = 44;

/**
 * Which lines of a long list stand in the page: those in view and some around them, and always the line in focus with its
 * neighbours, so that the keyboard goes on from where it was. Off, all lines do.
 */
export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number, isOn: boolean): RowWindow {
  const [focused, setFocused] = useState<number | null>(null);
  useEffect(() => {
    const place = frame.current;
    if (!isOn || !place) return undefined;
    const note = (event: FocusEvent): void => {
      const index = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('tr[data-index]')?.dataset['index'] : undefined;
      setFocused(index === undefined ? null : Number(index));
    };
    place.addEventListener('focusin', note);
    return () => place.removeEventListener('focusin', note);
  }, [frame, isOn]);
  // oxlint-disable-next-line react/incompatible-library -- its values stay in this hook, which is not memoised
  const virtual = useVirtualizer({
    count: isOn ? count : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    rangeExtractor: (range) => {
      const near = focused === null ? [] : [focused - 1, focused, focused + 1].filter((at) => at >= 0 && at < range.count);
      return [...new Set([...defaultRangeExtractor(range), ...near])].toSorted((a, b) => a - b);
    },
  });
  if (!isOn) return { rows: Array.from({ length: count }, (_, at) => ({ at, gap: 0 })), after: 0, measure: undefined };
  let end = 0;
  const rows = virtual.getVirtualItems().map(({ index, start, end: itemEnd }) => {
    const gap = Math.max(0, start - end);
    end = itemEnd;
    return { at: index, gap };
  });
  return { rows, after: Math.max(0, virtual.getTotalSize() - end), measure: virtual.measureElement };
}
