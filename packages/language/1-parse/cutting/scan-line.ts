/** One line of rules, taken apart without knowing what it says. All texts are as long as the line, so that columns agree. */
export type ScannedLine = {
  /** The line with its comment blanked. */
  readonly code: string;
  /** The code with what stands in quotes blanked too (the quotes stay): safe to search for signs and words. */
  readonly bare: string;
  /** The index of the first character that is code; -1 where there is none. */
  readonly indent: number;
  readonly comment: { readonly text: string; readonly index: number } | null;
  /** Where a quote opens that the line does not close. */
  readonly openQuote: number | null;
};

/** Takes a line apart: quotes hide `#` and brackets, `\"` does not end a quote. */
export function scanLine(line: string): ScannedLine {
  if (!/["#<]/.test(line)) return { code: line, bare: line, indent: line.search(/\S/), comment: null, openQuote: null };
  let bare = '';
  let openQuote: number | null = null;
  /** Up to here the line is in `bare`. */
  let done = 0;
  for (let index = 0; index < line.length; index++) {
    const sign = line[index]!;
    if (openQuote === null && sign === '#') return withComment(line, bare + line.slice(done, index), index);
    if (openQuote !== null && sign === '\\') index++;
    if (sign !== '"') continue;
    bare += openQuote === null ? line.slice(done, index) : ' '.repeat(index - done);
    bare += '"';
    done = index + 1;
    openQuote = openQuote === null ? index : null;
  }
  bare += openQuote === null ? line.slice(done) : ' '.repeat(line.length - done);
  return { code: line, bare: withoutAddresses(bare), indent: line.search(/\S/), comment: null, openQuote };
}

function withComment(line: string, before: string, index: number): ScannedLine {
  const blank = ' '.repeat(line.length - index);
  const code = line.slice(0, index) + blank;
  const comment = { text: line.slice(index).trimEnd(), index };
  return { code, bare: withoutAddresses(before + blank), indent: code.search(/\S/), comment, openQuote: null };
}

// An address may hold dashes, capitals and dots that would look like slips.
function withoutAddresses(bare: string): string {
  return bare.replace(/<[^<>@\s]+@[^<>@\s]+>/g, (address) => `<${' '.repeat(address.length - 2)}>`);
}
