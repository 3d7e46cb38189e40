import type { FactValue, LeadFacts } from '@smk/plan';
import { newStanding } from '@smk/plan';

/** A generator of numbers in [0, 1) from a seed (mulberry32): the same leads in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Leads with every field known but for a share of them, 0 to 1. Texts are in lower case: JSON logic regards case. */
export function leadsOf(count: number, unknownShare: number): readonly LeadFacts[] {
  const random = randomFrom(7);
  const whole = (below: number) => Math.floor(random() * below);
  const one = <T>(of: readonly T[]): T => of[whole(of.length)]!;
  const maybe = (known: FactValue): FactValue => (random() < unknownShare ? null : known);
  return Array.from({ length: count }, (_, index) => ({
    fields: {
      email: `lead${index}@${one(['firma.example', 'gmail.com', 'stadtwerke.example', 'gmx.de', 'hotel.example'])}`,
      employees: maybe(one([whole(5), whole(60), whole(400), whole(5000)])),
      country: maybe(one(['DE', 'AT', 'CH', 'FR', 'NL', 'PL', 'US', 'SE'])),
      job_title: maybe(
        one([
          'head of energy',
          'vp operations',
          'facility manager',
          'leiter technik',
          'buyer',
          'assistant',
          'engineer',
        ]),
      ),
      budget: maybe(one([0, whole(9000), whole(60_000), whole(200_000)])),
      source: maybe(one(['website', 'referral', 'outbound', 'event'])),
      roof_area: maybe(whole(2000)),
      newsletter: maybe(random() < 0.4),
      visits: maybe(whole(14)),
      industry: maybe(one(['logistics', 'retail', 'education', 'hotels', 'farming'])),
    },
    events: [],
    standing: newStanding,
  }));
}
