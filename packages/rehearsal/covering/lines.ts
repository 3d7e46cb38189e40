import type { HandoffRule, Place, Plan, Qualification } from '@smk/plan';
import { writtenAt } from '@smk/language';

/** A line of the rules that something can come of, known by its key. */
export type Line = { readonly key: string; readonly at: Place; readonly never: string };

/** Every line of a plan that a test can bring to bear. */
export function linesOf(plan: Plan): readonly Line[] {
  return (Object.keys(within) as (keyof Plan)[]).flatMap((key) =>
    (within[key] as (part: unknown) => readonly Line[])(plan[key]),
  );
}

const none = (): readonly Line[] => [];

// Each part of a plan has to say whether it has such lines, so that a new one is not passed over unseen.
const within: { readonly [Key in keyof Plan]: (part: Plan[Key]) => readonly Line[] } = {
  format: none,
  engine: none,
  company: none,
  lead: none,
  lets: (lets) => lets.map(({ name, at }) => ({ key: keyOf.let(name), at, never: 'never known' })),
  events: none,
  lists: none,
  calendars: none,
  departments: none,
  people: none,
  teams: none,
  queues: none,
  tables: (all = []) =>
    all.flatMap(({ name, rows }) =>
      rows.map((row) => ({ key: keyOf.row(name, row.name), at: row.at, never: 'never picked' })),
    ),
  qualifications: (all) => all.flatMap(linesOfQualification),
  handoffs: (all) => all.flatMap(linesOfHandoff),
  // Test blocks are about leads: no review is held in them.
  reviews: none,
};

/** Keys of lines, as those who see them come to bear name them. */
export const keyOf = {
  let: (name: string) => `let ${name}`,
  row: (table: string, name: string) => `${table} row ${name}`,
  scoreLine: (name: string) => `score line ${name}`,
  refusal: (name: string) => `refusal ${name}`,
  wait: (name: string) => `wait ${name}`,
  stage: (name: string) => `stage ${name}`,
  until: (stage: string) => `${stage} until`,
  handoff: (name: string) => `handoff ${name}`,
  embargo: (handoff: string) => `${handoff} embargo`,
  needs: (handoff: string) => `${handoff} needs`,
  route: (handoff: string, at: Place) => `${handoff} route ${at.file}:${at.line}`,
  owes: (handoff: string, name: string) => `${handoff} owes ${name}`,
  step: (handoff: string, kind: string, at: Place) => `${handoff} ${kind} ${at.file}:${at.line}`,
  reason: (handoff: string, name: string) => `${handoff} reason ${name}`,
  end: (handoff: string, name: string) => `${handoff} end ${name}`,
};

function linesOfQualification({ scores, refusals, waits = [], stages }: Qualification): readonly Line[] {
  return [
    ...scores.flatMap((score) =>
      score.lines.map(({ name, at }) => ({ key: keyOf.scoreLine(name), at, never: 'never fired' })),
    ),
    ...refusals.map(({ name, at }) => ({ key: keyOf.refusal(name), at, never: 'never refused' })),
    ...waits.map(({ name, at }) => ({ key: keyOf.wait(name), at, never: 'never waited' })),
    ...stages.map(({ name, at }) => ({ key: keyOf.stage(name), at, never: 'never true' })),
    ...stages.flatMap(({ name, until }) =>
      until ? [{ key: keyOf.until(name), at: until.at, never: 'never ended' }] : [],
    ),
  ];
}

function linesOfHandoff(rule: HandoffRule): readonly Line[] {
  const { name, owes, reasons, ends, routes, unlessRefusedWithin: embargo, needs } = rule;
  return [
    { key: keyOf.handoff(name), at: rule.at, never: 'never opened' },
    ...(embargo ? [{ key: keyOf.embargo(name), at: placeOf(embargo, rule), never: 'never held anything back' }] : []),
    ...(needs.length > 0
      ? [{ key: keyOf.needs(name), at: placeOf(needs, rule), never: 'nothing was ever lacking' }]
      : []),
    ...routes.map(({ at }) => ({ key: keyOf.route(name, at), at, never: 'never taken' })),
    ...owes.flatMap((owed) => [
      { key: keyOf.owes(name, owed.name), at: owed.at, never: 'never owed' },
      ...owed.ladder.map(({ step, at }) => ({ key: keyOf.step(name, step.kind, at), at, never: 'never came to it' })),
    ]),
    ...reasons.map((reason) => ({ key: keyOf.reason(name, reason.name), at: reason.at, never: 'never the reason' })),
    ...ends.map((end) => ({ key: keyOf.end(name, end.name), at: end.at, never: 'never ended so' })),
  ];
}

function placeOf(part: object, { at }: HandoffRule): Place {
  const span = writtenAt(part);
  return span ? { file: span.file, line: span.start.line } : at;
}
