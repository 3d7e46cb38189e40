import type { Afterwards, HandoffCase, HandoffEnd, HandoffSlice, JournalEntry, Moment, Place } from '@smk/plan';
import { endAll } from './meet.ts';
import { momentAfter } from './moment-after.ts';
import { andThen, stepped, type Stepped } from './stepped.ts';

/** Nobody owes anything any more. */
export function endHandoff(before: HandoffCase, ended: HandoffEnd): Stepped<HandoffCase> {
  return andThen(endAll(before, ended.at), (after) => stepped({ ...after, status: 'ended', ended }));
}

/** What becomes of the lead: closed for good, or put below the stage that opened the handoff until a moment. */
export function afterwards(
  slice: HandoffSlice,
  ended: HandoffCase,
  becomes: Afterwards,
  at: Moment,
  rule: Place,
): Stepped<HandoffCase> {
  if (becomes.kind === 'close') {
    return stepped(ended, [{ at, what: { kind: 'closed' }, rule }], [{ kind: 'close lead', at }]);
  }
  const until = momentAfter(slice, becomes.after, { kind: 'department', department: slice.rule.to }, at);
  const recycled: JournalEntry = { at, what: { kind: 'recycled', until }, rule };
  return stepped(
    ended,
    [recycled],
    [{ kind: 'recycle', below: slice.rule.becomes, after: becomes.after, since: at, until }],
  );
}
