import type {
  Act,
  ActRefusal,
  Brought,
  Case,
  Fields,
  HandoffCase,
  HandoffRule,
  HandoffSlice,
  ReviewCase,
  ReviewSlice,
} from '@smk/plan';
import { wronglyBrought } from './brought.ts';
import type { Slice } from './stepped.ts';

/** Why something cannot be done, in a sentence for whoever does it. */
export type Refusal = { readonly code: ActRefusal; readonly because: string };

/** Whether an act can be done now; `null` if it can. */
export function judge(slice: Slice, on: Case, act: Act): Refusal | null {
  if (on.kind === 'handoff') return judgeHandoff(slice as HandoffSlice, on, act);
  return judgeReview(slice as ReviewSlice, on, act);
}

function judgeHandoff({ rule }: HandoffSlice, on: HandoffCase, { does }: Act): Refusal | null {
  if (does.kind === 'sign off')
    return refused('not owed', 'A handoff is accepted, rejected or ended; only a review is signed off.');
  if (on.status === 'ended') return refused('ended', `This handoff ended already, as ${on.ended?.as}.`);
  if (does.kind === 'correct') {
    return on.correcting === undefined
      ? refused('nothing to correct', 'Nobody sent this handoff back, so that there is nothing to correct.')
      : null;
  }
  if (on.status === 'waiting') return refused('waiting', waitsFor(rule, on));
  switch (does.kind) {
    case 'contact':
      return null;
    case 'accept':
      if (on.acceptedAt !== null) return refused('already accepted', 'This handoff is accepted already.');
      if (!rule.owes.some(({ name }) => name === 'accept'))
        return refused('not owed', `Nobody owes accept for ${rule.name}.`);
      return null;
    case 'reject':
      if (on.acceptedAt !== null) {
        return refused('already accepted', `This handoff is accepted already; end it instead, as ${oneOf(rule.ends)}.`);
      }
      return judgeReason(rule, does);
    case 'tick':
      return judgeTick(rule, on, does.item);
    case 'meet':
      if (!on.obligations.some(({ name, state }) => name === does.what && state === 'open'))
        return refused('not owed', `Nobody owes ${does.what} for this handoff now.`);
      return rule.owes.find(({ name }) => name === does.what)?.count === undefined ? incomplete(rule, on) : null;
    case 'end':
      if (!endOf(rule, does.as)) {
        return refused('unknown end', `${rule.name} ends as ${oneOf(rule.ends)}, not as ${does.as}.`);
      }
      if (on.obligations.some(({ name, state }) => name === 'accept' && state === 'open')) {
        return refused(
          'not accepted',
          `This handoff is not accepted yet: accept it before it ends as ${does.as}, or reject it.`,
        );
      }
      return incomplete(rule, on) ?? judgeBrought(does.as, endOf(rule, does.as)?.brings, does.data);
  }
}

type Does<Kind extends Act['does']['kind']> = Extract<Act['does'], { readonly kind: Kind }>;

function judgeReason(rule: HandoffRule, { because, data }: Does<'reject'>): Refusal | null {
  const reason = rule.reasons.find(({ name }) => name === because);
  if (!reason)
    return refused('unknown reason', `${rule.to} may reject because ${oneOf(rule.reasons)}, not because ${because}.`);
  return judgeBrought(because, reason.brings, data);
}

const endOf = (rule: HandoffRule, as: string) => rule.ends.find(({ name }) => name === as);

/** Whether everything is said that the rules ask for with it, and nothing else. */
function judgeBrought(as: string, brings: readonly Brought[] = [], data: Fields = {}): Refusal | null {
  const { lacks, besides } = wronglyBrought(brings, data);
  if (lacks.length > 0)
    return refused(
      'data missing',
      `${as} is said with ${namesOf(brings)}; ${lacks.join(' and ')} ${lacks.length === 1 ? 'is' : 'are'} missing.`,
    );
  if (besides.length === 0) return null;
  const asked = brings.length === 0 ? 'nothing else' : namesOf(brings);
  return refused('data not asked for', `${as} is said with ${asked}, and not with ${besides.join(' and ')}.`);
}

const namesOf = (brings: readonly Brought[]): string => brings.map(({ name }) => name).join(' and ');

function judgeTick(rule: HandoffRule, on: HandoffCase, item: string): Refusal | null {
  const list = rule.checklist ?? [];
  if (!list.includes(item))
    return refused(
      'not on the list',
      `The checklist of ${rule.name} is ${list.join(', ') || 'empty'}, without ${item}.`,
    );
  return on.ticked?.includes(item) === true ? refused('not owed', `${item} is ticked already.`) : null;
}

function incomplete(rule: HandoffRule, on: HandoffCase): Refusal | null {
  const left = (rule.checklist ?? []).filter((item) => on.ticked?.includes(item) !== true);
  return left.length === 0
    ? null
    : refused('not complete', `The checklist is not complete: ${left.join(', ')} is to do.`);
}

function waitsFor(rule: HandoffRule, { correcting, lacks, looksAgainAt }: HandoffCase): string {
  if (correcting !== undefined)
    return `This handoff waits for ${correcting} and has no owner yet; ${rule.from} owes it.`;
  if (looksAgainAt !== undefined) return `This handoff waits for somebody of ${rule.to} and has no owner yet.`;
  return `This handoff waits for ${lacks.join(', ')} and has no owner yet; ${rule.from} owes what is lacking.`;
}

function judgeReview({ rule }: ReviewSlice, on: ReviewCase, { does }: Act): Refusal | null {
  if (does.kind !== 'sign off') return refused('not owed', 'A review is signed off, nothing else.');
  const { department } = does;
  if (on.signedOff.some((one) => one.department === department)) {
    return refused('already signed off', `${department} has signed off this review already.`);
  }
  if (on.status === 'ended') return refused('ended', 'This review is over.');
  const owing = rule.owes.filter(({ name }) => name === 'sign_off').flatMap(({ by }) => by);
  if (!owing.includes(department)) {
    return refused(
      'not owed',
      `${department} owes no sign_off for ${rule.name}; ${owing.join(', ') || 'nobody'} does.`,
    );
  }
  return null;
}

const refused = (code: ActRefusal, because: string): Refusal => ({ code, because });

const oneOf = (rules: readonly { readonly name: string }[]): string =>
  rules.map(({ name }) => name).join(', ') || 'nothing';
