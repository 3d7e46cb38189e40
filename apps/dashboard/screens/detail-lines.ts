import type { Detail } from '../live/use-detail.ts';
import { handoffLines } from '../present/handoff-lines.ts';
import { reviewLines } from '../present/review-lines.ts';
import { safeText } from '../present/safe-text.ts';
import { timelineLines } from '../present/timeline.ts';
import { whyLines } from '../present/why-lines.ts';
import type { Tab } from '../state/state.ts';

/** What is open in full, as lines below a title: its summary, its timeline, or why. `fields` are the rules' own, in their order. */
export function detailLines(
  detail: Detail,
  tab: Tab,
  { now, zone, fields }: { readonly now: number; readonly zone: string; readonly fields: readonly string[] },
): readonly string[] {
  switch (detail.kind) {
    case 'none':
    case 'loading':
      return ['Reading …'];
    case 'failed':
      return [`! ${detail.because}`];
    case 'review': {
      const { review } = detail;
      if (tab !== 'timeline') return reviewLines(review, zone);
      return [`${safeText(review.title)} of ${review.period}   timeline`, ...timelineLines(review.timeline, zone)];
    }
    case 'handoff': {
      const { handoff, why } = detail;
      const label = safeText(handoff.lead.label);
      if (tab === 'summary') return handoffLines(handoff, why, { now, zone, fields });
      if (tab === 'timeline') return [`${label}   timeline`, ...timelineLines(handoff.timeline, zone)];
      if (why === null) return [`${label}   why`, 'The decision could not be read; t shows the timeline.'];
      return [`${label}   why`, ...whyLines(why, zone)];
    }
  }
}
