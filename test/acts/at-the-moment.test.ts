import { beforeAll, expect, test } from 'vitest';
import { openFloor } from '../both-ways/floor.ts';
import { playMoments, type AtTheMoment } from './at-the-moment.ts';
import { openDesk } from './desk.ts';
import { table } from './table.ts';

// Each act at the very moment of each step of a ladder: judged by when it was received, whether or not the clock was heard first.
let played: readonly AtTheMoment[];

beforeAll(async () => {
  const floor = await openFloor();
  const desk = await openDesk(floor, 'moments');
  played = await playMoments(desk);
  await desk.end();
  await floor.stop();
}, 300_000);

test('what is received by a moment is judged alike, whether it is heard of before its clock or after', () => {
  const atTheMoment = played.filter(({ received }) => received === 'at the moment');
  const judged = (heard: string): readonly string[] =>
    atTheMoment
      .filter((one) => one.heard === heard)
      .map((one) => [one.due, one.deed, one.answer, lateIn(one.told)].join(', '));
  expect(judged('after the clock')).toEqual(judged('before the clock'));
});

const lateIn = (told: string): string => told.match(/\S+ met late/g)?.join() ?? 'in time';

test('an act counts by the moment at which it was received', async () => {
  const head = ['due', 'deed', 'received', 'heard', 'answer', 'owner', 'recorded'];
  const rows = played.map((one) => [one.due, one.deed, one.received, one.heard, one.answer, one.owner, one.told]);
  await expect(table([head, ...rows])).toMatchFileSnapshot('at-the-moment.txt');
});
