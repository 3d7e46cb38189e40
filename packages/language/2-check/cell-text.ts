import type { Cell } from '../1-parse/syntax-tree/cases.ts';
import { pointsText } from './expected-text.ts';
import { shown } from './shown.ts';
import { sortable } from './sortable.ts';

/** A cell as it is written. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'unknown':
    case 'any':
    case 'none':
    case 'insufficient data':
      return cell.kind;
    case 'breached':
      return 'was breached';
    case 'open':
      return 'is open';
    case 'due':
      return `is due ${sortable(cell.time)}`;
    case 'moment':
      return sortable(cell.time);
    case 'met':
      return `was met ${cell.inTime ? 'in time' : 'late'}`;
    case 'points':
      return pointsText(cell.points);
    case 'value':
      return shown(cell.value);
  }
}
