import type { Duration } from '../1-parse/syntax-tree/values.ts';
import { unsuitableDuration } from '../problems/types.ts';
import { whereIs, type Placed } from './rules.ts';
import type { Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

// Calendars are tables of a few years: a year of open time and five of elapsed time stay within them.
const longest = {
  business: { minutes: 120_000, hours: 2_000, days: 250, weeks: 0, months: 0 },
  elapsed: { minutes: 2_635_200, hours: 43_920, days: 1_830, weeks: 261, months: 60 },
} as const;

/** A length of time that passes: some, not too much, and open time in minutes, hours and days only. */
export function* checkLength(duration: Duration, placed: Placed<unknown>): Checked<void> {
  const found = faultOf(duration);
  if (found)
    yield unsuitableDuration(whereIs({ ...placed, part: duration }), { written: shownDuration(duration), ...found });
}

/** The same where nobody works meanwhile, as a lead rests or an embargo runs: no calendar counts that. */
export function* checkRest(duration: Duration, placed: Placed<unknown>): Checked<void> {
  const found = faultOf(duration);
  if (found || !duration.business) return yield* checkLength(duration, placed);
  yield unsuitableDuration(whereIs({ ...placed, part: duration }), {
    written: shownDuration(duration),
    because: 'nobody works while a lead rests',
    hint: `Write \`${shownDuration({ ...duration, business: false })}\`.`,
  });
}

/** The same where milliseconds are counted: a month has no fixed length, and open time none either. */
export function* checkElapsed(duration: Duration, placed: Placed<unknown>, because: string): Checked<void> {
  const found = faultOf(duration);
  if (found || (!duration.business && duration.unit !== 'months')) return yield* checkLength(duration, placed);
  const hint = 'Write minutes, hours, days or weeks, such as `14 days`.';
  yield unsuitableDuration(whereIs({ ...placed, part: duration }), { written: shownDuration(duration), because, hint });
}

/** The same where a figure looks back: over all hours, as no calendar counts backwards. */
export function* checkLookBack(duration: Duration, placed: Placed<unknown>): Checked<void> {
  const found = faultOf(duration);
  if (found || !duration.business) return yield* checkLength(duration, placed);
  yield unsuitableDuration(whereIs({ ...placed, part: duration }), {
    written: shownDuration(duration),
    because: 'it looks back over all hours',
    hint: `Write \`${shownDuration({ ...duration, business: false })}\`.`,
  });
}

/** A length as a value that others are compared with. */
export function* checkLengthValue(duration: Duration, placed: Placed<unknown>): Checked<void> {
  const written = shownDuration(duration);
  const place = whereIs({ ...placed, part: duration });
  if (duration.business)
    yield unsuitableDuration(place, {
      written,
      because: 'a value is a length of time as it passes',
      hint: `Write \`${shownDuration({ ...duration, business: false })}\`.`,
    });
  else if (duration.amount > longestValue)
    yield unsuitableDuration(place, { written, because: 'nothing takes that long', hint: null });
}

const longestValue = 1_000_000;

// What a business week is, no calendar says.
function faultOf({ amount, unit, business }: Duration): { because: string; hint: string } | null {
  if (amount === 0) return { because: 'it is no time at all', hint: 'Write a number from 1.' };
  if (business && unit === 'weeks')
    return {
      because: 'open time is counted in minutes, hours and days',
      hint: `Write \`${amount * 5} business days\`.`,
    };
  if (business && unit === 'months')
    return { because: 'open time is counted in minutes, hours and days', hint: 'Write it in business days.' };
  const limit = longest[business ? 'business' : 'elapsed'][unit];
  if (amount <= limit) return null;
  const most = shownDuration({ amount: limit, unit, business });
  return { because: 'calendars do not reach that far', hint: `Write \`${most}\` or less.` };
}
