// What the language plans for later versions, by how it stands in a clause: data that comes with an act.
const later = /\bwith [a-z]\w*(?=.*\bthen\b)/;

/** The part of a clause that belongs to a later version of the language, by its bare text; `null` if there is none. */
export function ofLater(bare: string): { readonly index: number; readonly text: string } | null {
  const found = later.exec(bare);
  return found && { index: found.index, text: found[0] };
}
