import type { Condition, Operand } from '../../1-parse/syntax-tree/conditions.ts';
import type { RowCell } from '../../1-parse/syntax-tree/table.ts';
import { isText, type Type } from '../types.ts';
import type { Cell } from './decision-table.ts';

/** A cell as it is meant below a column of a type: a file's cell in a column of texts is a text, with or without quotes. */
export function cellFor({ is, raw, at }: Cell, type: Type): RowCell | null {
  const isPlain = is === null || is.kind === 'values';
  if (raw === null || !isPlain || !isText(type) || type.kind === 'nothing') return is;
  if (raw.trim() === '') return { kind: 'empty', at };
  if (is?.kind === 'values' && is.values.every(({ kind }) => kind === 'text')) return is;
  return { kind: 'values', values: [{ kind: 'text', text: raw.trim(), at }], at };
}

/** What a cell asks of its column as a condition; `null` for `any` and for what asks nothing. */
export function cellCondition(cell: RowCell, column: Operand, type: Type): Condition | null {
  const { at } = cell;
  // What is wrong with the two together is said at the cell.
  const operand = { ...column, at };
  switch (cell.kind) {
    case 'empty':
    case 'any':
      return null;
    case 'known':
    case 'unknown':
      return { kind: cell.kind, operand, at };
    case 'not': {
      const of = cellCondition(cell.of, column, type);
      return of && { kind: 'not', of, at };
    }
    case 'compare':
      return { kind: 'compare', left: operand, is: cell.is, word: false, right: cell.value, at };
    case 'between':
      return { kind: 'between', operand, low: cell.low, high: cell.high, at };
    case 'in list':
      return { kind: 'in list', operand, list: cell.list, at };
    case 'values': {
      const [only] = cell.values;
      if (type.kind === 'list of') return { kind: 'contains', operand, values: cell.values, at };
      return only && cell.values.length === 1
        ? { kind: 'compare', left: operand, is: '=', word: true, right: only, at }
        : { kind: 'in values', operand, values: cell.values, at };
    }
    case 'contains':
      return { kind: 'contains', operand, values: cell.values, at };
    case 'contains word':
    case 'starts with':
      return { kind: cell.kind, operand, texts: cell.texts, at };
  }
}
