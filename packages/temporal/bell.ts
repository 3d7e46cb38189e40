/** Wakes one loop of the same process. */
export type Bell = {
  ring(): void;
  /** Resolves at the next ring, or after the pause, or when stopped. */
  next(stopped: AbortSignal): Promise<void>;
};

/** `pause` is in milliseconds. A ring that comes while nobody waits is heard by whoever asked last. */
export function createBell(pause: number): Bell {
  let ring = (): void => {};
  return {
    ring: () => ring(),
    next: (stopped) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          stopped.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, pause);
        stopped.addEventListener('abort', done);
        ring = done;
        if (stopped.aborted) done();
      }),
  };
}
