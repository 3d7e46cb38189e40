import type { Answerable, HandoffCase, Moment } from '@smk/plan';
import { meet, type Meeting } from './meet.ts';
import { andThen, stepped, type Stepped } from './stepped.ts';

/** Whatever the owner answers for, somebody else answers for from now on. Departments keep what is theirs. */
export function handTo(before: HandoffCase, to: Answerable): HandoffCase {
  const obligations = before.obligations.map((one) =>
    one.state === 'open' && one.answerable.kind !== 'department' ? { ...one, answerable: to } : one,
  );
  return { ...before, owner: to, obligations };
}

/**
 * Meets what is owed under that name. Whoever met it in time, but was heard of only after it had been offered on,
 * has the lead back, unless the next one met it meanwhile.
 */
export function meetByOwner(before: HandoffCase, name: string, meeting: Meeting): Stepped<HandoffCase> {
  return andThen(meet(before, name, meeting), (after) => {
    const isMet = ({ obligations }: HandoffCase, id: string): boolean =>
      obligations.some((one) => one.id === id && one.state === 'met');
    const met = after.obligations.filter((one) => one.name === name && one.state === 'met');
    const afterAll = met.find(({ id }) => before.obligations.some((one) => one.id === id && one.state === 'missed'));
    // Sent back meanwhile, nobody has it before it is corrected.
    if (!afterAll || after.status !== 'open' || met.some(({ id }) => isMet(before, id))) return stepped(after);
    const offered = after.obligations
      .filter((one) => one.name === name && one.id !== afterAll.id)
      .map(({ openedAt }) => openedAt);
    return giveBack(after, afterAll.answerable, Math.max(meeting.at, ...offered));
  });
}

function giveBack(before: HandoffCase, to: Answerable, at: Moment): Stepped<HandoffCase> {
  const attempt = before.attempt + 1;
  return stepped(
    { ...handTo(before, to), attempt },
    [{ at, what: { kind: 'assigned', attempt, to }, rule: null }],
    [
      { kind: 'notify', whom: before.owner!, about: 'withdrawn', obligation: null, at },
      { kind: 'notify', whom: to, about: 'assigned', obligation: null, at },
    ],
  );
}
