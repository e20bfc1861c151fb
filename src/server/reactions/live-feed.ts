import type { LiveReady } from '../../contract/live.ts';
import type { Desk } from '../run-command.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { actsSince, startOf, type LiveReader } from './live-acts.ts';
import { listenToLog, tellOfLog } from './listen-to-log.ts';
import { livingSessions, type SessionLimits } from './living-sessions.ts';

/** One open window of one session: where its messages go. */
export interface LiveWindow {
  tenantId: string;
  sessionHash: string;
  personId: string;
  postId: string;
  expiresAt: string;
  /** the last message the window had before its connection broke */
  after: string | null;
  send: (event: string, content: object, id?: string) => void;
  end: () => void;
}

export interface LiveFeed {
  /** what follows a commit */
  follow: Desk['follow'];
  /** Sends `ready`, then every act the reader may know of. Resolves when `ready` is sent. */
  open: (window: LiveWindow) => Promise<void>;
  close: (window: LiveWindow) => void;
  stop: () => Promise<void>;
}

/** Windows of one person at once; one more ends the oldest, which then tells that it was replaced. */
const windowsPerPerson = 8;

interface Seat extends LiveReader {
  window: LiveWindow;
}

/**
 * Tells open windows what others did. A commit of this process, a notice from another one and a look every few seconds all
 * lead to the same reading of the log from where each window stands, so that every act arrives once and in order.
 */
export function liveFeedOn(desk: Desk, limits: SessionLimits, failed: (error: unknown) => void, everyMs = 3000): LiveFeed {
  const seats = new Set<Seat>();
  const delivery = deliveryTo(seats, desk, limits, failed);
  const told = tellOfLog(desk.pool, failed);
  const heard = listenToLog(desk.pool, delivery.wake, failed);
  const timer = setInterval(() => {
    for (const tenantId of new Set([...seats].map((each) => each.window.tenantId))) delivery.wake(tenantId);
  }, everyMs);
  timer.unref();
  return {
    follow: (tenantId, logged) => {
      if (logged.length === 0) return;
      delivery.wake(tenantId);
      told.tell(tenantId);
    },
    open: async (window) => {
      const older = [...seats].filter((each) => each.window.personId === window.personId && each.window.tenantId === window.tenantId);
      for (const each of older.slice(0, Math.max(0, older.length - windowsPerPerson + 1))) leave(seats, each);
      const seat: Seat = { window, personId: window.personId, postId: window.postId, place: 0, isReady: false };
      seats.add(seat);
      heard.listen();
      const { place, isCaughtUp } = await readTenant(desk.pool, window.tenantId, (client) => startOf(client, desk, seat, window.after));
      seat.place = place;
      seat.isReady = true;
      window.send('ready', { isCaughtUp, idleMinutes: limits.SESSION_IDLE_MINUTES, expiresAt: window.expiresAt } satisfies LiveReady);
      delivery.wake(window.tenantId);
    },
    close: (window) => {
      for (const seat of seats) if (seat.window === window) seats.delete(seat);
    },
    stop: async () => {
      clearInterval(timer);
      for (const seat of seats) seat.window.end();
      seats.clear();
      await delivery.stop();
      await told.stop();
      heard.stop();
    },
  };
}

function leave(seats: Set<Seat>, seat: Seat): void {
  if (!seats.delete(seat)) return;
  seat.window.send('ended', {});
  seat.window.end();
}

/** One delivery to a district at a time; what comes meanwhile is one more after it. */
function deliveryTo(seats: Set<Seat>, desk: Desk, limits: SessionLimits, failed: (error: unknown) => void): { wake: (tenantId: string) => void; stop: () => Promise<unknown> } {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let isStopped = false;
  const seatsOf = (tenantId: string): Seat[] => [...seats].filter((each) => each.window.tenantId === tenantId);

  /** Nothing is ever sent to a session that is over: who is still there is asked before every delivery. */
  const deliver = async (tenantId: string): Promise<void> => {
    const all = seatsOf(tenantId);
    if (all.length === 0) return;
    const windows = all.map((each) => each.window);
    const living = await livingSessions(desk.pool, limits, windows, desk.clock());
    for (const seat of all) if (!living.has(seat.window)) leave(seats, seat);
    const there = all.filter((each) => seats.has(each) && each.isReady);
    if (there.length === 0) return;
    const { acts, gone } = await readTenant(desk.pool, tenantId, (client) => actsSince(client, desk, there));
    for (const seat of gone) leave(seats, seat);
    for (const { to, content, id } of acts) if (seats.has(to)) to.window.send('act', content, id);
  };
  const work = async (tenantId: string): Promise<void> => {
    do {
      again.delete(tenantId);
      await deliver(tenantId);
    } while (again.has(tenantId) && !isStopped);
  };
  return {
    wake: (tenantId) => {
      if (isStopped || seatsOf(tenantId).length === 0) return;
      again.add(tenantId);
      if (running.has(tenantId)) return;
      const done = work(tenantId)
        .catch(failed)
        .finally(() => running.delete(tenantId));
      running.set(tenantId, done);
    },
    stop: () => {
      isStopped = true;
      return Promise.all(running.values());
    },
  };
}
