import type { Comparison } from '@smk/plan';
import type { Operand } from './conditions.ts';
import type { Block, Region } from './tree.ts';
import type { Value } from './values.ts';
import type { Name, NewName, Text } from './words.ts';

export type Picks = 'only match' | 'first match' | 'every match';

/** `from` names a file with the table's lines; then its body is empty. Where nothing is written it picks the only match. */
export type TableDeclaration = {
  readonly kind: 'table';
  readonly name: NewName;
  readonly picks: Picks;
  readonly from: Text | null;
  readonly body: Block<TableLine>;
  readonly at: Region;
};

type TableLine = TableColumns | TableRow;

/** The first line: what the cells below are about, and the name of what the table gives. */
export type TableColumns = {
  readonly kind: 'columns';
  readonly of: readonly Operand[];
  readonly then: Name;
  readonly at: Region;
};

/** The last cell says what the row gives. */
export type TableRow = {
  readonly kind: 'row';
  readonly name: Name | null;
  readonly cells: readonly RowCell[];
  readonly text: string;
  readonly at: Region;
};

/** What a row asks of one column; values are one of them. */
export type RowCell =
  | { readonly kind: 'empty' | 'any' | 'known' | 'unknown'; readonly at: Region }
  | { readonly kind: 'not'; readonly of: Asked; readonly at: Region }
  | Asked;

/** What a cell asks of a value that is known. */
export type Asked =
  | {
      readonly kind: 'compare';
      readonly is: Exclude<Comparison, '=' | '!='>;
      readonly value: Value;
      readonly at: Region;
    }
  | { readonly kind: 'between'; readonly low: Value; readonly high: Value; readonly at: Region }
  | { readonly kind: 'in list'; readonly list: Name; readonly at: Region }
  | { readonly kind: 'values'; readonly values: readonly Value[]; readonly at: Region }
  | { readonly kind: 'contains'; readonly values: readonly Value[]; readonly at: Region }
  | { readonly kind: 'contains word' | 'starts with'; readonly texts: readonly Text[]; readonly at: Region };

/** A file of comma-separated values that a `table … from` names. */
export type TableFile = { readonly path: string; readonly lines: readonly TableFileLine[] };

type TableFileLine = { readonly line: number; readonly cells: readonly TableFileCell[] };

/** A cell of a file: its text, and what it is as a cell or as an operand of a table, `null` where it is neither. */
export type TableFileCell = {
  readonly text: string;
  readonly asCell: RowCell | null;
  readonly asOperand: Operand | null;
  readonly at: Region;
};
