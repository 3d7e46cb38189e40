import type { FactLine, LineTrace, Refusal, Stage, Wait } from '@smk/plan';
import type { Test } from './frame.ts';
import { countOfLooks, keyOfLooks, loneText, looksOf, type Look } from './looks.ts';
import type { Names } from './names.ts';
import { newPairMemory, type PairMemory } from './pair-memory.ts';
import type { Told } from './texts.ts';

/** Whatever a trace tells of. */
export type Traced = FactLine | Refusal | Wait | Stage;

/** What of a line's trace is the same for all leads, and its place among the lines. */
export type Line = Pick<LineTrace, 'name' | 'points' | 'text' | 'means' | 'at'> & {
  readonly place: number;
  readonly test: Test;
};
export type Sight = { readonly look: Look; readonly site: number };

/**
 * Lines that look at the same: what they saw is made once for all of them. Where their traces come again from lead to lead they
 * are kept: with a `text` as far as it is remembered, with other `values`, one or two, or for a personal one by the `truths` alone.
 */
export type LineGroup = {
  readonly keeps: 'nothing' | 'truths' | 'text' | 'values';
  readonly sights: readonly Sight[];
  readonly lines: readonly Line[];
  /** The places of the lines once more: copying reads them without going through the lines. */
  readonly places: readonly number[];
  readonly kept: (Told | undefined)[];
  readonly byValues: PairMemory<LineTrace> | null;
  /** The slots of the first and the second value looked at, and that of the text; -1 where there is none. */
  readonly slot: number;
  readonly second: number;
  readonly text: number;
  /** Its place in what is told of that text. */
  readonly asked: number;
};

/** So many lines make so many combinations of truths that keeping them pays no more. */
const mostLines = 6;

/** Lines in groups that look at the same. */
export function lineGroupsOf(lines: readonly Traced[], names: Names): readonly LineGroup[] {
  const groups = Map.groupBy(lines, (line) => keyOfLooks(line.when.condition));
  return [...groups.values()].map((alike) => groupOf(alike, lines, names));
}

function groupOf(alike: readonly Traced[], all: readonly Traced[], names: Names): LineGroup {
  const { condition } = alike[0]!.when;
  const looks = looksOf(condition, names);
  const text = loneText(condition, names);
  const keeps = text === null ? keepsOf(looks, countOfLooks(condition), alike.length) : 'text';
  return {
    keeps,
    sights: looks.map((look) => ({ look, site: names.site++ })),
    lines: alike.map((line) => ({
      name: line.name,
      points: 'points' in line ? line.points : null,
      text: line.when.text,
      means: line.means,
      at: line.at,
      place: all.indexOf(line),
      test: names.tests.get(line.when.condition)!,
    })),
    places: alike.map((line) => all.indexOf(line)),
    kept: [],
    byValues: keeps === 'values' ? newPairMemory(alike.length + 1) : null,
    slot: looks[0]?.slot ?? -1,
    second: looks[1]?.slot ?? -1,
    text: text ?? -1,
    asked: text === null ? -1 : names.texts[text]!.asked++,
  };
}

function keepsOf(looks: readonly Look[], count: number, lines: number): LineGroup['keeps'] {
  // Two of one name are shown as one, and what comes out rests on both.
  if (count !== looks.length || count === 0 || count > 2 || looks.some((look) => look.slot === -1)) return 'nothing';
  if (!looks.some((look) => look.isPersonal)) return 'values';
  return count === 1 && lines <= mostLines ? 'truths' : 'nothing';
}
