/** The key of a lead as it is stored and looked up: texts identify without regard to case and outer white space. */
export function leadKey(value: string | number): string {
  return String(value).trim().toLowerCase();
}
