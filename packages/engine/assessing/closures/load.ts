import type { FactValue, Fields } from '@smk/plan';

/** Names of fields and the slots that their values go to. */
export type Loads = { readonly names: string[]; readonly slots: number[] };

/**
 * Reads fields by name into slots. The first sixteen are written out, each in a place of its own: a place that always reads the
 * same name is read as fast as a property written in the source, and one that reads many is six times slower.
 */
export function load({ names: n, slots: s }: Loads, fields: Fields, values: FactValue[]): void {
  const count = n.length;
  if (count > 0) values[s[0]!] = fields[n[0]!] ?? null;
  if (count > 1) values[s[1]!] = fields[n[1]!] ?? null;
  if (count > 2) values[s[2]!] = fields[n[2]!] ?? null;
  if (count > 3) values[s[3]!] = fields[n[3]!] ?? null;
  if (count > 4) values[s[4]!] = fields[n[4]!] ?? null;
  if (count > 5) values[s[5]!] = fields[n[5]!] ?? null;
  if (count > 6) values[s[6]!] = fields[n[6]!] ?? null;
  if (count > 7) values[s[7]!] = fields[n[7]!] ?? null;
  if (count > 8) values[s[8]!] = fields[n[8]!] ?? null;
  if (count > 9) values[s[9]!] = fields[n[9]!] ?? null;
  if (count > 10) values[s[10]!] = fields[n[10]!] ?? null;
  if (count > 11) values[s[11]!] = fields[n[11]!] ?? null;
  if (count > 12) values[s[12]!] = fields[n[12]!] ?? null;
  if (count > 13) values[s[13]!] = fields[n[13]!] ?? null;
  if (count > 14) values[s[14]!] = fields[n[14]!] ?? null;
  if (count > 15) values[s[15]!] = fields[n[15]!] ?? null;
  for (let index = 16; index < count; index += 1) values[s[index]!] = fields[n[index]!] ?? null;
}
