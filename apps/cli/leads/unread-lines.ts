import type { Files } from './compare-files.ts';
import { linesOf } from './line-of.ts';
import type { Unread } from './unread.ts';

/** The same with the lines of the records that could not be read. */
export function unreadLines(files: Pick<Files, 'leads' | 'events' | 'acts'>, unread: Unread): Unread {
  const first = (['leads', 'events', 'acts'] as const).flatMap((file) => {
    const records = unread.first.filter((one) => one.file === file);
    const path = files[file];
    if (records.length === 0 || path === null) return [];
    const lines = linesOf(
      path,
      records.map(({ offset }) => offset),
    );
    return records.map((record) => ({ ...record, line: lines.get(record.offset) ?? 0 }));
  });
  return { ...unread, first };
}
