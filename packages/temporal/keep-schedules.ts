import { createHash } from 'node:crypto';
import {
  canonicalJson,
  stepsNow,
  workflowNames,
  type CompanyClock,
  type Moment,
  type ReviewRule,
  type ReviewStart,
} from '@smk/plan';
import { activePlan, readClock, type Store } from '@smk/store';
import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type CalendarSpec,
  type Client,
} from '@temporalio/client';
import { isAnswer } from './answers-of-temporal.ts';
import { attributesOf } from './search-attributes.ts';

export type SchedulesOptions = {
  readonly client: Client;
  readonly store: Store;
  readonly company: string;
  readonly taskQueue: string;
};

/** How many Schedules were made, changed and taken away; `null` where the server has none. */
export type Kept = { readonly made: number; readonly changed: number; readonly removed: number };

/** Makes Temporal's Schedules equal to the reviews of the active plan. What a Schedule was made from is in its note. */
export async function keepSchedules(options: SchedulesOptions): Promise<Kept | null> {
  const found = await compareSchedules(options);
  if (found === null) return null;
  const { schedule } = options.client;
  const kept = { made: 0, changed: 0, removed: 0 };
  try {
    for (const id of found.remove) {
      await schedule.getHandle(id).delete();
      kept.removed += 1;
    }
    for (const want of found.change) {
      await schedule.getHandle(want.scheduleId).update(() => want);
      kept.changed += 1;
    }
    for (const want of found.make) {
      await schedule.create(want);
      kept.made += 1;
    }
  } catch (failure) {
    // Another worker was first, and the lists are a moment late: the next round sees it.
    if (!(failure instanceof ScheduleAlreadyRunning || failure instanceof ScheduleNotFoundError)) throw failure;
  }
  return kept;
}

/** Which Schedules are to be made, changed and removed; `null` where the server has none. */
export async function compareSchedules({ client, store, company, taskQueue }: SchedulesOptions) {
  const active = await activePlan(store.db);
  const clock = await readClock(store.db);
  const wanted = new Map(
    (active?.plan.reviews ?? []).map((rule) => [scheduleId(company, rule.name), scheduleOf(rule)]),
  );
  const remove: string[] = [];
  const change: ReturnType<typeof scheduleOf>[] = [];
  try {
    for await (const { scheduleId: id, state } of client.schedule.list()) {
      if (!id.startsWith(scheduleId(company, ''))) continue;
      const want = wanted.get(id);
      wanted.delete(id);
      if (want === undefined) remove.push(id);
      else if (state.note !== want.state.note) change.push(want);
    }
  } catch (failure) {
    if (isAnswer(failure, 'unimplemented')) return null;
    throw failure;
  }
  return { remove, change, make: [...wanted.values()] };

  function scheduleOf(rule: ReviewRule) {
    const start: ReviewStart = { steps: stepsNow, company, clock, review: rule.name, period: null, open: null };
    const calendars = rule.due.map(({ at }) => calendarOf(clock, at));
    return {
      scheduleId: scheduleId(company, rule.name),
      spec: { calendars, timezone: 'UTC' },
      action: {
        type: 'startWorkflow' as const,
        workflowType: workflowNames.review,
        workflowId: `${scheduleId(company, rule.name)}:opening`,
        taskQueue,
        args: [start],
        typedSearchAttributes: attributesOf({ company }),
      },
      // What fell due while the server was away is made up for: each period has its review.
      policies: { overlap: ScheduleOverlapPolicy.BUFFER_ALL, catchupWindow: '90 days' as const },
      state: { note: createHash('sha256').update(canonicalJson({ calendars, start, taskQueue })).digest('hex') },
    };
  }
}

const scheduleId = (company: string, review: string): string => `review:${company}:${review}`;

/** The first whole second of the server, in UTC, at which the company's clock has reached `moment`. */
function calendarOf(clock: CompanyClock, moment: Moment): CalendarSpec {
  const at = new Date(Math.ceil((moment - clock.offset) / clock.rate / 1000) * 1000);
  return {
    year: at.getUTCFullYear(),
    month: months[at.getUTCMonth()]!,
    dayOfMonth: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

const months = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const;
