/**
 * Runs `work` soon after it is asked for, never twice at once; asks in between are one. Between two runs it rests for `pause`
 * milliseconds, or twice as long as the work took where that is longer: a slow server is not kept busy by those who watch.
 */
export function coalesce(work: () => Promise<void>, pause: number): { ask(): void; stop(): void } {
  let asked = false;
  let busy = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const run = async (): Promise<void> => {
    asked = false;
    const began = performance.now();
    await work();
    const rest = Math.max(pause, 2 * (performance.now() - began));
    timer = setTimeout(() => {
      busy = false;
      if (asked && !stopped) start();
    }, rest);
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
