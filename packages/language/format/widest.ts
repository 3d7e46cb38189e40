/** The largest of some widths, of however many lines; 0 of none. */
export function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}
