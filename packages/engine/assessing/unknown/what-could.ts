import type { Fields } from '@smk/plan';
import { canStayShut, canOpen, type Gate } from './gate.ts';
import { liveFields } from './live-fields.ts';
import type { Known } from './possible.ts';
import { representatives } from './representatives.ts';
import { decisiveFields } from './search.ts';

/**
 * The unknown fields of which some values would make one of the stages true, in the schema's order; none if no value would.
 * `reaches` judges the whole lead with some fields filled in.
 */
export function whatCouldReach(
  stages: readonly Gate[],
  known: Known,
  reaches: (fields: Fields) => boolean,
): readonly string[] {
  if (!stages.some((stage) => canOpen(stage, known))) return [];
  return decisive(stages, known, reaches);
}

/** The unknown fields of which some values would make all of the stages other than true, in the schema's order. */
export function whatCouldUndo(
  stages: readonly Gate[],
  known: Known,
  undoes: (fields: Fields) => boolean,
): readonly string[] {
  if (!stages.every((stage) => canStayShut(stage, known))) return [];
  return decisive(stages, known, undoes);
}

function decisive(stages: readonly Gate[], known: Known, holds: (fields: Fields) => boolean): readonly string[] {
  const conditions = stages.flatMap(({ when, until }) => (until === null ? [when] : [when, until]));
  const live = new Set(conditions.flatMap((condition) => [...liveFields(condition, known)]));
  if (live.size === 0) return [];
  const open = known.plan.lead.fields.map((field) => field.name).filter((name) => live.has(name));
  const valuesOf = representatives(known.plan);
  const found = decisiveFields(open, (field) => valuesOf.get(field) ?? null, known.fields, holds);
  // Too much to try: better to name a field too many than to say that no value would do.
  return found === null ? open : open.filter((name) => found.has(name));
}
