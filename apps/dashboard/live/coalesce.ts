/** Runs `work` soon after it is asked for, never twice at once, at most once in `pause` milliseconds; asks in between are one. */
export function coalesce(work: () => Promise<void>, pause: number): { ask(): void; stop(): void } {
  let asked = false;
  let busy = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const run = async (): Promise<void> => {
    asked = false;
    await work();
    timer = setTimeout(() => {
      busy = false;
      if (asked && !stopped) start();
    }, pause);
  };
  const start = (): void => {
    busy = true;
    void run();
  };
  return {
    ask() {
      asked = true;
      if (!busy && !stopped) start();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
