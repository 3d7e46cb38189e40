// What the language plans for later versions, and how it starts or stands in a clause.
const later: readonly RegExp[] = [/^divert\b/];

/** The part of a clause that belongs to a later version of the language, by its bare text; `null` if there is none. */
export function ofLater(bare: string): { readonly index: number; readonly text: string } | null {
  for (const pattern of later) {
    const found = pattern.exec(bare);
    if (found) return { index: found.index, text: found[0] };
  }
  return null;
}
