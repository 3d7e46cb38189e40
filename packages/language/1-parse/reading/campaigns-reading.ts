import type { ActionDict } from 'ohm-js';
import { saidWhen } from './measures-reading.ts';
import { reads } from './reading.ts';
import type { BriefPart, CampaignClause, CampaignOwner } from '../syntax-tree/campaign.ts';
import type { FeedbackClause } from '../syntax-tree/feedback.ts';
import type { DateValue } from '../syntax-tree/values.ts';
import type { Name, NewName } from '../syntax-tree/words.ts';

/** Clauses of campaigns, and of feedback. */
export const campaignsReading: ActionDict<unknown> = {
  FeedbackClause_about: reads(
    ({ at, each }, _about, names) => ({ kind: 'about', names: each<NewName>(names), at }) satisfies FeedbackClause,
  ),
  FeedbackClause_raise: reads(({ at, read }, _raise, _atLeast, count, _share, _within, within) => {
    return { kind: 'raise', count: read(count), within: read(within), at } satisfies FeedbackClause;
  }),

  CampaignClause_runs: reads(({ at, read }, _runs, from, _to, to) => {
    const [first, last] = [read<DateValue>(from), read<DateValue>(to)];
    return { kind: 'runs', from: first.date, to: last.date, at } satisfies CampaignClause;
  }),
  CampaignClause_audience: reads(
    ({ at, read }, _word, who) => ({ kind: 'audience', who: saidWhen(read(who), who), at }) satisfies CampaignClause,
  ),
  CampaignClause_content: reads(({ at, read }, _word, name, _on, on) => {
    return { kind: 'content', name: read<NewName>(name), on: read<readonly Name[]>(on), at } satisfies CampaignClause;
  }),
  CampaignClause_budget: reads(
    ({ at, read }, _word, amount) => ({ kind: 'budget', amount: read(amount), at }) satisfies CampaignClause,
  ),
  CampaignClause_goal: reads(({ at, read }, _word, count, is, amount) => {
    const sign = is.sourceString as Extract<CampaignClause, { kind: 'campaign goal' }>['is'];
    return { kind: 'campaign goal', count: read(count), is: sign, amount: read(amount), at } satisfies CampaignClause;
  }),
  CampaignClause_owners: reads(
    ({ at, each }, _word, owners) =>
      ({ kind: 'owners', owners: each<CampaignOwner>(owners), at }) satisfies CampaignClause,
  ),
  CampaignOwner: reads(({ at, read }, person, _of, department) => {
    return { person: read<Name>(person), department: read<Name>(department), at } satisfies CampaignOwner;
  }),
  CampaignClause_brief: reads(({ at, read, each }, _word, parts, _over, over) => {
    return { kind: 'brief', parts: each<BriefPart>(parts), over: read(over), at } satisfies CampaignClause;
  }),
  BriefPart_conversion: reads(
    ({ at, read }, _words, by) => ({ kind: 'conversion', by: read<Name>(by), at }) satisfies BriefPart,
  ),
  BriefPart_reasons: reads(({ at }, _words) => ({ kind: 'reject reasons', at }) satisfies BriefPart),
  BriefPart_feedback: reads(({ at }, _words) => ({ kind: 'feedback by topic', at }) satisfies BriefPart),
};
