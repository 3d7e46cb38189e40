import type { Layers } from './layers.ts';
import type { Part } from './measured.ts';

/** Where a part stands, in pixels: its middle from the left, its top, and the bottom of its layer. */
export type Placed = { readonly part: Part; readonly x: number; readonly top: number; readonly floor: number };

const gapAcross = 28;
export const gapDown = 38;

/** Every part's place: layers below each other, parts near what they are linked to and never nearer to each other than the gap. */
export function positions({ layers, links }: Layers, top: number): ReadonlyMap<string, Placed> {
  const linked = new Map<string, string[]>();
  for (const { from, to } of links) {
    linked.set(from, [...(linked.get(from) ?? []), to]);
    linked.set(to, [...(linked.get(to) ?? []), from]);
  }
  const x = new Map<string, number>();
  for (const layer of layers)
    spread(
      layer,
      layer.map(() => 0),
    ).forEach((at, index) => x.set(layer[index]!.id, at));
  for (let round = 0; round < 24; round += 1) {
    const order = round % 2 === 0 ? layers : layers.toReversed();
    for (const layer of order) {
      const wanted = layer.map(({ id }) => {
        const beside = (linked.get(id) ?? []).map((one) => x.get(one)!);
        return beside.length === 0 ? x.get(id)! : beside.reduce((sum, one) => sum + one, 0) / beside.length;
      });
      spread(layer, wanted).forEach((at, index) => x.set(layer[index]!.id, at));
    }
  }
  const placed = new Map<string, Placed>();
  let y = top;
  for (const layer of layers) {
    const height = Math.max(...layer.map((part) => part.height));
    for (const part of layer) placed.set(part.id, { part, x: x.get(part.id)!, top: y, floor: y + height });
    y += height + gapDown;
  }
  return placed;
}

type Group = {
  readonly parts: readonly { readonly offset: number; readonly wanted: number }[];
  readonly at: number;
  readonly width: number;
};

/** The places nearest to those wanted, in order and apart: parts that would touch move as one, to the middle of what they want. */
function spread(layer: readonly Part[], wanted: readonly number[]): readonly number[] {
  const groups: Group[] = [];
  for (const [index, part] of layer.entries()) {
    let group: Group = {
      parts: [{ offset: part.width / 2, wanted: wanted[index]! }],
      at: wanted[index]! - part.width / 2,
      width: part.width,
    };
    for (
      let last = groups.at(-1);
      last !== undefined && last.at + last.width + gapAcross > group.at;
      last = groups.at(-1)
    ) {
      groups.pop();
      group = joined(last, group);
    }
    groups.push(group);
  }
  return groups.flatMap(({ at, parts }) => parts.map(({ offset }) => at + offset));
}

function joined(left: Group, right: Group): Group {
  const shift = left.width + gapAcross;
  const parts = [...left.parts, ...right.parts.map((one) => ({ ...one, offset: one.offset + shift }))];
  const at = parts.reduce((sum, { wanted, offset }) => sum + wanted - offset, 0) / parts.length;
  return { parts, at, width: shift + right.width };
}
