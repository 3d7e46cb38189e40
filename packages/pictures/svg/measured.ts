import type { Arrow, Box, Flow } from '../drawn/picture.ts';
import { widthOf, wrapped } from './text.ts';

export const headSize = 14;
export const lineSize = 12;
export const headHeight = 19;
export const lineHeight = 17;
export const padding = 12;
const [widestBox, widestLabel] = [340, 280];

/** A rectangle to be placed: a box, what is written beside an arrow, or the place where a long arrow passes a layer. */
export type Part = {
  readonly id: string;
  readonly of: { readonly kind: 'box'; readonly box: Box } | { readonly kind: 'label' } | { readonly kind: 'bend' };
  readonly head: readonly string[];
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
};

export function boxPart(box: Box): Part {
  const head = wrapped(box.head, headSize, widestBox, 3, true);
  const lines = box.lines.flatMap((line) =>
    wrapped(line, lineSize, widestBox - 12).map((part, index) => (index === 0 ? part : `\u2003${part}`)),
  );
  const widths = [
    ...head.map((text) => widthOf(text, headSize, true)),
    ...lines.map((text) => widthOf(text, lineSize)),
  ];
  return {
    id: box.id,
    of: { kind: 'box', box },
    head,
    lines,
    width: Math.max(72, ...widths) + 2 * padding,
    height: head.length * headHeight + lines.length * lineHeight + 2 * padding - 2 + (lines.length > 0 ? 4 : 0),
  };
}

export function labelPart(arrow: Arrow, id: string): Part {
  const lines = arrow.label.flatMap((text) => wrapped(text, lineSize, widestLabel, 4));
  return {
    id,
    of: { kind: 'label' },
    head: [],
    lines,
    width: Math.max(...lines.map((text) => widthOf(text, lineSize))) + 8,
    height: lines.length * lineHeight + 6,
  };
}

export const bendPart = (id: string): Part => ({ id, of: { kind: 'bend' }, head: [], lines: [], width: 2, height: 0 });

/** Arrows that order the boxes: all but those that lead back, and of two between the same boxes one, with both labels. */
export function downward({ arrows }: Flow): readonly Arrow[] {
  const merged = Map.groupBy(
    arrows.filter(({ back, from, to }) => !back && from !== to),
    ({ from, to }) => JSON.stringify([from, to]),
  );
  return [...merged.values()].map((same) => ({ ...same[0]!, label: same.flatMap(({ label }) => label) }));
}
