import type { Field } from '@smk/plan';

/**
 * Which field each column of a file carries: by the field's name, else by a header that it is `also` known under, without
 * regard to case, spaces, dashes and underscores. A second column for the same field is not taken; `unknown` lists what is left.
 */
export function matchColumns(
  schema: { readonly fields: readonly Field[] },
  headers: readonly string[],
): { readonly columns: readonly (string | null)[]; readonly unknown: readonly string[] } {
  const columns: (string | null)[] = headers.map(() => null);
  const take = (spellings: (field: Field) => readonly string[]): void => {
    for (const field of schema.fields) {
      if (columns.includes(field.name)) continue;
      const wanted = spellings(field).map(plain);
      const index = headers.findIndex((header, at) => columns[at] === null && wanted.includes(plain(header)));
      if (index !== -1) columns[index] = field.name;
    }
  };
  take((field) => [field.name]);
  take((field) => field.also);
  return { columns, unknown: headers.filter((_, index) => columns[index] === null) };
}

function plain(header: string): string {
  // Files from spreadsheets may begin with a byte order mark.
  return header
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
