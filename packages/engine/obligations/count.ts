import type { HandoffCase, HandoffSlice } from '@smk/plan';
import type { Meeting } from './meet.ts';
import { meetByOwner } from './owner.ts';
import { withObligation } from './with-obligation.ts';
import { stepped, type Stepped } from './stepped.ts';

/** What is owed is done once: met by it, or by as many as are owed. An event from before it was owed does not count. */
export function meetOrCount(
  slice: HandoffSlice,
  before: HandoffCase,
  name: string,
  meeting: Meeting,
): Stepped<HandoffCase> {
  const most = slice.rule.owes.find((owed) => owed.name === name)?.count ?? 1;
  const open = before.obligations.find((one) => one.name === name && one.state === 'open');
  if (most === 1 || open === undefined) return meetByOwner(before, name, meeting);
  const done = (open.done ?? 0) + 1;
  if (meeting.actor === null && meeting.at < open.openedAt) return stepped(before);
  if (done >= most) return meetByOwner(withObligation(before, { ...open, done }), name, meeting);
  return stepped(withObligation(before, { ...open, done }), [
    { at: meeting.at, what: { kind: 'counted', obligation: open.id, by: meeting.by, done }, rule: open.rule },
  ]);
}
