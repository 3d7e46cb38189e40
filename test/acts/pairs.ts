import type { Deed } from './deeds.ts';
import type { Desk, Matter } from './desk.ts';
import { minute } from './rules.ts';
import { begins, type Story } from './stories.ts';

/** What two deeds were answered, and what was recorded of them. */
export type Outcome = { readonly answers: readonly [first: string, then: string]; readonly told: string };

type Two = { readonly first: Deed; readonly then: Deed };

export type Pair = Two & {
  /** One after the other, each of them sent twice at once, and again after both; `answers` tells of answers that differ. */
  readonly inTurn: Outcome;
  readonly atOnce: Outcome;
  /** The first was written down, and its message lost; the other one was sent. */
  readonly outOfOrder: Outcome;
};

/** Pairs that are played side by side, each three times. */
const abreast = 8;
const ways = ['inTurn', 'atOnce', 'outOfOrder'] as const;

type Played = Two & { readonly on: Readonly<Record<(typeof ways)[number], Matter>> };

/** Plays every ordered pair of which one is an act. */
export async function playPairs(desk: Desk, story: Story): Promise<readonly Pair[]> {
  const all = story.deeds.flatMap((first) => story.deeds.map((then) => ({ first, then })));
  const pairs: Played[] = [];
  for (const two of all.filter(({ first, then }) => first.kind === 'act' || then.kind === 'act')) {
    const [inTurn, atOnce, outOfOrder] = await Promise.all(
      ways.map((_, way) => story.open(desk, pairs.length * ways.length + way)),
    );
    pairs.push({ ...two, on: { inTurn: inTurn!, atOnce: atOnce!, outOfOrder: outOfOrder! } });
  }
  await desk.settled();
  const matters = pairs.flatMap(({ on }) => Object.values(on));
  await story.prepare(desk, matters);
  await desk.settled();
  const played: Pair[] = [];
  for (let from = 0; from < pairs.length; from += abreast)
    played.push(...(await playSome(desk, begins(story.name), pairs.slice(from, from + abreast))));
  await desk.close(matters);
  return played;
}

async function playSome(desk: Desk, moment: number, pairs: readonly Played[]): Promise<readonly Pair[]> {
  const first = <T>(work: (pair: Played) => Promise<T>) => desk.at(moment, () => Promise.all(pairs.map(work)));
  const then = <T>(work: (pair: Played) => Promise<T>) => desk.at(moment + minute, () => Promise.all(pairs.map(work)));

  const firstInTurn = await first((pair) => sentTwice(pair, 'first'));
  await desk.settled();
  await first((pair) => send(pair, 'outOfOrder', 'first', 'lost'));
  const [thenInTurn] = await Promise.all([
    then((pair) => sentTwice(pair, 'then')),
    then((pair) => send(pair, 'outOfOrder', 'then')),
    first((pair) => Promise.all([send(pair, 'atOnce', 'first'), send(pair, 'atOnce', 'then')])),
  ]);
  await desk.settled();
  const again = await then(
    async (pair) => [await send(pair, 'inTurn', 'first'), await send(pair, 'inTurn', 'then')] as const,
  );
  await desk.settled();

  return Promise.all(
    pairs.map(async (pair, n) => ({
      ...pair,
      inTurn: await outcome(pair, 'inTurn', [same(firstInTurn[n]!, again[n]![0]), same(thenInTurn[n]!, again[n]![1])]),
      atOnce: await outcome(pair, 'atOnce', await answers(pair, 'atOnce')),
      outOfOrder: await outcome(pair, 'outOfOrder', await answers(pair, 'outOfOrder')),
    })),
  );

  function send(pair: Played, way: keyof Played['on'], which: keyof Two, message: 'sent' | 'lost' = 'sent') {
    return pair[which].do(desk, pair.on[way], idOf(pair.on[way], which), message);
  }

  async function sentTwice(pair: Played, which: keyof Two): Promise<string> {
    const [one, other] = await Promise.all([send(pair, 'inTurn', which), send(pair, 'inTurn', which)]);
    if (one !== 'pending' && other !== 'pending') return same(one, other);
    await desk.settled();
    return desk.answer(pair.on.inTurn, idOf(pair.on.inTurn, which));
  }

  async function answers(pair: Played, way: keyof Played['on']): Promise<Outcome['answers']> {
    const answer = async (which: keyof Two): Promise<string> =>
      pair[which].kind === 'act' ? desk.answer(pair.on[way], idOf(pair.on[way], which)) : 'taken in';
    return [await answer('first'), await answer('then')];
  }

  async function outcome(pair: Played, way: keyof Played['on'], answered: Outcome['answers']): Promise<Outcome> {
    return { answers: answered, told: await desk.told(pair.on[way]) };
  }
}

const idOf = ({ subject }: Matter, which: keyof Two): string => `${subject.id} ${which}`;

const same = (answer: string, again: string): string => (answer === again ? answer : `${answer}, but ${again} again`);
