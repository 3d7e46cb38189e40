/** A list's row as the filter sees it: its texts by column title in lower case. */
export type Filterable = Readonly<Record<string, string>>;

/**
 * Keeps a row if each word of the filter is found in it: `anna` in any column, `who:anna` in the column whose title
 * begins with `who`, `!late` nowhere. An empty filter keeps all.
 */
export function passes(filter: string, row: Filterable): boolean {
  return filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '' && word !== '!')
    .every((word) => (word.startsWith('!') ? !found(word.slice(1), row) : found(word, row)));
}

function found(word: string, row: Filterable): boolean {
  const colon = word.indexOf(':');
  const column = colon > 0 ? word.slice(0, colon) : '';
  const cells = Object.entries(row).filter(([title]) => title.startsWith(column));
  if (column !== '' && cells.length > 0) {
    const wanted = word.slice(colon + 1);
    return cells.some(([, text]) => text.toLowerCase().includes(wanted));
  }
  return Object.values(row).some((text) => text.toLowerCase().includes(word));
}
