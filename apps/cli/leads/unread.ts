/** What was left out of a comparison, and why. */
export type Unread = {
  leads: number;
  events: number;
  acts: number;
  /** Events and acts whose lead is in no file. */
  ofNobody: number;
  /** Events that no version knows, or whose data fit neither. */
  strange: number;
  /** Leads that came after the moment at which is looked. */
  later: number;
  /** The first records that cannot be read, by their place in the file. */
  readonly first: UnreadRecord[];
};

/** `line` is told where the file has lines. */
type UnreadRecord = {
  readonly file: 'leads' | 'events' | 'acts';
  readonly offset: number;
  readonly line?: number;
  readonly sentence: string;
};

const mostFirst = 5;

export const emptyUnread = (): Unread => ({
  leads: 0,
  events: 0,
  acts: 0,
  ofNobody: 0,
  strange: 0,
  later: 0,
  first: [],
});

export function addUnread(unread: Unread, file: 'leads' | 'events' | 'acts', offset: number, sentence: string): void {
  unread[file] += 1;
  keepFirst(unread, [{ file, offset, sentence }]);
}

/** Adds the second to the first. */
export function sumUnread(sum: Unread, part: Unread): void {
  for (const count of ['leads', 'events', 'acts', 'ofNobody', 'strange', 'later'] as const) sum[count] += part[count];
  keepFirst(sum, part.first);
}

function keepFirst(unread: Unread, more: Unread['first']): void {
  const all = [...unread.first, ...more].toSorted((a, b) =>
    a.file === b.file ? a.offset - b.offset : a.file < b.file ? 1 : -1,
  );
  unread.first.splice(0, unread.first.length, ...all.slice(0, mostFirst));
}
