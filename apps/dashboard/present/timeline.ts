import type { JournalEntry } from '@smk/api/client';
import { safeText } from './safe-text.ts';
import { dayAndTime } from './when.ts';

/** The history of a handoff or review, oldest first, one line a happening. */
export const timelineLines = (entries: readonly JournalEntry[], zone: string): readonly string[] =>
  entries.map(
    (entry) =>
      `${dayAndTime(entry.at, zone)}  ${happeningText(entry.what, zone)}${entry.rule === null ? '' : `   ${entry.rule.file}:${entry.rule.line}`}`,
  );

/** One happening in words: its kind, then what it is about. */
export function happeningText(what: JournalEntry['what'], zone: string): string {
  const details = Object.entries(what)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => detail(name, value, zone))
    .filter((text) => text !== '');
  return safeText([what.kind, ...details].join(' '));
}

const moments = new Set(['due', 'until']);

function detail(name: string, value: unknown, zone: string): string {
  if (value === null || value === undefined) return '';
  if (moments.has(name) && typeof value === 'number') return `${name} ${dayAndTime(value, zone)}`;
  if (name === 'inTime') return value === true ? 'in time' : 'late';
  if (name === 'attempt') return typeof value === 'number' && value > 1 ? `(attempt ${value})` : '';
  if (name === 'obligation' || name === 'name' || name === 'fields') return plain(value);
  return `${arrows[name] ?? name} ${plain(value)}`;
}

const arrows: Readonly<Record<string, string>> = { to: '→', whom: '→', because: 'because', as: 'as', by: 'by' };

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const record = value as Readonly<Record<string, unknown>>;
  const named = record['person'] ?? record['queue'] ?? record['department'] ?? record['team'] ?? record['kind'];
  return named === undefined ? JSON.stringify(value) : String(named);
}
