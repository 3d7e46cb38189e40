import { deeds, type Deed } from './deeds.ts';
import type { Desk, Lead } from './desk.ts';
import { minute, morning } from './rules.ts';

/** What two deeds were answered, and what was recorded of them. */
export type Outcome = { readonly answers: readonly [first: string, then: string]; readonly told: string };

export type Pair = {
  readonly first: Deed;
  readonly then: Deed;
  /** One after the other, each of them sent twice at once, and again after both; `answers` tells of answers that differ. */
  readonly inTurn: Outcome;
  readonly atOnce: Outcome;
  /** The first was written down, and its message lost; the other one was sent. */
  readonly outOfOrder: Outcome;
};

/** Pairs that are played side by side, each three times. */
const abreast = 8;

/** Plays every ordered pair of which one is an act, on handoffs to which `before` was done. */
export async function playPairs(desk: Desk, before: Deed | null): Promise<readonly Pair[]> {
  const all = deeds.flatMap((first) => deeds.map((then) => ({ first, then })));
  const pairs = all.filter(({ first, then }) => first.kind === 'act' || then.kind === 'act');
  const played: Pair[] = [];
  for (let from = 0; from < pairs.length; from += abreast)
    played.push(...(await playSome(desk, before, pairs.slice(from, from + abreast), `${before?.name ?? 'new'} ${from}`)));
  return played;
}

type Two = Pick<Pair, 'first' | 'then'>;

async function playSome(
  desk: Desk,
  before: Deed | null,
  pairs: readonly Two[],
  name: string,
): Promise<readonly Pair[]> {
  const opened = async (way: string): Promise<readonly Lead[]> =>
    Promise.all(pairs.map((_, n) => desk.open(`${name} ${n} ${way}@pairs.example`.replaceAll(' ', '.'))));
  const ways = { inTurn: await opened('in turn'), atOnce: await opened('at once'), outOfOrder: await opened('out') };
  const leads = Object.values(ways).flat();
  await desk.settled();
  await desk.at(morning + minute, () => each(leads, async (lead) => before?.do(desk, lead, `${lead.id} 0`, 'sent')));
  await desk.settled();

  const inFirst = await desk.at(morning + 2 * minute, () => each(ways.inTurn, (lead, n) => twice(lead, n, 'first')));
  await desk.settled();
  const outFirst = await desk.at(morning + 2 * minute, () => each(ways.outOfOrder, (lead, n) => one(lead, n, 'first', 'lost')));
  const [inThen, outThen, atOnce] = await Promise.all([
    desk.at(morning + 3 * minute, () => each(ways.inTurn, (lead, n) => twice(lead, n, 'then'))),
    desk.at(morning + 3 * minute, () => each(ways.outOfOrder, (lead, n) => one(lead, n, 'then', 'sent'))),
    desk.at(morning + 2 * minute, () =>
      each(ways.atOnce, (lead, n) => Promise.all([one(lead, n, 'first', 'sent'), one(lead, n, 'then', 'sent')])),
    ),
  ]);
  await desk.settled();
  const again = await desk.at(morning + 4 * minute, () =>
    each(ways.inTurn, async (lead, n) => [await one(lead, n, 'first', 'sent'), await one(lead, n, 'then', 'sent')] as const),
  );
  await desk.settled();

  const ended = await Promise.all(
    pairs.map(async (pair, n): Promise<Pair> => ({
      ...pair,
      inTurn: {
        answers: [same(inFirst[n]!, again[n]![0]), same(inThen[n]!, again[n]![1])],
        told: await desk.told(ways.inTurn[n]!),
      },
      atOnce: {
        answers: [
          await after(ways.atOnce[n]!, n, 'first', atOnce[n]![0]),
          await after(ways.atOnce[n]!, n, 'then', atOnce[n]![1]),
        ],
        told: await desk.told(ways.atOnce[n]!),
      },
      outOfOrder: {
        answers: [
          await after(ways.outOfOrder[n]!, n, 'first', outFirst[n]!),
          await after(ways.outOfOrder[n]!, n, 'then', outThen[n]!),
        ],
        told: await desk.told(ways.outOfOrder[n]!),
      },
    })),
  );
  await desk.close(leads);
  return ended;

  function one(lead: Lead, n: number, which: keyof Two, message: 'sent' | 'lost'): Promise<string> {
    return pairs[n]![which].do(desk, lead, `${lead.id} ${which}`, message);
  }

  async function twice(lead: Lead, n: number, which: keyof Two): Promise<string> {
    const [answer, other] = await Promise.all([one(lead, n, which, 'sent'), one(lead, n, which, 'sent')]);
    return same(await after(lead, n, which, answer), await after(lead, n, which, other));
  }

  /** The answer, once there is one. */
  async function after(lead: Lead, n: number, which: keyof Two, answer: string): Promise<string> {
    return answer === 'pending' ? desk.answer(lead, `${lead.id} ${which}`) : answer;
  }
}

const same = (answer: string, again: string): string => (answer === again ? answer : `${answer}, but ${again} again`);

const each = <T>(leads: readonly Lead[], work: (lead: Lead, n: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(leads.map(work));
