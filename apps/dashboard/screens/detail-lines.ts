import type { Detail } from '../live/use-detail.ts';
import { handoffLines } from '../present/handoff-lines.ts';
import { reviewLines } from '../present/review-lines.ts';
import { timelineLines } from '../present/timeline.ts';
import { whyLines } from '../present/why-lines.ts';
import type { Tab } from '../state/state.ts';

/** What is open in full, as lines: its summary, its timeline, or why. */
export function detailLines(detail: Detail, tab: Tab, now: number, zone: string): readonly string[] {
  switch (detail.kind) {
    case 'none':
    case 'loading':
      return ['reading …'];
    case 'failed':
      return [`! ${detail.because}`];
    case 'review':
      return tab === 'timeline' ? timelineLines(detail.review.timeline, zone) : reviewLines(detail.review, zone);
    case 'handoff':
      if (tab === 'timeline') return timelineLines(detail.handoff.timeline, zone);
      if (tab === 'summary') return handoffLines(detail.handoff, detail.why, now, zone);
      return detail.why === null
        ? ['The lead’s decision could not be read; press t for the timeline.']
        : whyLines(detail.why, zone);
  }
}
