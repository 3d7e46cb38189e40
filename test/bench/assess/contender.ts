/** Something that is measured: `run` assesses so many `leads`, and answers how many of them reach the threshold. */
export type Contender = { readonly leads: number; readonly run: () => number | Promise<number> };

/** Leads a second of CPU time in each of some rounds, by name. The contenders take turns; a round lasts as long as told, or one run. */
export async function ratesOf(
  contenders: ReadonlyMap<string, Contender>,
  rounds: number,
  roundMs: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rates = new Map<string, number[]>();
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, contender] of contenders) {
      const rate = await rateOf(contender, roundMs);
      // The first round only warms up.
      if (round >= 0) rates.set(name, [...(rates.get(name) ?? []), rate]);
    }
  }
  return rates;
}

let reached = 0;

async function rateOf({ leads, run }: Contender, roundMs: number): Promise<number> {
  const begun = cpuMs();
  let times = 0;
  let spent = 0;
  while (spent < roundMs) {
    reached += await run();
    times += 1;
    spent = cpuMs() - begun;
  }
  // What is of no use might be left out by the compiler.
  if (reached === 0) throw new Error('No lead reached the threshold.');
  return (times * leads * 1000) / spent;
}

/** The process's CPU time, of all its threads: others on the machine must not count. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
