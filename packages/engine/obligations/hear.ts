import type { HandoffCase, HandoffSlice, Input, JournalEntry } from '@smk/plan';
import { actOnHandoff, contactMeets, endAs } from './act.ts';
import { endHandoff } from './end-handoff.ts';
import { judge } from './judge.ts';
import { keepForWantOfOthers, offerTo, pendingOffer } from './offer.ts';
import { meet } from './meet.ts';
import { assign, waitForSomebody } from './open-handoff.ts';
import { hearOwnerAbsent } from './absence.ts';
import { meetOrCount } from './count.ts';
import { passTime } from './pass-time.ts';
import { andThen, stepped, type Stepped } from './stepped.ts';

type Told<Kind extends Input['kind']> = Extract<Input, { readonly kind: Kind }>;

/** What an input does to a handoff. One that comes too late, twice or out of place does nothing. */
export function hearHandoff(slice: HandoffSlice, before: HandoffCase, input: Input): Stepped<HandoffCase> {
  if (before.status === 'ended') return stepped(before);
  switch (input.kind) {
    case 'act':
      return judge(slice, before, input.act) === null ? actOnHandoff(slice, before, input.act) : stepped(before);
    case 'event':
      return hearEvent(slice, before, input);
    case 'assigned':
      return hearAssigned(slice, before, input);
    case 'withdrawn':
      return hearWithdrawn(before, input);
    case 'owner absent':
      return hearOwnerAbsent(slice, before, input);
    case 'time':
      return passTime(slice, before, input.now);
  }
}

/** Events count by when they happened: one from before the handoff began says nothing about it. */
function hearEvent(
  slice: HandoffSlice,
  before: HandoffCase,
  { name, at, meets, ends, data }: Told<'event'>,
): Stepped<HandoffCase> {
  if (at < before.openedAt) return stepped(before);
  const meeting = { at, by: name, actor: null };
  let so = stepped(before);
  for (const met of meets) {
    so = andThen(so, (after) =>
      met === 'contact' ? contactMeets(after, meeting) : meetOrCount(slice, after, met, meeting),
    );
  }
  return ends === null ? so : andThen(so, (after) => endAs(slice, after, { as: ends, data }, meeting));
}

function hearAssigned(
  slice: HandoffSlice,
  before: HandoffCase,
  { attempt, to, at, by, until }: Told<'assigned'>,
): Stepped<HandoffCase> {
  // An answer to an earlier question has been heard already.
  if (attempt !== before.attempt + 1) return stepped(before);
  if (before.status === 'waiting') {
    if (to === null && until === undefined) return stepped(before);
    return andThen(meet(before, 'needs', { at, by: slice.rule.from, actor: null }), (so) =>
      to === null ? waitForSomebody(slice, so, until!, at, by) : assign(slice, so, to, at, by),
    );
  }
  const offer = pendingOffer(before, at);
  // What was to be offered has been met meanwhile.
  if (offer === null) return stepped(before);
  return to === null ? keepForWantOfOthers(before, offer, at) : offerTo(slice, before, offer, to, at);
}

function hearWithdrawn(before: HandoffCase, { because, at }: Told<'withdrawn'>): Stepped<HandoffCase> {
  const said: JournalEntry = { at, what: { kind: 'withdrawn', because }, rule: null };
  const notices =
    before.owner === null
      ? []
      : ([{ kind: 'notify', whom: before.owner, about: 'withdrawn', obligation: null, at }] as const);
  return andThen(stepped(before, [said], notices), (so) => endHandoff(so, { at, kind: 'withdrawn', as: because }));
}
