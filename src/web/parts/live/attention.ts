/** When somebody last did something here, in this window or another of the same browser. */
const kept = 'zhiyin.active';
const unattendedAfterMs = 60_000;
/** Shared between windows no more often than this. */
const shareEveryMs = 5_000;
let lastHere = Date.now();
let lastShared = 0;

function note(): void {
  lastHere = Date.now();
  if (lastHere - lastShared < shareEveryMs) return;
  lastShared = lastHere;
  try {
    localStorage.setItem(kept, String(lastHere));
  } catch {
    // Without storage each window counts for itself.
  }
}

for (const each of ['keydown', 'pointerdown', 'input', 'wheel'] as const) window.addEventListener(each, note, { capture: true, passive: true });

export function lastActiveAt(): number {
  const elsewhere = Number(localStorage.getItem(kept) ?? 0);
  return Math.max(lastHere, Number.isFinite(elsewhere) ? elsewhere : 0);
}

/** Nobody is at the keyboard: what the page asks for now, it asks by itself. */
export const isUnattended = (): boolean => Date.now() - lastActiveAt() > unattendedAfterMs;
