import { onHandoffs, type Deed } from './deeds.ts';
import type { Desk, Matter } from './desk.ts';
import { minute, morning } from './rules.ts';

/** What comes due while nobody does anything, by the minutes after which it does; the offer comes with the first breach. */
const dues = [
  { name: 'a reminder', after: 30 },
  { name: 'the offer', after: 60 },
  { name: 'second breach', after: 120 },
  { name: 'escalation', after: 180 },
  { name: 'contact due', after: 240 },
] as const;

/** Milliseconds before a moment at which its clocks have not rung yet, and after it at which they have. */
export const near = 10_000;

const ways = [
  { received: 'at the moment', heard: 'before the clock', late: 0, at: -near },
  { received: 'at the moment', heard: 'after the clock', late: 0, at: near },
  { received: 'just after it', heard: 'after the clock', late: 1, at: near },
] as const;

/** What came of a deed at the moment at which something comes due. */
export type AtTheMoment = {
  readonly due: string;
  readonly deed: string;
  readonly received: string;
  readonly heard: string;
  readonly answer: string;
  readonly told: string;
  /** Who has the lead in the end. */
  readonly owner: string;
};

type Case = {
  readonly due: (typeof dues)[number];
  readonly deed: Deed;
  readonly way: (typeof ways)[number];
  readonly matter: Matter;
};

/** Plays each deed at each moment at which something comes due: heard of before the clock rings, or after. */
export async function playMoments(desk: Desk): Promise<readonly AtTheMoment[]> {
  const all = dues.flatMap((due) => onHandoffs.flatMap((deed) => ways.map((way) => ({ due, deed, way }))));
  const cases: Case[] = [];
  for (const one of all) cases.push({ ...one, matter: await desk.open(`${cases.length}@pairs.example`, 'lead') });
  await desk.settled();
  const answers = new Map<Case, string>();
  for (const due of dues) {
    const now = cases.filter((one) => one.due === due);
    for (const at of [-near, near]) {
      await desk.until(morning + due.after * minute + at);
      await Promise.all(
        now.filter(({ way }) => way.at === at).map(async (one) => answers.set(one, await doIt(desk, one))),
      );
      await desk.settled();
    }
  }
  await desk.until(morning + 300 * minute);
  const played = await Promise.all(
    cases.map(async (one) => ({
      due: one.due.name,
      deed: one.deed.name,
      received: one.way.received,
      heard: one.way.heard,
      answer: answers.get(one)!,
      told: await desk.told(one.matter),
      owner: await desk.owner(one.matter),
    })),
  );
  await desk.close(cases.map(({ matter }) => matter));
  return played;
}

async function doIt(desk: Desk, { due, deed, way, matter }: Case): Promise<string> {
  const moment = morning + due.after * minute + way.late;
  const answer = await desk.at(moment, () => deed.do(desk, matter, `${matter.subject.id} deed`, 'sent'));
  if (answer !== 'pending') return answer;
  await desk.settled();
  return desk.answer(matter, `${matter.subject.id} deed`);
}
