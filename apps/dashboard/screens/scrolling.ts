import { helpLines } from '../present/help-lines.ts';
import { bodyRoom, type FrameInput } from './frame.ts';
import { wholeDetail } from './body-lines.ts';

/** How many lines of what is open can be scrolled past, for a terminal of this size. */
export function scrollable(input: FrameInput): number {
  const whole = input.state.mode.kind === 'help' ? helpLines(input.columns) : wholeDetail(input);
  return Math.max(0, whole.length - bodyRoom(input));
}
