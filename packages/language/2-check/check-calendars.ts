import type { CalendarDeclaration } from '../1-parse/syntax-tree/company.ts';
import { endsBeforeStart, missingClause } from '../problems/logic.ts';
import { headOf, oneClause } from './clauses.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** Each calendar opens at some time, and its closed days are in order. */
export function* checkCalendars(rules: Rules): Checked<void> {
  for (const placed of rules.calendars.values()) {
    yield* oneClause(placed, 'time zone', 'a time zone');
    yield* checkHours(placed);
    for (const line of (['closed', 'closed at', 'open on'] as const).flatMap((kind) => clausesOf(placed, kind)))
      for (const { from, to, at } of line.part.days)
        if (from > to) yield endsBeforeStart(whereIs(line, at), { from, to });
  }
}

function* checkHours(placed: Placed<CalendarDeclaration>): Checked<void> {
  const lines = clausesOf(placed, 'open');
  if (lines.length === 0 && placed.part.body.complete)
    yield missingClause(headOf(placed), {
      in: `The calendar \`${placed.part.name.name}\``,
      lacks: 'opening hours',
      example: 'open mon to fri 09:00 to 17:30',
    });
  for (const line of [...lines, ...clausesOf(placed, 'open on'), ...clausesOf(placed, 'closed at')])
    for (const { from, to, at } of line.part.hours)
      if (from >= to) yield endsBeforeStart(whereIs(line, at), { from: clock(from), to: clock(to) });
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
