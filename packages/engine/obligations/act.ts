import type {
  Act,
  Fields,
  HandoffCase,
  HandoffSlice,
  JournalEntry,
  OwedRule,
  ReviewCase,
  ReviewSlice,
} from '@smk/plan';
import { changesOfLead, dataOf } from './brought.ts';
import { afterwards, endHandoff } from './end-handoff.ts';
import { correct, giveBackTurn, sendBack } from './correct.ts';
import { meetOrCount } from './count.ts';
import { meet, type Meeting } from './meet.ts';
import { meetByOwner } from './owner.ts';
import { andThen, stepped, type Stepped } from './stepped.ts';

/** What an act that `judge` let pass does to a handoff. */
export function actOnHandoff(slice: HandoffSlice, before: HandoffCase, { actor, at, does }: Act): Stepped<HandoffCase> {
  const { rule } = slice;
  const meeting: Meeting = { at, by: actor, actor };
  const said = (what: JournalEntry['what'], place: JournalEntry['rule']): Stepped<HandoffCase> =>
    stepped(before, [{ at, what, rule: place }]);
  switch (does.kind) {
    case 'accept': {
      const accepted = andThen(said({ kind: 'accepted', by: actor }, placeOf(rule.owes, 'accept')), (so) =>
        meetByOwner(so, 'accept', meeting),
      );
      return { ...accepted, case: { ...accepted.case, acceptedAt: at } };
    }
    case 'contact': {
      const contacted = said({ kind: 'contacted', by: actor }, placeOf(rule.owes, 'contact'));
      return andThen(contacted, (so) => contactMeets(so, meeting));
    }
    case 'reject':
      return reject(slice, before, does, meeting);
    case 'correct':
      return correct(before, meeting);
    case 'meet':
      return meetOrCount(slice, before, does.what, meeting);
    case 'tick':
      return stepped({ ...before, ticked: [...(before.ticked ?? []), does.item] }, [
        { at, what: { kind: 'ticked', by: actor, item: does.item }, rule: rule.at },
      ]);
    case 'end':
      return endAs(slice, before, does, meeting);
    case 'sign off':
      return stepped(before);
  }
}

/** A contact, by hand or by event, meets `accept` as well. */
export function contactMeets(before: HandoffCase, meeting: Meeting): Stepped<HandoffCase> {
  return andThen(meetByOwner(before, 'accept', meeting), (so) => meetByOwner(so, 'contact', meeting));
}

/** The receiver does not want it, for a reason of the rules. */
function reject(
  slice: HandoffSlice,
  before: HandoffCase,
  { because, data }: Extract<Act['does'], { readonly kind: 'reject' }>,
  meeting: Meeting,
): Stepped<HandoffCase> {
  const { at, by } = meeting;
  const reason = slice.rule.reasons.find(({ name }) => name === because)!;
  const what = { kind: 'rejected', by, because, ...dataOf(data) } as const;
  const rejected = andThen(stepped(before, [{ at, what, rule: reason.at }]), (so) => meet(so, 'accept', meeting));
  const given = andThen(rejected, (so) => giveBackTurn(slice, so, reason, at));
  if (reason.then.kind === 'correct')
    return andThen(
      andThen(given, (so) => stepped(so, [], changesOfLead(reason.brings ?? [], data, at))),
      (so) => sendBack(slice, so, reason, at),
    );
  const ended = andThen(given, (so) => endHandoff(so, { at, kind: 'rejected', as: because, ...dataOf(data) }));
  return andThen(ended, (so) => afterwards(slice, so, reason, at));
}

/** The handoff comes to one of its ends, with what is said of it. */
export function endAs(
  slice: HandoffSlice,
  before: HandoffCase,
  { as, data }: { readonly as: string; readonly data?: Fields | undefined },
  { at, by }: Meeting,
): Stepped<HandoffCase> {
  const end = slice.rule.ends.find(({ name }) => name === as)!;
  const said = stepped(before, [{ at, what: { kind: 'ended', by, as, ...dataOf(data) }, rule: end.at }]);
  const ended = andThen(said, (so) => endHandoff(so, { at, kind: 'ended', as, ...dataOf(data) }));
  return andThen(ended, (so) => afterwards(slice, so, end, at));
}

/** What an act that `judge` let pass does to a review. */
export function actOnReview(slice: ReviewSlice, before: ReviewCase, { actor, at, does }: Act): Stepped<ReviewCase> {
  if (does.kind !== 'sign off') return stepped(before);
  const { department } = does;
  const signed: ReviewCase = { ...before, signedOff: [...before.signedOff, { department, by: actor, at }] };
  const said: JournalEntry = {
    at,
    what: { kind: 'signed off', by: actor, department },
    rule: placeOf(slice.rule.owes, 'sign_off'),
  };
  const theirs = { at, by: actor, actor };
  const met = andThen(stepped(signed, [said]), (so) => meet(so, 'sign_off', theirs, department));
  return andThen(met, (so) => endReview(so, theirs));
}

/** A review is over once nobody owes anything for it. */
function endReview(before: ReviewCase, { at, by }: Meeting): Stepped<ReviewCase> {
  if (before.obligations.some(({ state }) => state === 'open')) return stepped(before);
  return stepped({ ...before, status: 'ended' }, [{ at, what: { kind: 'ended', by, as: 'signed off' }, rule: null }]);
}

const placeOf = (owes: readonly OwedRule[], name: string): JournalEntry['rule'] =>
  owes.find((one) => one.name === name)?.at ?? null;
