import { textOf } from '@smk/engine';
import type { Compiled } from '@smk/language';
import type { Fields } from '@smk/plan';
import { rehearse, type RehearsedEntry } from '@smk/rehearsal';
import { isoMoment } from './moment-in.ts';

/** How each test of the rules goes, with the journal of each handoff: the text of an `expect.txt`. */
export function tellTests({ plan, tests }: Compiled): string {
  return tests
    .map((block) => {
      const { result, handoffs } = rehearse(plan, block);
      const failed = result.failures.map(({ place }) => place.line).join(', ');
      return [
        `test "${block.name}" ${failed === '' ? 'holds' : `fails in line ${failed}`}\n`,
        ...handoffs.map(({ name, journal }) => `${name}\n${journal.map(shownEntry).join('')}`),
      ].join('');
    })
    .join('\n');
}

/** `  2026-11-20T15:50Z owed obligation=accept by=sales due=…`: the moment, the kind, then its members by name. */
function shownEntry({ at, what: { kind, ...members } }: RehearsedEntry): string {
  const told = Object.entries(members).map(([name, value]) => ` ${name}=${shown(name, value)}`);
  return `  ${isoMoment(at)} ${kind}${told.join('')}\n`;
}

const moments = ['due', 'until', 'at'];

function shown(name: string, value: unknown): string {
  if (typeof value === 'number') return moments.includes(name) ? isoMoment(value) : String(value);
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.map((member) => shown(name, member)).join(',');
  if (name === 'data') return dataText(value as Fields);
  if (typeof value === 'object') return Object.values(value).join(':');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const dataText = (data: Fields): string =>
  Object.entries(data)
    .map(([name, value]) => `${name}:${textOf(value)}`)
    .join(',');
