/** What is drawn: boxes with arrows, or the working week of a team. Texts are plain; each format escapes them. */
export type Picture = Flow | Week;

export type Flow = {
  readonly kind: 'flow';
  readonly title: string;
  /** What the picture says, for whoever does not see it. */
  readonly description: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
};

/** `head` says what it is, `lines` say more of it. */
export type Box = {
  readonly id: string;
  readonly looks: 'start' | 'stage' | 'handoff' | 'place' | 'list' | 'end' | 'out';
  readonly head: string;
  readonly lines: readonly string[];
};

/** `back` leads up again: it is drawn aside, and does not order the boxes. */
export type Arrow = {
  readonly from: string;
  readonly to: string;
  readonly label: readonly string[];
  readonly back: boolean;
};

export type Week = {
  readonly kind: 'week';
  readonly title: string;
  readonly description: string;
  /** Beside the title: who is in the team, whose calendar it is. */
  readonly notes: readonly string[];
  /** Monday first; minutes from midnight. */
  readonly days: readonly { readonly name: string; readonly open: readonly (readonly [number, number])[] }[];
  /** Days of these months with hours of their own, in order. */
  readonly special: readonly { readonly date: string; readonly open: readonly (readonly [number, number])[] }[];
  /** Twelve months from the one that is asked for, each date with whether people are at work. */
  readonly months: readonly Month[];
};

export type Month = {
  /** As `2026-11`. */
  readonly name: string;
  /** On which day of the week its first date is, Monday being 0. */
  readonly firstWeekday: number;
  readonly days: readonly ('open' | 'other hours' | 'free' | 'closed')[];
};
