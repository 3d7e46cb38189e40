import type { Condition, HandoffRule, Place, Plan, Qualification, TableRow } from '@smk/plan';

/** A condition where the rules have it, whole. */
export type Rooted = {
  readonly condition: Condition;
  /** The event whose data it looks at, `null` if it looks at the lead. */
  readonly event: string | null;
  /** Fields that are known whenever it is asked. */
  readonly known: readonly string[];
  readonly at: Place;
};

/** Every condition of a plan, each whole. */
export function conditionsOf(plan: Plan): readonly Rooted[] {
  return (Object.keys(within) as (keyof Plan)[]).flatMap((key) =>
    (within[key] as (part: unknown) => readonly Rooted[])(plan[key]),
  );
}

const none = (): readonly Rooted[] => [];

// Each part of a plan has to say whether it has conditions, so that a new one is not passed over unseen.
const within: { readonly [Key in keyof Plan]: (part: Plan[Key]) => readonly Rooted[] } = {
  format: none,
  engine: none,
  company: none,
  lead: none,
  lets: none,
  events: none,
  lists: none,
  calendars: none,
  departments: none,
  people: none,
  teams: none,
  queues: none,
  tables: (all = []) => all.flatMap(({ rows }) => rows.filter(asksSomething).map(ofRow)),
  qualifications: (all) => all.flatMap(ofQualification),
  handoffs: (all) => all.flatMap(ofHandoff),
  // Test blocks are about leads: no review is held in them.
  reviews: none,
};

/** A row in which nothing matters is always true. */
function asksSomething({ when: { condition } }: TableRow): boolean {
  return condition.kind !== 'all of' || condition.of.length > 0;
}

function ofRow({ when }: TableRow): Rooted {
  return { condition: when.condition, event: null, known: [], at: when.at };
}

function ofQualification({ scores, refusals, waits = [], stages }: Qualification): readonly Rooted[] {
  const lines = scores.flatMap((score) => (score.kind === 'facts' ? score.lines : []));
  const events = scores.flatMap((score) => (score.kind === 'events' ? score.lines : []));
  return [
    ...[
      ...[...lines, ...refusals, ...waits, ...stages].map(({ when }) => when),
      ...stages.flatMap(({ until }) => until ?? []),
    ].map(({ condition, at }) => ({ condition, event: null, known: [], at })),
    ...events.flatMap(({ where, on, at }) => (where ? [{ condition: where, event: on, known: [], at }] : [])),
  ];
}

function ofHandoff({ where, needs, routes, owes, ends }: HandoffRule): readonly Rooted[] {
  const matches = [...owes.map(({ metBy, at }) => ({ on: metBy, at })), ...ends];
  return [
    ...(where ? [{ condition: where.condition, event: null, known: [], at: where.at }] : []),
    ...routes.flatMap(({ when }) =>
      when ? [{ condition: when.condition, event: null, known: needs, at: when.at }] : [],
    ),
    ...matches.flatMap(({ on, at }) => (on?.where ? [{ condition: on.where, event: on.event, known: [], at }] : [])),
  ];
}

/** The conditions that one is made of; a `where` is about an event, and no part of what is true of the lead. */
export function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all of':
    case 'any of':
    case 'none of':
    case 'at least':
      return condition.of;
    case 'not':
      return [condition.of];
    case 'compare':
    case 'between':
    case 'in list':
    case 'in values':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'has':
    case 'known':
    case 'unknown':
    case 'happened':
      return [];
  }
}
