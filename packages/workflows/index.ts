// First, so that nothing below sees the machine's clock.
import './poison.ts';

export { handoff } from './handoff.ts';
export { review } from './review.ts';
export { qualification } from './qualification.ts';
export { intake } from './intake.ts';
