import { beforeAll, expect, test } from 'vitest';
import { openFloor } from '../both-ways/floor.ts';
import { openDesk } from './desk.ts';
import { playPairs, type Outcome, type Pair } from './pairs.ts';
import { stories } from './stories.ts';
import { table } from './table.ts';

// Every pair of acts, and of an act and something that happens to the lead, on what it can be done to: what each is answered, and what is recorded. The
// table says what comes of them one after the other; whatever the order in which they arrive, it is what one of its lines says.
const names = stories.map(({ name }) => name);
const played = new Map<string, readonly Pair[]>();

beforeAll(async () => {
  const floor = await openFloor();
  const desk = await openDesk(floor, 'pairs');
  for (const story of stories) played.set(story.name, await playPairs(desk, story));
  await desk.end();
  await floor.stop();
}, 300_000);

test('one after the other, each sent three times: it counts once, and is answered as it was', async () => {
  const rows = [...played].flatMap(([name, pairs]) =>
    pairs.map(({ first, then, inTurn }) => [name, first.name, then.name, inTurn.answers.join(', '), inTurn.told]),
  );
  const head = ['handoff', 'first', 'then', 'answers', 'recorded'];
  await expect(table([head, ...rows])).toMatchFileSnapshot('pairs.txt');
});

test.each(names)('at once, where it is %s, it is as if one of them had been first', (story) => {
  const pairs = played.get(story)!;
  const strange = pairs.filter(({ first, then, inTurn, atOnce }) => {
    const other = pairs.find((one) => one.first === then && one.then === first)!.inTurn;
    return !isSame(atOnce, inTurn) && !isSame(atOnce, { ...other, answers: [other.answers[1], other.answers[0]] });
  });
  expect(strange.map((pair) => shown(pair, pair.atOnce))).toEqual([]);
});

test.each(names)('where it is %s, what was received first counts first, though its message was lost', (story) => {
  const strange = played.get(story)!.filter(({ inTurn, outOfOrder }) => !isSame(inTurn, outOfOrder));
  expect(strange.map((pair) => shown(pair, pair.outOfOrder))).toEqual([]);
});

const isSame = (one: Outcome, other: Outcome): boolean =>
  one.told === other.told && one.answers.join() === other.answers.join();

const shown = ({ first, then, inTurn }: Pair, { answers, told }: Outcome): string =>
  `${first.name}, ${then.name}: ${answers.join(', ')}; ${told} (in turn: ${inTurn.answers.join(', ')}; ${inTurn.told})`;
