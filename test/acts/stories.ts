import { near } from './at-the-moment.ts';
import { onHandoffs, onReviews, onSentBack, onWelcomes, type Deed } from './deeds.ts';
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
  open: (desk, n) => desk.open(`${name}-${n}@pairs.example`, 'lead'),
  prepare,
});

const welcome = (name: string, deeds: readonly Deed[], prepare: Story['prepare']): Story => ({
  name,
  deeds,
  open: (desk, n) => desk.open(`${name.replaceAll(' ', '-')}-${n}@pairs.example`, 'customer'),
  prepare,
});

/** First one and the same is done to all. */
const done =
  (deed: Deed): Story['prepare'] =>
  (desk, all) =>
    desk.at(morning, () => Promise.all(all.map((one) => deed.do(desk, one, `${one.subject.id} before`, 'sent'))));

/** A handoff that is new, accepted, sent back to its giver, offered on to ben since anna did nothing; a review. */
export const stories: readonly Story[] = [
  handoff('new', async () => {}),
  handoff('accepted', done(onHandoffs[0]!)),
  welcome('with a list', onWelcomes, async () => {}),
  welcome('sent back', onSentBack, done(onSentBack[2]!)),
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
