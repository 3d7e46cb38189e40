import type { Years } from './years.ts';

/** Further back or ahead no plan reaches: each year costs a dozen dates in each calendar. */
const farthest = 30;

/** The years that a plan should cover: last year to five years ahead, and any year of a date written in the texts. */
export function yearsFor(sources: readonly { readonly text: string }[], thisYear: number): Years {
  const written = sources
    .flatMap(({ text }) => [...text.matchAll(/\b(\d{4})-\d{2}-\d{2}\b/g)].map(([, year]) => Number(year)))
    .filter((year) => Math.abs(year - thisYear) <= farthest);
  return { from: Math.min(thisYear - 1, ...written), to: Math.max(thisYear + 5, ...written) };
}
