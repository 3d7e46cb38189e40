/**
 * Does `work` again and again with a pause of `every` milliseconds after it, until stopped or until it answers `false`.
 * What it throws is told to `onTrouble`, and does not end the loop.
 */
export async function untilStopped(
  stopped: AbortSignal,
  every: number,
  work: () => Promise<boolean | void>,
  onTrouble: (trouble: unknown) => void,
): Promise<void> {
  while (!stopped.aborted) {
    try {
      if ((await work()) === false) return;
    } catch (trouble) {
      if (!stopped.aborted) onTrouble(trouble);
    }
    await pause(every, stopped);
  }
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    stopped.addEventListener('abort', done);
  });
}
