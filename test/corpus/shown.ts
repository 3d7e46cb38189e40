import type { EventTrace, ExplainedDecision, LineTrace, Moment, ScoreTrace } from '@smk/plan';

/** A decision as a case expects it: the outcome, then each line that was looked at. */
export function shownDecision(decision: ExplainedDecision): string {
  const { scores, refusals, waits = [], stages, leaves = [] } = decision.because;
  const lines = [
    outcome(decision),
    ...scores.flatMap(score),
    ...block('refuse', refusals),
    ...block('wait', waits),
    ...block('stages', stages),
    ...block('until', leaves),
  ];
  for (const table of decision.because.tables ?? [])
    lines.push(`table ${table.name} ${table.value}`, ...table.rows.map(line));
  if (decision.changesAt !== null) lines.push(`changes at ${iso(decision.changesAt)}`);
  return `${lines.join('\n')}\n`;
}

function outcome({ outcome: result }: ExplainedDecision): string {
  switch (result.kind) {
    case 'refused':
      return `refused by ${result.by.join(', ')}`;
    case 'waiting':
      return `waits for ${result.for.join(', ')} until ${iso(result.until)}`;
    case 'stage':
      return `stage ${result.stage}${result.couldBeUndone.length > 0 ? `, undone by ${result.couldBeUndone.join(', ')} perhaps` : ''}`;
    case 'not yet':
      return 'not yet';
    case 'insufficient data':
      return `insufficient data: ${result.unknown.join(', ')}`;
  }
}

function score({ name, points, from, to, lines, events, groups = [] }: ScoreTrace): string[] {
  const groupLines = groups.map((group) => `  group ${group.name} ${group.points} (at most ${group.atMost})`);
  return [`${name} ${points} (${from} to ${to})`, ...lines.map(line), ...groupLines, ...events.map(event)];
}

function block(title: string, lines: readonly LineTrace[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map(line)];
}

function line({ name, truth, points, text, saw }: LineTrace): string {
  const seen = Object.entries(saw).map(([what, value]) => `${what} ${value}`);
  const worth = points === null ? '' : `${points < 0 ? '' : '+'}${points} `;
  return `  ${worth}${name} ${truth}: ${text}${seen.length === 0 ? '' : ` [${seen.join('; ')}]`}`;
}

function event({ at, line: by, added, points, surplus }: EventTrace): string {
  return `  ${iso(at)} ${by} +${added} = ${points}${surplus ? ' (surplus)' : ''}`;
}

function iso(at: Moment): string {
  return new Date(at).toISOString().replace(':00.000Z', 'Z');
}

/** JSON that keeps short values on one line, without places. */
export function shownJson(value: unknown, indent = ''): string {
  const plain = withoutPlaces(value);
  const short = JSON.stringify(plain);
  if (short.length <= 100 || plain === null || typeof plain !== 'object') return short;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(plain) ? '[]' : '{}';
  const members = Array.isArray(plain)
    ? plain.map((member) => shownJson(member, inner))
    : Object.entries(plain).map(([key, member]) => `${JSON.stringify(key)}: ${shownJson(member, inner)}`);
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => key !== 'at' || typeof member !== 'object')
      .map(([key, member]) => [key, withoutPlaces(member)]),
  );
}
