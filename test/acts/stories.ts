import { near } from './at-the-moment.ts';
import { onHandoffs, onReviews, type Deed } from './deeds.ts';
import type { Desk, Matter } from './desk.ts';
import { minute, morning } from './rules.ts';

/** What has happened before two deeds are tried. */
export type Story = {
  readonly name: string;
  readonly deeds: readonly Deed[];
  open(desk: Desk, n: number): Promise<Matter>;
  /** Brings what was opened to where the deeds begin. */
  prepare(desk: Desk, all: readonly Matter[]): Promise<unknown>;
};

const handoff = (name: string, prepare: Story['prepare']): Story => ({
  name,
  deeds: onHandoffs,
  open: (desk, n) => desk.open(`${name}-${n}@pairs.example`),
  prepare,
});

const [annaAccepts] = onHandoffs;

/** A handoff that is new, accepted, offered on to ben since anna did nothing; a review. */
export const stories: readonly Story[] = [
  handoff('new', async () => {}),
  handoff('accepted', (desk, all) =>
    desk.at(morning, () =>
      Promise.all(all.map((one) => annaAccepts!.do(desk, one, `${one.subject.id} before`, 'sent'))),
    ),
  ),
  handoff('offered', (desk) => desk.until(begins('offered') - minute + near)),
  {
    name: 'review',
    deeds: onReviews,
    open: (desk, n) => desk.review(new Date(Date.UTC(2024, n)).toISOString().slice(0, 7)),
    prepare: async () => {},
  },
];

/** When the first of two deeds is received. */
export const begins = (story: string): number => morning + (story === 'offered' ? 61 : 2) * minute;
