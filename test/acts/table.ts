/** Rows as lines with aligned columns, for people; a blank line where the first cell changes. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.flatMap((row, n) => {
    const line = row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
    return n > 0 && row[0] !== rows[n - 1]![0] ? ['', line] : [line];
  });
  return `${lines.join('\n')}\n`;
}
