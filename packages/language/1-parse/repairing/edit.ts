/** A small change of one line: `put` in the place of what stands from `from` to `to`. */
export type Edit = { readonly from: number; readonly to: number; readonly put: string };

/** The line once it is changed. */
export function edited(line: string, { from, to, put }: Edit): string {
  return line.slice(0, from) + put + line.slice(to);
}

/** The words around a change, as they were and as they would be: what to type where the line is too long to be shown. */
export function around(line: string, edit: Edit): { readonly before: string; readonly after: string } {
  const start = Math.max(
    0,
    line
      .slice(0, edit.from)
      .trimEnd()
      .search(/(?:"[^"]*"?|[^\s,(){}]+)$/),
  );
  const more = /^(?:[^\s,(){}"]*"?|\s*"[^"]*")/.exec(line.slice(edit.to))![0].length;
  const end = Math.min(line.length, edit.to + more);
  return {
    before: line.slice(start, end).trim(),
    after: (line.slice(start, edit.from) + edit.put + line.slice(edit.to, end)).trim(),
  };
}
