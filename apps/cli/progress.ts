import type { Terminal } from './terminal.ts';

/** Says how far something is, at what rate, and how long it will take: often where somebody watches, else a plain line now and then. */
export function createProgress(terminal: Terminal, now: () => number) {
  const patience = terminal.interactive ? 200 : 5_000;
  let begun = now();
  let told = begun;
  return {
    /** Begins anew, for the next part. */
    restart(): void {
      begun = now();
      told = begun;
    },
    /** `all` is null where nobody knows how much there is; `shown` says a count in its unit. */
    tell(what: string, done: number, all: number | null = null, shown = plain): void {
      const moment = now();
      if (moment - told < patience) return;
      told = moment;
      const rate = done / Math.max(0.001, (moment - begun) / 1000);
      const left = rate === 0 || all === null ? '' : `, ${Math.ceil((all - done) / rate)} s left`;
      const of = all === null ? '' : ` of ${shown(all)}`;
      terminal.progress(`  ${what}: ${shown(done)}${of}, ${shown(rate)} a second${left}`);
    },
  };
}

const plain = (count: number): string => Math.round(count).toLocaleString('en');
