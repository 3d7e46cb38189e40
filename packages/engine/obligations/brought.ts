import type { Brought, Effect, Fields, Moment } from '@smk/plan';

/** What a reason or an end asks for and is not said, and what is said besides. */
export function wronglyBrought(
  brings: readonly Brought[],
  data: Fields,
): { readonly lacks: readonly string[]; readonly besides: readonly string[] } {
  const asked = brings.map(({ name }) => name);
  return {
    lacks: asked.filter((name) => (data[name] ?? null) === null),
    besides: Object.keys(data).filter((name) => !asked.includes(name)),
  };
}

/** Of the data of an event that which an end asks for and that is known; absent where there is nothing. */
export function broughtBy(data: Fields, brings: readonly Brought[]): { readonly data?: Fields } {
  return dataOf(Object.fromEntries(brings.map(({ name }) => [name, data[name] ?? null])));
}

/** What came with an act or an event, as it is recorded. */
export function dataOf(data: Fields | undefined): { readonly data?: Fields } {
  const known = Object.entries(data ?? {}).filter(([, value]) => value !== null);
  return known.length > 0 ? { data: Object.fromEntries(known) } : {};
}

/** Fields of the lead that are known from then on. */
export function changesOfLead(brings: readonly Brought[], data: Fields | undefined, at: Moment): readonly Effect[] {
  const fields = Object.entries(data ?? {}).filter(([name]) => brings.some((one) => one.inLead && one.name === name));
  return fields.length > 0 ? [{ kind: 'change lead', fields: Object.fromEntries(fields), at }] : [];
}
