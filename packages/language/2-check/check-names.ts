import { nameTwice, ownerIsTaken } from '../problems/names.ts';
import { namesOf, type Named } from './names-of.ts';
import { whereIs, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** Each name is given once among those that it could be confused with. */
export function* checkNames(rules: Rules): Checked<void> {
  for (const group of namesOf(rules)) yield* unique(group);
  const owner = rules.people.get('owner');
  if (owner) yield ownerIsTaken(whereIs(owner, owner.part.name.at));
}

function* unique(group: readonly Named[]): Checked<void> {
  const first = new Map<string, Named>();
  for (const each of group) {
    const before = first.get(each.name);
    if (!before) first.set(each.name, each);
    else
      yield nameTwice(whereIs({ ...each.in, part: each }), {
        name: each.name,
        first: placeOfName(before),
        as: asSaid(before),
      });
  }
}

/** The file and the line, from 1, on which a name is given. */
export function placeOfName({ in: { file, line }, at }: Pick<Named, 'in' | 'at'>): {
  readonly file: string;
  readonly line: number;
} {
  return { file, line: line + at.start.line };
}

/** What a name is of, in a sentence. */
export function asSaid({ kind, in: { part } }: Pick<Named, 'kind' | 'in'>): string {
  return kind === 'outcome' ? outcome(part) : said[kind];
}

function outcome(part: unknown): string {
  return (part as { readonly kind: string }).kind === 'reason' ? 'a reason' : 'an end';
}

const said: Readonly<Record<Exclude<Named['kind'], 'outcome'>, string>> = {
  calendar: 'a calendar',
  campaign: 'a campaign',
  channel: 'a channel',
  content: 'a content',
  data: 'data of this event',
  department: 'a department',
  event: 'an event',
  feedback: 'feedback',
  field: 'a field',
  goal: 'a goal',
  group: 'a group of a score',
  handoff: 'a handoff',
  let: 'a `let`',
  line: 'a line of a score',
  list: 'a list',
  measure: 'a measure',
  obligation: 'something owed',
  option: 'an option',
  person: 'a person',
  promise: 'a promise',
  qualification: 'a qualification',
  queue: 'a queue',
  refusal: 'a `refuse` line',
  review: 'a review',
  row: 'a row',
  score: 'a score',
  stage: 'a stage',
  table: 'a table',
  team: 'a team',
  topic: 'a kind of feedback',
  wait: 'a `wait` line',
};
