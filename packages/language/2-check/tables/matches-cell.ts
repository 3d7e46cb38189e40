import type { RowCell } from '../../1-parse/syntax-tree/table.ts';
import { comparableOf } from './comparable-of.ts';
import type { Comparable, Point } from './point.ts';

/** What a cell asks of a point; `isLanguage` says that `de` stands for `de-CH` too. */
export type CellTest = (point: Point) => boolean;

/** A test for a cell that was checked. `valuesOf` gives what a list holds, as it compares. */
export function cellTest(
  cell: RowCell,
  isLanguage: boolean,
  valuesOf: (list: string) => ReadonlySet<Comparable>,
): CellTest {
  switch (cell.kind) {
    case 'empty':
    case 'any':
      return () => true;
    case 'known':
      return ({ value }) => value !== null;
    case 'unknown':
      return ({ value }) => value === null;
    case 'not': {
      const test = cellTest(cell.of, isLanguage, valuesOf);
      return (point) => point.value !== null && !test(point);
    }
    case 'compare': {
      const constant = comparableOf(cell.value);
      return single((value) => constant !== null && compares(value, cell.is, constant));
    }
    case 'between': {
      const [low, high] = [comparableOf(cell.low), comparableOf(cell.high)];
      return single(
        (value) => low !== null && high !== null && compares(value, '>=', low) && compares(value, '<=', high),
      );
    }
    case 'in list':
      return single(among(valuesOf(cell.list.name), isLanguage));
    case 'values': {
      const isIn = among(new Set(cell.values.flatMap((value) => comparableOf(value) ?? [])), isLanguage);
      return ({ value }) => (isSeveral(value) ? value.some(isIn) : value !== null && isIn(value));
    }
    case 'contains': {
      const sought = cell.values.flatMap((value) => comparableOf(value) ?? []);
      const isIn = among(new Set(sought), isLanguage);
      return ({ value }) => {
        if (isSeveral(value)) return value.some(isIn);
        return typeof value === 'string' && sought.some((text) => value.includes(String(text)));
      };
    }
    case 'contains word':
    case 'starts with': {
      const sought = cell.texts.map(({ text }) => text.toLowerCase());
      const isIn = cell.kind === 'starts with' ? startsWith : hasWord;
      return ({ value }) => typeof value === 'string' && sought.some((text) => isIn(value, text));
    }
  }
}

function isSeveral(value: Point['value']): value is readonly Comparable[] {
  return Array.isArray(value);
}

function single(test: (value: Comparable) => boolean): CellTest {
  return ({ value }) => value !== null && !isSeveral(value) && test(value);
}

function among(values: ReadonlySet<Comparable>, isLanguage: boolean): (value: Comparable) => boolean {
  if (!isLanguage) return (value) => values.has(value);
  return (value) => values.has(value) || [...values].some((one) => String(value).startsWith(`${one}-`));
}

function compares(value: Comparable, is: '<' | '<=' | '>=' | '>', constant: Comparable): boolean {
  switch (is) {
    case '<':
      return value < constant;
    case '<=':
      return value <= constant;
    case '>=':
      return value >= constant;
    case '>':
      return value > constant;
  }
}

function startsWith(text: string, sought: string): boolean {
  return text.startsWith(sought);
}

function hasWord(text: string, sought: string): boolean {
  const plain = sought.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${plain}(?![\\p{L}\\p{M}\\p{N}])`, 'u').test(text);
}
