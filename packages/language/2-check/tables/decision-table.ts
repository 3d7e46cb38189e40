import type { Operand } from '../../1-parse/syntax-tree/conditions.ts';
import type { RowCell, TableDeclaration, TableFile, TableFileCell, TableRow } from '../../1-parse/syntax-tree/table.ts';
import type { Region } from '../../1-parse/syntax-tree/tree.ts';
import type { Value } from '../../1-parse/syntax-tree/values.ts';
import type { Placed } from '../rules.ts';

/** A table with its lines, wherever they are written. */
export type DecisionTable = {
  readonly declared: Placed<TableDeclaration>;
  /** Where its lines stand: in the rules, or in a file. `null` where there is no such file. */
  readonly columns: Placed<Columns> | null;
  readonly rows: readonly Placed<Row>[];
  /** The lines above which there are no columns, or which say them again. */
  readonly misplaced: readonly Placed<{ readonly at: Region }>[];
  readonly complete: boolean;
};

export type Columns = {
  readonly of: readonly Column[];
  /** What the last column is called, and where. */
  readonly then: { readonly name: string; readonly at: Region };
  readonly at: Region;
};

/** `operand` is `null` where the heading of a file's column is none. */
export type Column = { readonly operand: Operand | null; readonly text: string; readonly at: Region };

export type Row = {
  /** `row 2` where it has no name of its own. */
  readonly name: string;
  readonly isNamed: boolean;
  readonly cells: readonly Cell[];
  readonly text: string;
  readonly at: Region;
};

/** What a cell is, and for one of a file its text, which a column of texts takes as it stands. */
export type Cell = { readonly is: RowCell | null; readonly raw: string | null; readonly at: Region };

/** The lines of a table from where they are written. */
export function decisionTable(declared: Placed<TableDeclaration>, files: readonly TableFile[]): DecisionTable {
  const { from, body } = declared.part;
  if (from !== null) {
    const file = files.find(({ path }) => path === from.text);
    return file ? ofFile(declared, file) : { declared, columns: null, rows: [], misplaced: [], complete: false };
  }
  const [first, ...others] = body.clauses;
  const rows = body.clauses.filter((line) => line.kind === 'row');
  const head = first?.kind === 'columns' ? first : null;
  return {
    declared,
    columns: head && {
      ...declared,
      part: {
        of: head.of.map((operand) => ({ operand, text: '', at: operand.at })),
        then: head.then,
        at: head.at,
      },
    },
    rows: rows.map((row, index) => ({ ...declared, part: rowOf(row, index) })),
    misplaced: others.filter((line) => line.kind === 'columns').map((part) => ({ ...declared, part })),
    complete: body.complete,
  };
}

function rowOf({ name, cells, text, at }: TableRow, index: number): Row {
  return {
    name: name?.name ?? `row ${index + 1}`,
    isNamed: name !== null,
    cells: cells.map((is) => ({ is, raw: null, at: is.at })),
    text,
    at,
  };
}

function ofFile(declared: Placed<TableDeclaration>, { path, lines }: TableFile): DecisionTable {
  const [head, ...others] = lines;
  const at = (line: number) => ({ file: path, line });
  const last = head?.cells.at(-1);
  return {
    declared,
    columns:
      head && last
        ? {
            ...at(head.line),
            part: {
              of: head.cells
                .slice(0, -1)
                .map(({ asOperand, text, at: place }) => ({ operand: asOperand, text, at: place })),
              then: { name: last.text.trim().replace(/^then\s+/, ''), at: last.at },
              at: wholeOf(head.cells),
            },
          }
        : null,
    rows: others.map(({ line, cells }, index) => ({
      ...at(line),
      part: {
        name: `row ${index + 1}`,
        isNamed: false,
        cells: cells.map((cell) => ({ is: cell.asCell, raw: cell.text, at: cell.at })),
        text: `| ${cells.map(({ text }) => text.trim()).join(' | ')} |`,
        at: wholeOf(cells),
      },
    })),
    misplaced: [],
    complete: true,
  };
}

function wholeOf(cells: readonly TableFileCell[]): Region {
  const start = cells[0]?.at.start ?? { line: 0, column: 1 };
  return { start, end: cells.at(-1)?.at.end ?? { ...start, column: 2 } };
}

/** The one value that a cell of the last column says; `null` where it says something else. */
export function valueOfCell({ is, raw, at }: Cell): Value | null {
  if (is?.kind === 'values' && is.values.length === 1) return is.values[0]!;
  // In a file a text needs no quotes.
  return is === null && raw !== null && raw.trim() !== '' ? { kind: 'text', text: raw.trim(), at } : null;
}
