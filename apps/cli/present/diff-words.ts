import type { FieldSpread, KeptReport, OutcomeReport, RegionReport } from '@smk/rehearsal';
import type { Unread } from '../leads/unread.ts';

// What text and Markdown of an outcome diff have in common: each figure in words.

export const count = (many: number, one: string, more = `${one}s`): string =>
  `${many.toLocaleString('en')} ${many === 1 ? one : more}`;

/** How much of all that is. */
export const share = (part: number, all: number): string =>
  all === 0 ? '0%' : `${((part / all) * 100).toFixed(part / all < 0.1 ? 1 : 0)}%`;

/** A length of time, the larger units alone: `2 d 4 h`, `35 min`. */
export function lengthOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

/** The values of a region's leads in a field: `employees 200 to 249`. */
export function spreadOf({ field, low, high, values, more }: FieldSpread): string {
  const parts = [
    ...(low === null || high === null ? [] : [low === high ? String(low) : `${low} to ${high}`]),
    ...values,
    ...(more ? ['…'] : []),
  ];
  return `${field} ${parts.join(', ')}`;
}

/** A rule's line before and after, each marked as in a diff. */
export function causeLines({ causes }: Pick<RegionReport, 'causes'>): readonly string[] {
  return causes.flatMap(({ before, after }) =>
    before === after
      ? [`  ${before ?? ''}`]
      : [...(before === null ? [] : [`- ${before}`]), ...(after === null ? [] : [`+ ${after}`])],
  );
}

/** The scores in both versions: `fit 45 → 35, interest 20`. */
export function scoresOf({ before, after }: RegionReport['example']): string {
  const names = [...new Set([...Object.keys(before.scores), ...Object.keys(after.scores)])];
  const told = (name: string): string => {
    const [was, is] = [before.scores[name], after.scores[name]];
    return was === is ? `${name} ${was}` : `${name} ${was ?? 'none'} → ${is ?? 'none'}`;
  };
  return names.map(told).join(', ');
}

/** What was left out, as sentences. */
export function leftOut({ leads, events, acts, ofNobody, strange, later, first }: Unread): readonly string[] {
  return [
    ...(leads > 0 ? [`${count(leads, 'record')} of leads could not be read.`] : []),
    ...(events > 0 ? [`${count(events, 'record')} of events could not be read.`] : []),
    ...(acts > 0 ? [`${count(acts, 'record')} of acts could not be read.`] : []),
    ...(ofNobody > 0 ? [`${count(ofNobody, 'record')} of events or acts belong to no lead here.`] : []),
    ...(strange > 0
      ? [`${count(strange, 'event')} fit${strange === 1 ? 's' : ''} neither version, by name or by data.`]
      : []),
    ...(later > 0 ? [`${count(later, 'lead')} came later.`] : []),
    ...first.map(({ file, line, sentence }) => `${file}, line ${line ?? '?'}: ${sentence}`),
  ];
}

/** How leads end in each version: how many of them, by name. */
export function endsOf({
  ends,
}: OutcomeReport): readonly { readonly end: string; readonly before: number; readonly after: number }[] {
  const rows = new Map<string, { end: string; before: number; after: number }>();
  const row = (end: string) => {
    const known = rows.get(end) ?? { end, before: 0, after: 0 };
    rows.set(end, known);
    return known;
  };
  for (const { before, after, leads } of ends) {
    row(before).before += leads;
    row(after).after += leads;
  }
  return [...rows.values()].toSorted((a, b) => b.before + b.after - a.before - a.after || (a.end < b.end ? -1 : 1));
}

/** With its sign: `+12`, `-3`, `0`. */
export const signed = (number: number): string =>
  number > 0 ? `+${number.toLocaleString('en')}` : number.toLocaleString('en');

/** What the figures of simulated time rest on. */
export const restsOn = ({ assumption, replayed }: KeptReport): string =>
  replayed === 0
    ? `assumed: ${assumption}`
    : `${count(replayed, 'lead')} as people are written down to have acted; assumed of the others: ${assumption}`;
