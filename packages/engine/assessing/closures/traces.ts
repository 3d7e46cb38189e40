import type { FactLine, LineTrace, Refusal, Stage, Truth } from '@smk/plan';
import type { Frame, Kleene } from './frame.ts';
import { looksOf, textFor, type Look } from './looks.ts';
import type { Names } from './names.ts';
import { put } from './put.ts';

/** What of a line's trace is the same for all leads, and its place among the lines. */
type Line = Pick<LineTrace, 'name' | 'points' | 'text' | 'means' | 'at'> & { readonly place: number };
type Sight = { readonly look: Look; readonly site: number };

/** Lines that look at the same: what they saw is made once for all of them. */
type Group = {
  readonly sights: readonly Sight[];
  readonly lines: readonly Line[];
  /**
   * Where the traces come again from lead to lead they are kept: for a `text` with what is remembered of it, for a `small` number of
   * values in `kept`, by what is known and what came out. Invariant: what is kept is frozen, since leads share it.
   */
  readonly keeps: 'nothing' | 'small' | 'text';
  readonly kept: (readonly LineTrace[] | undefined)[];
  /** The slot of the one field looked at, and of its text. */
  readonly slot: number;
  readonly text: number;
};

/** A closure for the traces of lines whose truths stand in the frame from index `first` on. */
export function compileTraces(
  lines: readonly (FactLine | Refusal | Stage)[],
  first: number,
  names: Names,
): (frame: Frame) => LineTrace[] {
  const looked = lines.map((line, place) => ({
    line: lineOf(line, place),
    looks: looksOf(line.when.condition, names),
  }));
  const alike = Map.groupBy(looked, ({ looks }) => looks.map((look) => look.key).join(' '));
  const groups = [...alike.values()].map((of) =>
    groupOf(
      of[0]!.looks,
      of.map(({ line }) => line),
      names,
    ),
  );
  const blank: readonly (LineTrace | null)[] = lines.map(() => null);
  return (frame) => {
    const traces = blank.slice() as LineTrace[];
    for (const group of groups) {
      if (group.keeps === 'nothing') traceGroup(group, first, frame, traces);
      else
        copy(
          group,
          group.keeps === 'text' ? keptWithText(group, first, frame) : keptByNumber(group, first, frame),
          traces,
        );
    }
    return traces;
  };
}

function lineOf(line: FactLine | Refusal | Stage, place: number): Line {
  return {
    name: line.name,
    points: 'points' in line ? line.points : null,
    text: line.when.text,
    means: line.means,
    at: line.at,
    place,
  };
}

/** So many lines make so many combinations of truths that keeping them pays no more. */
const mostLines = 6;

function groupOf(looks: readonly Look[], lines: readonly Line[], names: Names): Group {
  const sights = looks.map((look): Sight => ({ look, site: names.site++ }));
  const only = looks.length === 1 && looks[0]!.isField ? looks[0]! : null;
  const field = names.plan.lead.fields.find((one) => one.name === only?.name);
  const slot = only?.slot ?? -1;
  const text = names.texts.findIndex((one) => one.of === slot && !one.isDomain && one.remembered !== null);
  const isSmall = (field?.personal || field?.type.kind === 'yes/no') && lines.length <= mostLines;
  const keeps = isSmall ? 'small' : text !== -1 && !field?.personal ? 'text' : 'nothing';
  return { sights, lines, keeps, kept: [], slot, text };
}

function keptByNumber(group: Group, first: number, frame: Frame): readonly LineTrace[] {
  const value = frame.values[group.slot];
  let number = value === null ? 0 : value === true ? 1 : 2;
  for (const { place } of group.lines) number = number * 3 + frame.lines[first + place]!;
  return (group.kept[number] ??= tracesOf(group, first, frame));
}

function keptWithText(group: Group, first: number, frame: Frame): readonly LineTrace[] {
  const judged = frame.texts[group.text]!;
  const kept = judged === null ? group.kept : judged.traces;
  return (kept[group.sights[0]!.site] ??= tracesOf(group, first, frame));
}

function tracesOf(group: Group, first: number, frame: Frame): readonly LineTrace[] {
  const saw = Object.freeze(sawOf(group.sights, frame));
  return group.lines.map((line) => Object.freeze(traceOf(line, frame.lines[first + line.place]!, saw)));
}

function copy({ lines }: Group, kept: readonly LineTrace[], traces: LineTrace[]): void {
  for (let index = 0; index < kept.length; index += 1) traces[lines[index]!.place] = kept[index]!;
}

function traceGroup({ sights, lines }: Group, first: number, frame: Frame, traces: LineTrace[]): void {
  const saw = sawOf(sights, frame);
  for (const line of lines) traces[line.place] = traceOf(line, frame.lines[first + line.place]!, saw);
}

function sawOf(sights: readonly Sight[], frame: Frame): Record<string, string> {
  const saw: Record<string, string> = {};
  for (const { look, site } of sights) put(site, saw, look.name, textFor(look, frame));
  return saw;
}

const truths: readonly Truth[] = [false, 'unknown', true];

function traceOf({ name, points, text, means, at }: Line, truth: Kleene, saw: LineTrace['saw']): LineTrace {
  return { name, truth: truths[truth]!, points, text, means, at, saw };
}
