import type { Drawn } from '../components/lines.tsx';
import { safeText } from '../present/safe-text.ts';
import { timelineLines } from '../present/timeline.ts';
import { firedText, outcomeText, scoresText } from '../present/why-lines.ts';
import type { FrameInput } from './frame.ts';

/** What the selected row is about, in three lines below a rule: why it is here, and what happened last. */
export function previewLines({ detail, standing, columns }: FrameInput): readonly Drawn[] {
  const rule = { text: '─'.repeat(columns), tone: 'quiet' } as const;
  // As high while it is read as when it is there, so that the list does not jump.
  if (detail.kind === 'loading') return [rule, { text: ' …' }, { text: '' }, { text: '' }];
  if (detail.kind === 'failed')
    return [rule, { text: ` ! ${detail.because}`, tone: 'bad' }, { text: '' }, { text: '' }];
  if (detail.kind === 'none') return [];
  const last = (detail.kind === 'handoff' ? detail.handoff : detail.review).timeline.slice(-2);
  const happened = timelineLines(last, standing.zone).map((text) => ({ text: ` ${text}`, tone: 'quiet' }) as const);
  return [rule, { text: ` ${titleOf(detail, standing.zone)}`, tone: 'head' }, ...happened];
}

function titleOf(detail: Extract<FrameInput['detail'], { kind: 'handoff' | 'review' }>, zone: string): string {
  if (detail.kind === 'review')
    return `${safeText(detail.review.title)} ${detail.review.period}: enter shows its figures`;
  const label = safeText(detail.handoff.lead.label);
  if (detail.why === null) return label;
  const { decision } = detail.why;
  return `${label}   ${outcomeText(decision.outcome, zone)}   ${scoresText(detail.why)}   why: ${firedText(decision.because)}`;
}
