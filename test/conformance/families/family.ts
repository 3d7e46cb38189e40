/** Cases that are written from a table: the files of an area, by path below it. */
export type Family = { readonly area: string; readonly files: Readonly<Record<string, string>> };

export type Letter = 'T' | 'F' | 'U';

const truths = { T: true, F: false, U: 'unknown' } as const;

/** The truth that a letter of a table stands for. */
export const truthOf = (letter: Letter): boolean | 'unknown' => truths[letter];

/** A file of JSON as cases have it: a list of one value on its line. */
export const json = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replaceAll(/\[\s+("[^"]*")\s+\]/g, '[$1]')}\n`;

/** The declarations that all rules need. */
export const company = `language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}
`;
