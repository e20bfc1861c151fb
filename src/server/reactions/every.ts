/** Looks every `everyMs` until stopped, never twice at once; an error is told and the next look tries again. */
export function every(everyMs: number, look: () => Promise<void>, failed: (error: unknown) => void): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  const tick = (): void => {
    if (isBusy) return;
    isBusy = true;
    running = look()
      .catch(failed)
      .finally(() => {
        isBusy = false;
      });
  };
  const timer = setInterval(tick, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
