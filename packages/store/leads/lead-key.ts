/**
 * The key of a lead as it is stored and looked up: texts identify without regard to case, outer white space, and whether an accent
 * is written with its letter or after it (Unicode's normal form C).
 */
export function leadKey(value: string | number): string {
  return String(value).trim().toLowerCase().normalize('NFC');
}
