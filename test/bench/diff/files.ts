import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** A generator of numbers in [0, 1) from a seed (mulberry32): the same files in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const domains = ['firma.example', 'gmx.de', 'gmail.com', 'stadtwerke.example', 'hotel.example', 'rival.example'];
const titles = ['Head of Energy', 'VP Operations', 'Facility Manager', 'Leiter Technik', 'Buyer', 'Assistant', ''];
const names = ['demo_requested', 'pricing_viewed', 'pricing_viewed', 'webinar_attended', 'call_logged'];
const begin = Date.parse('2026-08-01T00:00:00Z');
const days90 = 90 * 86_400_000;

/** Writes leads of the example company as CSV, every fifth value unknown. */
export async function writeLeads(path: string, leads: number): Promise<void> {
  const random = randomFrom(11);
  const whole = (below: number): number => Math.floor(random() * below);
  const one = <T>(of: readonly T[]): T => of[whole(of.length)]!;
  const known = (value: string | number): string => (random() < 0.2 ? '' : String(value));
  await write(path, 'email,name,company,country,employees,job_title,source,consent,budget,wants_by', leads, (index) =>
    [
      emailOf(index),
      `Person ${index}`,
      `Firma ${whole(500_000)}`,
      known(one(['DE', 'AT', 'CH', 'FR', 'NL', 'PL', 'US', 'SE'])),
      known(one([whole(5), whole(60), whole(400), whole(5000)])),
      known(one(titles)),
      known(one(['website', 'event', 'referral', 'partner', 'outbound'])),
      random() < 0.97 ? 'yes' : 'no',
      known(`EUR ${whole(200_000)}`),
      known(`2027-${String(1 + whole(12)).padStart(2, '0')}-01`),
    ].join(','),
  );
}

/** Writes events of those leads as CSV, in order of happening: those of a lead lie far apart. */
export async function writeEvents(path: string, leads: number, events: number): Promise<void> {
  const random = randomFrom(13);
  const whole = (below: number): number => Math.floor(random() * below);
  await write(path, 'email,event,at,topic', events, (index) => {
    const name = names[whole(names.length)]!;
    const at = new Date(begin + Math.floor((index / events) * days90)).toISOString();
    return `${emailOf(whole(leads))},${name},${at.slice(0, 19)}Z,${name === 'webinar_attended' ? 'pricing' : ''}`;
  });
}

const emailOf = (index: number): string => `lead${index}@${domains[index % domains.length]}`;

async function write(path: string, header: string, rows: number, row: (index: number) => string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  let block = '';
  for (let index = 0; index < rows; index += 1) {
    block += `${row(index)}\n`;
    if (block.length < 1024 * 1024) continue;
    if (!file.write(block)) await once(file, 'drain');
    block = '';
  }
  file.end(block);
  await once(file, 'finish');
}
