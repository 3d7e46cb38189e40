import type { JournalEntry } from '@smk/api/client';
import { safeText } from './safe-text.ts';
import { valueText, type Value } from './value-text.ts';
import { dayAndTime, dayAndYear } from './when.ts';

type What = JournalEntry['what'];

/** The history of a handoff or review, oldest first, one line a happening, with the line of the rules that asked for it. */
export const timelineLines = (entries: readonly JournalEntry[], zone: string): readonly string[] =>
  entries.map(({ at, what, rule }) => {
    const place = rule === null ? '' : `   ${safeText(rule.file)}:${rule.line}`;
    return `${isBad(what) ? '! ' : '  '}${dayAndTime(at, zone)}  ${happeningText(what, zone)}${place}`;
  });

const isBad = ({ kind, inTime }: What): boolean => kind === 'breached' || (kind === 'met' && inTime === false);

/** One happening as a sentence would tell it; one of a kind not known here by its words alone. */
export const happeningText = (what: What, zone: string): string =>
  safeText((sentences[what.kind] ?? inWords)(what, zone));

const sentences: Readonly<Record<string, (what: What, zone: string) => string>> = {
  opened: ({ name }) => `${word(name)} opened`,
  lacks: ({ fields }) => `waits for ${word(fields)}`,
  assigned: ({ to, attempt }) => `assigned to ${whom(to)}${again(attempt)}`,
  owed: ({ by, obligation, due }, zone) =>
    `${word(by)} owes ${word(obligation)}${typeof due === 'number' ? ` by ${dayAndTime(due, zone)}` : ', without a clock'}`,
  reminded: ({ whom: told, obligation }) => `${whom(told)} reminded of ${word(obligation)}`,
  skipped: ({ step, obligation }) => `${word(step)} for ${word(obligation)} skipped, it was overtaken`,
  breached: ({ obligation, whom: by }) => `${word(obligation)} breached, by ${whom(by)}`,
  offered: ({ to, attempt, obligation }) => `${word(obligation)} offered to ${whom(to)}${again(attempt)}`,
  'nobody left': ({ obligation }) => `nobody is left to offer ${word(obligation)} to`,
  escalated: ({ obligation, to }) => `${word(obligation)} escalated to ${whom(to)}`,
  met: ({ obligation, by, inTime }) =>
    `${word(obligation)} met by ${word(by)}, ${inTime === true ? 'in time' : 'late'}`,
  'withdrawn obligation': ({ obligation }) => `${word(obligation)} is no longer owed`,
  accepted: ({ by }) => `accepted by ${word(by)}`,
  contacted: ({ by }) => `contact logged by ${word(by)}`,
  rejected: ({ by, because, data }) => `rejected by ${word(by)}, because ${word(because)}${withData(data)}`,
  ended: ({ by, as, data }) => `ended as ${word(as)}${withData(data)}, by ${word(by)}`,
  withdrawn: ({ because }) => `withdrawn, because ${word(because)}`,
  'signed off': ({ department, by }) => `signed off for ${word(department)} by ${word(by)}`,
  recycled: ({ until }, zone) => `comes back ${typeof until === 'number' ? dayAndYear(until, zone) : 'later'}`,
  closed: () => 'closed for good',
};

/** What was said with it. */
const withData = (data: unknown): string =>
  typeof data === 'object' && data !== null
    ? ` with ${Object.entries(data)
        .map(([name, value]) => `${name} ${valueText(value as Value)}`)
        .join(', ')}`
    : '';

const again = (attempt: unknown): string => (typeof attempt === 'number' && attempt > 1 ? `, attempt ${attempt}` : '');

/** Who is meant: a person with the team, a queue, a department, or the leader of something. */
function whom(who: unknown): string {
  if (typeof who !== 'object' || who === null) return word(who);
  const { kind, person, team, queue, department } = who as Readonly<Record<string, unknown>>;
  if (kind === 'leader of') return `the leader of ${word(department)}`;
  if (kind === 'leader of team' || kind === 'leader of department') return `the ${kind}`;
  if (person !== undefined) return team === undefined ? word(person) : `${word(person)} of ${word(team)}`;
  return word(queue ?? department ?? kind);
}

function word(value: unknown): string {
  if (Array.isArray(value)) return value.map(word).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

const inWords = (what: What): string =>
  [
    what.kind,
    ...Object.entries(what).flatMap(([name, value]) => (name === 'kind' ? [] : [`${name} ${word(value)}`])),
  ].join(' ');
