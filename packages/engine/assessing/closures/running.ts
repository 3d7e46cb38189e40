import type { EventLine, EventScore, Moment, RunningScore, ZoneTable } from '@smk/plan';
import { dayBegunBy } from '../../time/day-begun.ts';
import { stepOnTheWall } from '../../time/window-edges.ts';

/** Invariant: its size depends on the rules alone, however many events there were. */
export type Running = RunningScore;

/** One event on one line: what it added to the whole, what there was after it, and whether it came on top of the cap. */
type Taken = { readonly added: number; readonly points: number; readonly surplus: boolean };

/** The running value of one score. */
export type Runner = {
  readonly start: () => Running;
  readonly copy: (running: Running) => Running;
  /** Takes an event on one of the score's lines, which happens no earlier than those before; changes the running value. */
  readonly take: (running: Running, line: number, at: Moment) => Taken;
  /** Thousandths of the whole (0) or of a group (1 and on) at a moment no earlier than the last event. */
  readonly amountAt: (running: Running, key: number, at: Moment) => number;
};

export function createRunner(score: EventScore, zone: ZoneTable): Runner {
  const { from, to, halvesEvery, decay, lines } = score;
  const groups = score.groups ?? [];
  const fading = decay?.kind === 'fades' ? decay.days : null;
  const falls = decay?.kind === 'falls' ? decay.steps : null;
  const keyOf = lines.map((line) => groups.findIndex(({ name }) => name === line.group) + 1);

  const amountAt = (running: Running, key: number, at: Moment): number => {
    if (fading !== null) return faded(running, key, dayBegunBy(zone, at), fading);
    const amount = running.amounts[key]!;
    if (running.since === null || (halvesEvery === null && falls === null)) return amount;
    if (falls === null) return decayed(amount, halvesEvery, at - running.since);
    let least = amount;
    for (const { to: most, after } of falls)
      if (most * 1000 < least && at >= stepOnTheWall(zone, running.since, after, 1)) least = most * 1000;
    return least;
  };

  return {
    start: () => ({
      amounts: [0, ...groups.map(() => 0)],
      since: null,
      days: [],
      scored: lines.map(() => null),
    }),
    copy: ({ amounts, since, days, scored }) => ({
      amounts: amounts.slice(),
      since,
      days: days.map(({ day, gave }) => ({ day, gave: gave.slice() })),
      scored: scored.map((moments) => moments && moments.slice()),
    }),
    amountAt,
    take(running, index, at) {
      const line = lines[index]!;
      const whole = amountAt(running, 0, at);
      if (isFull(running.scored[index]!, line.cap, at)) return { added: 0, points: whole, surplus: true };
      const key = keyOf[index]!;
      let points = line.points * 1000;
      let share = 0;
      if (key > 0) {
        const before = amountAt(running, key, at);
        points = Math.min(before + points, groups[key - 1]!.atMost * 1000) - before;
        // What takes more away than the group has takes it from the whole.
        share = Math.max(0, before + points) - before;
      }
      const after = clamp(whole + points, from * 1000, to * 1000);
      if (fading === null) settle(running, at, amountAt);
      else begin(running, dayBegunBy(zone, at), fading);
      const gaining = fading === null ? running.amounts : running.days.at(-1)!.gave;
      gaining[0]! += after - whole;
      if (key > 0) gaining[key]! += share;
      running.since = at;
      if (line.cap !== null) remember(running, index, line.cap.count, at);
      return { added: after - whole, points: after, surplus: false };
    },
  };
}

/** Brings all amounts to a moment. */
function settle(running: Running, at: Moment, amountAt: Runner['amountAt']): void {
  const { amounts } = running;
  for (let key = 0; key < amounts.length; key += 1) amounts[key] = amountAt(running, key, at);
}

/** Begins a day, unless it has begun, and forgets those of which nothing is left. */
function begin(running: Running, day: number, lasts: number): void {
  const { days, amounts } = running;
  while (days.length > 0 && day - days[0]!.day >= lasts) days.shift();
  if (days.at(-1)?.day !== day) days.push({ day, gave: amounts.map(() => 0) });
}

function faded({ days }: Running, key: number, today: number, lasts: number): number {
  let sum = 0;
  for (const { day, gave } of days) sum += gave[key]! * Math.max(0, lasts - (today - day));
  // The addition turns a rounded -0 into 0.
  return Math.round(sum / lasts) + 0;
}

function remember(running: Running, index: number, count: number, at: Moment): void {
  const moments = (running.scored[index] ??= []);
  moments.push(at);
  if (moments.length > count) moments.shift();
}

/** Thousandths, after `elapsed` milliseconds. */
export function decayed(points: number, halvesEvery: number | null, elapsed: number): number {
  if (halvesEvery === null || points === 0) return points;
  return Math.round(points * Math.pow(2, -elapsed / halvesEvery)) + 0;
}

/** Whether as many events as the cap allows have scored within its window: then the first of the last so many has. */
function isFull(scored: readonly Moment[] | null, cap: EventLine['cap'], at: Moment): boolean {
  if (cap === null) return false;
  if (cap.count === 0) return true;
  return scored !== null && scored.length === cap.count && scored[0]! > at - cap.within;
}

function clamp(value: number, from: number, to: number): number {
  if (value < from) return from;
  return value > to ? to : value;
}
