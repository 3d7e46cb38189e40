import type { Rebuilt } from '../commands/doctor.ts';

/** What a rebuild did, in one sentence. */
export function rebuiltText({ looked, started, startedAnew, ended, reviews }: Rebuilt): string {
  const opened = reviews > 0 ? `, ${reviews} reviews opened` : '';
  return `Rebuilt: ${looked} open cases looked at, ${started} started, ${startedAnew} started anew, ${ended} ended${opened}.`;
}
