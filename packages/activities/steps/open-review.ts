import { openReview as openCase } from '@smk/engine';
import type {
  Activities,
  Moment,
  NamedKind,
  ReviewCase,
  ReviewDate,
  ReviewRule,
  ReviewSlice,
  Subject,
} from '@smk/plan';
import {
  computeFigures,
  journalWrite,
  noticesWrite,
  obligationsWrite,
  perform,
  readReviewCase,
  reviewWrite,
  type CalledInTime,
  type Session,
} from '@smk/store';
import { toNotices } from '../notices/whom-to-tell.ts';
import type { KnownPlan, KnownPlans } from '../rules/known-plans.ts';

type Asked = Parameters<Activities['openReview']>[0];

/** Freezes a review's figures and opens its case; one that is open already is answered as it is. `null` if none is due. */
export async function openReview(
  tx: Session,
  asked: Asked,
  { plans, known, now }: { readonly plans: KnownPlans; readonly known: KnownPlan; readonly now: Moment },
): Promise<{ readonly slice: ReviewSlice; readonly case: ReviewCase } | null> {
  const rule = known.plan.reviews.find((one) => one.name === asked.review);
  const date = rule && dateOf(rule, asked.period, asked.now);
  if (!rule || !date) return null;
  const id = `${rule.name}:${date.period}`;
  for (const name of new Set([rule.name, ...known.aliases('review', rule.name, null)])) {
    const before = await readReviewCase(tx, `${name}:${date.period}`);
    if (before) return before;
  }

  const slice = await plans.reviewSlice(tx, known, rule.name);
  // A review is about the moment that the rules name, however late somebody wakes up to open it.
  const at = Math.min(date.at, asked.now);
  const figures = await computeFigures(tx, rule, date, at, calledInTime(known));
  const { case: opened, entries, effects } = openCase(slice, { id, at });
  const subject: Subject = { kind: 'review', id };
  const about = { subject, step: opened.step, owner: null, obligations: opened.obligations, takes: null };
  const notices = toNotices(about, effects, await plans.people(tx, known.hash));
  await perform(tx, [
    reviewWrite({ name: rule.name, period: date.period, plan: known.hash, figures, case: opened }),
    obligationsWrite([{ subject, ruleName: rule.name, lead: null, obligations: opened.obligations, entries }]),
    journalWrite(
      entries.map((entry, index) => ({ ...entry, subject, lead: null, step: opened.step, index, recordedAt: now })),
    ),
    noticesWrite(notices),
  ]);
  return { slice, case: opened };
}

/** Of what happened before rules changed, figures find under former names what goes by the present ones. */
function calledInTime({ plan, aliases }: KnownPlan): CalledInTime {
  const all = (kind: NamedKind, name: string, within: string | null = null): readonly string[] => [
    ...new Set([name, ...aliases(kind, name, within)]),
  ];
  return {
    handoff: (name) => all('handoff', name),
    obligation: (handoff, name) => all('obligation', name, handoff),
    outcome: (handoff, name) => all('outcome', name, handoff),
    field: (name) => all('field', name),
    data: (name) => [
      ...new Set([name, ...plan.events.flatMap((event) => all('data', name, event.name)), ...all('field', name)]),
    ],
  };
}

/** The period asked for, if it is over; else the latest one that is due. */
function dateOf(rule: ReviewRule, period: string | null, now: Moment): ReviewDate | undefined {
  if (period !== null) return rule.due.find((date) => date.period === period && date.to <= now);
  return rule.due.findLast((date) => date.at <= now);
}
