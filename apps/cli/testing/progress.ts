import type { Terminal } from '../terminal.ts';

/** Tells how many mutations are done, at what rate and how long it will take: often to somebody who watches, else now and then. */
export function createProgress(total: number, terminal: Terminal): (done: number) => void {
  const from = performance.now();
  const patience = terminal.interactive ? 100 : 5_000;
  let told = from;
  return (done) => {
    const now = performance.now();
    if (now - told < patience) return;
    told = now;
    const rate = done / ((now - from) / 1000);
    const left = Math.ceil((total - done) / rate);
    terminal.progress(`  ${done} of ${total} mutations, ${Math.round(rate)} a second, ${left} s left`);
  };
}
