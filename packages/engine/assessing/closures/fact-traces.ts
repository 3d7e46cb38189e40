import type { FactLine, FactValue, LineTrace, Plan } from '@smk/plan';
import type { Frame } from './frame.ts';
import { lineOf, traceOf, type Line } from './line.ts';
import { slotOf, type Names } from './names.ts';
import { compileSights, looksOf, type Sights } from './saw.ts';

/** A line with its place among the score's lines. */
type Placed = { readonly line: Line; readonly place: number };

/**
 * Lines that look at one field alone, and at one whose values come again from lead to lead, or are not shown: their traces
 * are the same whenever they come again, and are kept. Invariant: kept traces are frozen, since leads share them.
 */
type Group = {
  readonly slot: number;
  readonly isPersonal: boolean;
  readonly lines: readonly Placed[];
  readonly sights: Sights;
  readonly kept: Map<FactValue, readonly LineTrace[]>;
};

/** Beyond so many different values keeping begins anew. */
const mostKept = 2000;

/** A closure for the traces of a score's lines, whose truths stand in the frame from index `first` on. */
export function compileFactTraces(lines: readonly FactLine[], first: number, names: Names): (frame: Frame) => LineTrace[] {
  const fieldOf = new Map(lines.map((line) => [line, repeatingField(line, names.plan)]));
  const placed = (some: readonly FactLine[], sights: Sights) =>
    some.map((line): Placed => ({ line: lineOf(line, line.points, sights), place: lines.indexOf(line) }));
  const groups = [...Map.groupBy(lines, (line) => fieldOf.get(line) ?? null)].flatMap(([field, some]): readonly Group[] => {
    if (field === null) return [];
    const sights = compileSights(some.map((line) => line.when.condition), names);
    const isPersonal = names.plan.lead.fields.some((one) => one.name === field && one.personal);
    return [{ slot: slotOf(names, 'field', field), isPersonal, lines: placed(some, sights), sights, kept: new Map() }];
  });
  const others = lines.filter((line) => fieldOf.get(line) === null);
  const sights = compileSights(others.map((line) => line.when.condition), names);
  const anew = placed(others, sights);
  const blank: readonly (LineTrace | null)[] = lines.map(() => null);
  return (frame) => {
    const traces = blank.slice() as LineTrace[];
    const seen = sights.see(frame);
    for (const { line, place } of anew) traces[place] = traceOf(line, frame.lines[first + place]!, seen);
    for (const group of groups) {
      const key = keyOf(group, first, frame);
      const kept = group.kept.get(key) ?? keep(group, key, first, frame);
      for (let index = 0; index < kept.length; index += 1) traces[group.lines[index]!.place] = kept[index]!;
    }
    return traces;
  };
}

/** What tells apart the traces of a group: the value, or for a personal field what is shown of it and what it came to. */
function keyOf(group: Group, first: number, frame: Frame): FactValue {
  const value = frame.values[group.slot]!;
  if (!group.isPersonal) return value;
  let key = value === null ? 0 : 1;
  for (const { place } of group.lines) key = key * 3 + frame.lines[first + place]!;
  return key;
}

function keep(group: Group, key: FactValue, first: number, frame: Frame): readonly LineTrace[] {
  if (group.kept.size >= mostKept) group.kept.clear();
  const seen = group.sights.see(frame).map((saw) => Object.freeze(saw));
  const traces = group.lines.map(({ line, place }) => Object.freeze(traceOf(line, frame.lines[first + place]!, seen)));
  group.kept.set(key, traces);
  return traces;
}

/** The one field that a line looks at, if its traces repeat; `null` for any other line. */
function repeatingField(line: FactLine, plan: Plan): string | null {
  const [look, ...others] = looksOf(line.when.condition);
  if (look?.kind !== 'field' || others.length > 0) return null;
  const field = plan.lead.fields.find((one) => one.name === look.name);
  const kind = field?.type.kind;
  const repeats = field?.personal || kind === 'yes/no' || kind === 'one of' || kind === 'country' || kind === 'text';
  return repeats ? look.name : null;
}
