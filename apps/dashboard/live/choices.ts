import type { HandoffDetail, ReviewDetail } from '@smk/api/client';
import { safeText } from '../present/safe-text.ts';
import type { Choice, Deed } from '../state/state.ts';

export type Wish = 'accept' | 'reject' | 'contact' | 'end' | 'meet' | 'sign off';

/** What a key leads to on a handoff or review: a deed at once, a choice first, or a reason why it does nothing now. */
export type Way =
  | { readonly kind: 'do'; readonly deed: Deed }
  | { readonly kind: 'choose'; readonly choice: Choice }
  | { readonly kind: 'not now'; readonly because: string };

/** The way of a wish on a handoff: the rules' own closed lists, confirmed before they count. */
export function wayOnHandoff(wish: Wish, { id, lead, may, status, acceptedAt }: HandoffDetail): Way {
  const name = safeText(lead.label);
  switch (wish) {
    case 'accept':
      if (may.accept) return { kind: 'do', deed: { kind: 'accept', handoff: id } };
      return { kind: 'not now', because: status === 'open' ? `${name} is accepted already.` : notOpen(name, status) };
    case 'contact':
      return may.contact
        ? { kind: 'do', deed: { kind: 'contact', handoff: id } }
        : { kind: 'not now', because: notOpen(name, status) };
    case 'reject': {
      if (may.reject.length === 0)
        return {
          kind: 'not now',
          because: status === 'open' ? `${name} is accepted; it can only end now: press e.` : notOpen(name, status),
        };
      const options = may.reject.map((reason) => ({
        label: reason.title,
        deed: { kind: 'reject', handoff: id, because: reason.name } as const,
        asks: reason.with,
      }));
      return { kind: 'choose', choice: { title: `Reject ${name} because`, options } };
    }
    case 'end': {
      if (may.end.length === 0)
        return {
          kind: 'not now',
          because:
            status === 'open' && acceptedAt === null
              ? `${name} is not accepted yet: a accepts it, r rejects it.`
              : notOpen(name, status),
        };
      const options = may.end.map((outcome) => ({
        label: outcome.title,
        deed: { kind: 'end', handoff: id, as: outcome.name } as const,
        asks: outcome.with,
      }));
      return { kind: 'choose', choice: { title: `End ${name} as`, options } };
    }
    case 'meet': {
      const options = [
        ...may.meet.map((what) => ({ label: what, deed: { kind: 'meet', handoff: id, what } as const })),
        ...may.tick.map((item) => ({
          label: `${item} of the checklist`,
          deed: { kind: 'tick', handoff: id, item } as const,
        })),
        ...(may.correct ? [{ label: 'what was sent back', deed: { kind: 'correct', handoff: id } as const }] : []),
      ];
      return options.length === 0
        ? { kind: 'not now', because: `Nothing else is owed for ${name} that is done by saying so.` }
        : { kind: 'choose', choice: { title: `Done for ${name}:`, options } };
    }
    case 'sign off':
      return { kind: 'not now', because: 'Only a review is signed off: press 3 to see them.' };
  }
}

const notOpen = (name: string, status: HandoffDetail['status']): string =>
  status === 'waiting' ? `${name} waits for what it needs; nobody has it yet.` : `${name} has ended.`;

/** The way of a wish on a review: sign off for a department that still owes it. */
export function wayOnReview(wish: Wish, { id, title, period, missing }: ReviewDetail): Way {
  if (wish !== 'sign off') return { kind: 'not now', because: 'A review is only signed off: press s.' };
  if (missing.length === 0)
    return { kind: 'not now', because: `${safeText(title)} ${period} is signed off by everybody.` };
  const options = missing.map((department) => ({
    label: `for ${department}`,
    deed: { kind: 'sign off', review: id, department } as const,
  }));
  return { kind: 'choose', choice: { title: `Sign off ${safeText(title)} ${period}`, options } };
}
