import type { Block } from '../1-parse/syntax-tree/tree.ts';
import { missingClause, saidTwice } from '../problems/logic.ts';
import { clausesOf, lineOf, whereIs, type Placed } from './rules.ts';
import type { Checked } from './scope.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';

type Clause = { readonly kind: string; readonly at: Region };
type Declared<Each extends Clause> = Placed<{ readonly body: Block<Each>; readonly at: Region }>;

/** The clause of a kind, and a problem for each further one. `what` names it: "the time zone". */
export function* oneClause<Each extends Clause, Kind extends Each['kind']>(
  declared: Declared<Each>,
  kind: Kind,
  what: string,
): Checked<Placed<Extract<Each, { readonly kind: Kind }>> | null> {
  const [first, ...others] = clausesOf(declared, kind);
  for (const other of others) if (first) yield saidTwice(whereIs(other), { what: capital(what), first: lineOf(first) });
  return first ?? null;
}

/** The clause of a kind that has to be there; nothing is called missing in a block with a line that could not be read. */
export function* requiredClause<Each extends Clause, Kind extends Each['kind']>(
  declared: Declared<Each>,
  kind: Kind,
  what: string,
  missing: { readonly in: string; readonly example: string },
): Checked<Placed<Extract<Each, { readonly kind: Kind }>> | null> {
  const found = yield* oneClause(declared, kind, what);
  if (!found && declared.part.body.complete)
    yield missingClause(headOf(declared), { in: capital(missing.in), lacks: what, example: missing.example });
  return found;
}

/** The first line of a declaration, so that a problem of the whole does not underline all of it. */
export function headOf(declared: Placed<{ readonly at: Region }>) {
  const { start, end } = declared.part.at;
  const line = start.line === end.line ? end : { line: start.line, column: start.column + 1 };
  return whereIs(declared, { start, end: line });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
