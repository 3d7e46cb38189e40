import type { Client } from '@smk/api/client';
import type { Moment } from '@smk/plan';
import type { Temporal } from '@smk/temporal';
import { sources } from '../procurement/world.ts';
import { setCompanyTime, type CompanyTime } from './company-time.ts';
import { eventually } from './eventually.ts';
import { begins, partOfEventFile, partOfLeadFile } from './part.ts';

/** Company time runs five hours in a second of the server's. */
export const rate = 18_000;
export const scheduleId = 'review:prokura-software:monthly';
/** The first business day of February, 9:00 in London. */
export const reviewDue = Date.parse('2024-02-01T09:00:00Z');

export type Begun = {
  readonly time: CompanyTime;
  /** When the review's Schedule was to fire next, by the company's clock: at first, and after the clock was set. */
  readonly scheduled: readonly Moment[];
  readonly imports: readonly string[];
};

const hour = 3_600_000;

/** Publishes the rules, sets the clock going, and starts the imports; the Schedule follows the rules, then the clock. */
export async function begin(client: Client, temporal: Temporal): Promise<Begun> {
  const still = await setCompanyTime(client, begins - 48 * hour, 1);
  const { version } = await client.rules.publish(sources());
  await client.rules.activate(version.hash);
  const first = await nextOpening(temporal, still);
  const time = await setCompanyTime(client, begins - 24 * hour, rate);
  const second = await nextOpening(temporal, time);
  return { time, scheduled: [first, second], imports: await startImports(client) };
}

/** When the Schedule fires next, by the company's clock; waits until that is near the review's moment. */
function nextOpening({ client }: Temporal, { clock }: CompanyTime): Promise<Moment> {
  const look = async (): Promise<Moment> => {
    const { nextActionTimes } = (await client.schedule.getHandle(scheduleId).describe()).info;
    return Math.floor((nextActionTimes[0]?.getTime() ?? 0) * clock.rate) + clock.offset;
  };
  return eventually(look, (next) => Math.abs(next - reviewDue) < 2_000 * clock.rate, {
    limit: 30_000,
    otherwise: 'The Schedule does not follow',
  });
}

async function startImports(client: Client): Promise<readonly string[]> {
  const pacing = 'by time';
  const started = [
    await client.imports.start({ kind: 'leads', file: 'leads.csv', csv: partOfLeadFile(), at: 'created', pacing }),
    await client.imports.start({
      kind: 'events',
      file: 'events.csv',
      csv: partOfEventFile(),
      key: 'lead_id',
      name: { column: 'event' },
      at: 'at',
      pacing,
    }),
  ];
  return started.map(({ id }) => id);
}
