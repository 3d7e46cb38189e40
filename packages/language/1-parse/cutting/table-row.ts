/** How a row of a table starts: with its first bar, which the row's name may stand before. Of text without what is in quotes. */
export const tableRow = /^\s*(?:[A-Za-z][\w-]*\s*|" *"\s*)?\|/;
