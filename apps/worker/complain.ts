import type { Log } from './runtime.ts';

/** Milliseconds for which the same trouble is not told again. */
const pause = 30_000;

/** Tells of trouble that is being tried again, each sentence once in a while: what fails four times a second fills no log. */
export function complainTo(log: Log): (sentence: string, error: unknown) => void {
  const told = new Map<string, number>();
  return (sentence, error) => {
    const now = Date.now();
    if (now - (told.get(sentence) ?? 0) < pause) return;
    told.set(sentence, now);
    log.warn({ error: String(error) }, sentence);
  };
}
