/** What divides the columns of a CSV file: of comma, semicolon and tab the one that its header has most of outside of quotes. */
export function delimiterOf(csv: string): ',' | ';' | '\t' {
  const header =
    csv
      .slice(0, 10_000)
      .replaceAll(/"[^"]*"/g, '')
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a))[0]!;
}
