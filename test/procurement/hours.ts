/** The data has days only. Each row gets an hour between 8:00 and 17:00 UTC, drawn from this seed and the row's number. */
export const seed = 20_240_101;

/** The moment of a row: its day at its drawn hour. `row` counts the data rows of the file from 1. */
export function momentOf(day: string, row: number): number {
  return Date.parse(`${day}T00:00:00Z`) + hourOf(row) * 3_600_000;
}

/** The hour of a row, 8 to 17. One step of the generator mulberry32 by Tommy Ettinger (public domain). */
export function hourOf(row: number): number {
  let state = (seed + row + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return 8 + Math.floor((((state ^ (state >>> 14)) >>> 0) / 4_294_967_296) * 10);
}
