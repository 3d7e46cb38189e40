/** Which rows of a list are drawn: `[from, to)`, with the selected one inside and the list filling the room. */
export function visible(count: number, selected: number, room: number): { readonly from: number; readonly to: number } {
  const shown = Math.max(1, room);
  const middle = selected - Math.floor(shown / 2);
  const from = Math.max(0, Math.min(middle, count - shown));
  return { from, to: Math.min(count, from + shown) };
}
