import type { Flow } from '../drawn/picture.ts';
import { bendPart, boxPart, downward, labelPart, type Part } from './measured.ts';

/** Parts from top to bottom, each layer from left to right; a link leads from a part to one of the next layer. */
export type Layers = {
  readonly layers: readonly (readonly Part[])[];
  readonly links: readonly Link[];
};

type Link = { readonly from: string; readonly to: string; readonly isLast: boolean };

/** Every box in the layer below the last of those that lead to it; labels and bends on the way, so that nothing crosses a box. */
export function layersOf(flow: Flow): Layers {
  const arrows = downward(flow);
  const depth = depths(flow, arrows);
  const layers: Part[][] = [];
  const put = (part: Part, layer: number): void => {
    while (layers.length <= layer) layers.push([]);
    layers[layer]!.push(part);
  };
  for (const box of flow.boxes) put(boxPart(box), depth.get(box.id)! * 2);
  const links: Link[] = [];
  // Between two layers of boxes there is one for labels, if there are any.
  const labelled = new Set(arrows.filter(({ label }) => label.length > 0).map(({ from }) => depth.get(from)! * 2 + 1));
  for (const [index, arrow] of arrows.entries()) {
    const [first, last] = [depth.get(arrow.from)! * 2, depth.get(arrow.to)! * 2];
    let from = arrow.from;
    for (let layer = first + 1; layer < last; layer += 1) {
      if (layer % 2 === 1 && !labelled.has(layer)) continue;
      const id = `arrow ${index} at ${layer}`;
      put(layer === first + 1 && arrow.label.length > 0 ? labelPart(arrow, id) : bendPart(id), layer);
      links.push({ from, to: id, isLast: false });
      from = id;
    }
    links.push({ from, to: arrow.to, isLast: true });
  }
  return {
    layers: ordered(
      layers.filter((layer) => layer.length > 0),
      links,
    ),
    links,
  };
}

/** Invariant: arrows that are not `back` make no circle; if they did, going round is given up once every box was passed. */
function depths(flow: Flow, arrows: ReturnType<typeof downward>): ReadonlyMap<string, number> {
  const depth = new Map(flow.boxes.map(({ id }) => [id, 0]));
  for (let round = 0; round < flow.boxes.length; round += 1)
    for (const { from, to } of arrows) depth.set(to, Math.max(depth.get(to)!, depth.get(from)! + 1));
  return depth;
}

/** Each layer by where its parts are linked to, up and down in turn, so that few arrows cross. */
function ordered(layers: readonly (readonly Part[])[], links: readonly Link[]): readonly (readonly Part[])[] {
  const result = layers.map((layer) => [...layer]);
  const neighbours = (side: 'from' | 'to'): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [...Map.groupBy(links, (link) => link[side])].map(([id, found]) => [
        id,
        found.map((link) => link[side === 'from' ? 'to' : 'from']),
      ]),
    );
  const [below, above] = [neighbours('from'), neighbours('to')];
  for (let sweep = 0; sweep < 8; sweep += 1) {
    const isDown = sweep % 2 === 0;
    const order = isDown ? result.keys() : [...result.keys()].toReversed();
    for (const index of order) {
      const beside = result[index + (isDown ? -1 : 1)];
      if (beside === undefined) continue;
      const at = new Map(beside.map(({ id }, place) => [id, place / Math.max(1, beside.length - 1)]));
      const mean = ({ id }: Part, place: number): number => {
        const linked = ((isDown ? above : below).get(id) ?? [])
          .map((one) => at.get(one))
          .filter((one) => one !== undefined);
        if (linked.length === 0) return place / Math.max(1, result[index]!.length - 1);
        return linked.reduce((sum, one) => sum + one, 0) / linked.length;
      };
      result[index] = result[index]!.map((part, place) => ({ part, mean: mean(part, place) }))
        .toSorted((a, b) => a.mean - b.mean)
        .map(({ part }) => part);
    }
  }
  return result;
}
