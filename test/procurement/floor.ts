/** What the sales floor of the data does on a lead at a moment: one `sales` row of `events.csv`. */
export type FloorRow = { readonly lead: string; readonly at: number; readonly name: string; readonly detail: string };

export type FloorAct =
  | { readonly kind: 'accept' | 'contact' }
  | { readonly kind: 'reject'; readonly because: 'no_reply' | 'not_a_fit' }
  | { readonly kind: 'ignore' };

/**
 * The script of the floor. A row that reached somebody accepts and logs a contact; one that did not only accepts,
 * every fifth of them rejects instead, every seventh does nothing at all. Scores never look at these rows.
 */
export function floorActs(row: FloorRow, number: number): readonly FloorAct[] {
  const reached = !/^(no_answer|left_voicemail)/u.test(row.detail);
  if (reached)
    return number % 11 === 0 ? [{ kind: 'reject', because: 'not_a_fit' }] : [{ kind: 'accept' }, { kind: 'contact' }];
  if (number % 5 === 0) return [{ kind: 'reject', because: 'no_reply' }];
  if (number % 7 === 0) return [{ kind: 'ignore' }];
  return [{ kind: 'accept' }];
}
