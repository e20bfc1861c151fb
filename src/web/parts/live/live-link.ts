import { liveAct, livePath, liveReady, type LiveAct, type LiveReady } from '../../../contract/live.ts';

export interface LinkEvents {
  onReady: (ready: LiveReady, isFirst: boolean) => void;
  onAct: (act: LiveAct) => void;
  /** the session or the post is no longer what it was */
  onEnded: () => void;
  onState: (state: LinkState) => void;
  /** Asked before every new attempt; rejects while the server does not answer. */
  probe: () => Promise<unknown>;
}
/** `lost`: gone, being tried again */
export type LinkState = 'opening' | 'open' | 'lost';

const waitsMs = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;
/** The server says something every 20 seconds; a line that is silent for longer is dead, even if nobody says so. */
const silentMs = 50_000;
/** A window nobody looks at gives its line back: browsers allow only a few to one server. */
const hiddenMs = 10_000;

/** One line to the server for as long as the workbench is open, taken up again by itself. */
export function openLink(events: LinkEvents): { close: () => void; retry: () => void } {
  let last: string | null = null;
  let failures = 0;
  let isFirst = true;
  let isClosed = false;
  let isAsleep = false;
  let wait: ReturnType<typeof setTimeout> | undefined;
  const line = lineOf({
    onBroken: () => broken(),
    onReady: (ready) => {
      failures = 0;
      events.onState('open');
      events.onReady(ready, isFirst);
      isFirst = false;
    },
    onAct: (act, id) => {
      last = id === '' ? last : id;
      events.onAct(act);
    },
    onEnded: events.onEnded,
  });
  const broken = (): void => {
    if (isClosed || isAsleep) return;
    if (failures > 0) events.onState('lost');
    failures += 1;
    clearTimeout(wait);
    wait = setTimeout(() => void again(), waitMs(failures));
  };
  const again = async (): Promise<void> => {
    try {
      await events.probe();
      if (!isClosed && !isAsleep) line.connect(last);
    } catch {
      events.onState('lost');
      broken();
    }
  };
  const unwatch = watchSight((isHidden) => {
    if (isAsleep === isHidden) return;
    isAsleep = isHidden;
    if (isAsleep) line.drop();
    else line.connect(last);
  });
  events.onState('opening');
  line.connect(last);
  return {
    retry: () => {
      clearTimeout(wait);
      failures = 0;
      void again();
    },
    close: () => {
      isClosed = true;
      clearTimeout(wait);
      unwatch();
      line.drop();
    },
  };
}

/** Longer from time to time, and not for all windows of a town until the same moment. */
const waitMs = (failures: number): number => (waitsMs[Math.min(failures, waitsMs.length) - 1] ?? 0) * (0.75 + Math.random() / 2);

interface LineEvents {
  onReady: (ready: LiveReady) => void;
  onAct: (act: LiveAct, id: string) => void;
  onEnded: () => void;
  onBroken: () => void;
}

/** One connection at a time; silence breaks it as an error does. */
function lineOf(events: LineEvents): { connect: (after: string | null) => void; drop: () => void } {
  let source: EventSource | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    clearTimeout(silence);
    source?.close();
    source = null;
  };
  const broken = (): void => {
    drop();
    events.onBroken();
  };
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(broken, silentMs);
  };
  const connect = (after: string | null): void => {
    if (source !== null) return;
    const made = new EventSource(`${livePath}${after === null ? '' : `?after=${encodeURIComponent(after)}`}`);
    source = made;
    heard();
    made.addEventListener('ready', ({ data }: MessageEvent<string>) => {
      heard();
      events.onReady(liveReady.parse(JSON.parse(data)));
    });
    made.addEventListener('act', ({ data, lastEventId }: MessageEvent<string>) => {
      heard();
      events.onAct(liveAct.parse(JSON.parse(data)), lastEventId);
    });
    made.addEventListener('beat', heard);
    made.addEventListener('ended', () => {
      drop();
      events.onEnded();
      events.onBroken();
    });
    made.addEventListener('error', () => {
      if (source === made) broken();
    });
  };
  return { connect, drop };
}

/** Tells when the window has been out of sight for a while, and when it is back. */
function watchSight(changed: (isHidden: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') timer = setTimeout(() => changed(true), hiddenMs);
    else changed(false);
  };
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
