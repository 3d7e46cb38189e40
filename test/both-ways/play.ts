import type { Moment, Plan, TestBlock } from '@smk/plan';
import { openCompany, type Company } from './company.ts';
import type { Floor } from './floor.ts';
import type { Told } from './told.ts';

/** A test, and the rules that it is about. */
export type Scene = {
  readonly name: string;
  readonly plan: Plan;
  readonly block: TestBlock;
  /** The rules, where they are nowhere to be read. */
  readonly text?: string;
};

const minute = 60_000;
const day = 1_440 * minute;

/** Milliseconds from now until the tests begin, for all to be made ready; and how much before its moment something is done. */
const readiness = 10 * minute;
const early = 30_000;
/** By then what comes due at a moment has been done. All that the rules time falls on whole minutes. */
const after = 10_000;

/** When a test is over: long after its last step, so that all clocks have run out and all that was put back has come again. */
export const endOf = ({ asOf, steps }: TestBlock): Moment => Math.max(asOf, ...steps.map(({ at }) => at)) + 200 * day;

/** Runs tests for real, side by side, on one clock; answers what is told of each. */
export async function playAll(floor: Floor, scenes: readonly Scene[]): Promise<readonly Told[]> {
  const begins = (await floor.now()) + readiness;
  const companies = await Promise.all(scenes.map(({ plan, block }) => openCompany(floor, plan, block, begins)));
  // Each is told as it ends: while others go on, what its rules time goes on too.
  const told: Told[] = [];
  const plays = scenes.map(({ block }, index) =>
    play(floor, companies[index]!, block, (one) => {
      told[index] = one;
    }),
  );
  try {
    await inOneTime(floor, plays);
    return told;
  } finally {
    await Promise.all(companies.map((company) => company.close()));
  }
}

/** Lets time pass from one moment that somebody waits for to the next. */
async function inOneTime(floor: Floor, plays: readonly AsyncGenerator<Moment>[]): Promise<void> {
  const waiting = new Map<AsyncGenerator<Moment>, Moment>();
  const goOn = async (one: AsyncGenerator<Moment>): Promise<void> => {
    const { done, value } = await one.next();
    if (done) waiting.delete(one);
    else waiting.set(one, value);
  };
  await Promise.all(plays.map(goOn));
  while (waiting.size > 0) {
    const next = Math.min(...waiting.values());
    await floor.until(next);
    await Promise.all([...waiting].filter(([, at]) => at === next).map(([one]) => goOn(one)));
  }
}

/** One test, step by step; waits for moments of the server's clock. */
async function* play(
  floor: Floor,
  company: Company,
  block: TestBlock,
  tell: (told: Told) => void,
): AsyncGenerator<Moment> {
  let looked = -Infinity;
  const absences = (block.people?.absences ?? []).map(({ from }) => from).filter((from) => from > block.asOf);
  const leaving = [...new Set(absences)].toSorted((a, b) => a - b);
  await company.begin();
  for (const step of block.steps) {
    const isExpected = step.kind === 'expect';
    yield* leaveUntil(step.at);
    yield* lookAgainUntil(isExpected ? step.at + 1 : step.at);
    if (isExpected) {
      yield company.serverMoment(step.at + after);
      looked = step.at;
    } else if (looked < step.at) yield company.serverMoment(step.at - early);
    await company.take(step);
    if (!isExpected && looked < step.at && (await floor.now()) > company.serverMoment(step.at))
      throw new Error('This machine is too slow to do things at their moments.');
  }
  const end = endOf(block);
  yield* leaveUntil(end);
  yield* lookAgainUntil(end);
  yield company.serverMoment(end);
  tell(await company.told());

  /** Somebody goes away on the day that the test says. */
  async function* leaveUntil(until: Moment): AsyncGenerator<Moment> {
    for (let at = leaving[0]; at !== undefined && at <= until; at = leaving[0]) {
      leaving.shift();
      yield* lookAgainUntil(at);
      yield company.serverMoment(at);
      await company.absenceBegins(at);
    }
  }

  /** A company's `qualification` runs only where it has something to do: it looks each hour, and here months pass. */
  async function* lookAgainUntil(until: Moment): AsyncGenerator<Moment> {
    for (;;) {
      const at = await company.lookAgainAt();
      if (at === null || at > until) return;
      yield company.serverMoment(at - early);
      const stop = await company.lookAgain();
      yield company.serverMoment(at + after);
      looked = Math.max(looked, at);
      await stop();
    }
  }
}
