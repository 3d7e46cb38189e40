import { parse } from 'csv-parse/sync';

/** The cells of one record of a CSV file, as `csv-parse` reads them with relaxed quotes. */
export function cellsOf(record: string, delimiter: string): readonly string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const [cells] = parse(record, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    // What would end a record within it is part of a cell.
    record_delimiter: '\u0000\u0000',
  });
  return cells ?? [];
}
