import type { Column } from '../1-parse/syntax-tree/cases.ts';

/** A column's head as it is written. */
export function columnText(column: Column): string {
  switch (column.kind) {
    case 'field':
      return column.name.name;
    case 'event':
      return `when ${column.name.name}`;
    case 'as of':
    case 'at':
      return column.kind;
    case 'expect':
      return `expect ${column.what}`;
    case 'expect name':
      return `expect ${column.name.name}`;
  }
}
