import type { Flow } from '../drawn/picture.ts';
import { round } from './frame.ts';
import { lineHeight, lineSize } from './measured.ts';
import { gapDown, type Placed } from './positions.ts';
import { escaped, widthOf, wrapped } from './text.ts';

const widestLabel = 120;

/** Arrows that lead up again: each in a lane of its own right of all boxes, with its words beside it; between layers it crosses no box. */
export function backArrows(
  flow: Flow,
  placed: ReadonlyMap<string, Placed>,
  right: number,
): { readonly body: readonly string[]; readonly right: number } {
  const body: string[] = [];
  let lane = right;
  for (const { from, to, label } of flow.arrows.filter(({ back }) => back)) {
    const [source, target] = [placed.get(from)!, placed.get(to)!];
    const lines = label.flatMap((text) => wrapped(text, lineSize, widestLabel, 3));
    lane += 26;
    const [out, into] = [wayOut(source, placed), wayIn(target, placed)];
    body.push(`<path class="arrow back" d="${out.path}H${round(lane)}V${into.y}${into.path}"/>`, into.tip);
    const middle = (out.y + into.y) / 2 - ((lines.length - 1) * lineHeight) / 2;
    lines.forEach((text, index) => {
      const at = round(middle + index * lineHeight);
      body.push(`<text class="soft" x="${round(lane + 8)}" y="${at}" font-size="${lineSize}">${escaped(text)}</text>`);
    });
    lane += 8 + Math.max(0, ...lines.map((text) => widthOf(text, lineSize)));
  }
  return { body, right: lane === right ? right : lane + 4 };
}

/** Whether one of them comes down on a box of the first layer, and so needs room above it. */
export function needsRoomAbove(flow: Flow, placed: ReadonlyMap<string, Placed>): boolean {
  const first = Math.min(...[...placed.values()].map(({ top }) => top));
  return flow.arrows.some(({ back, to }) => {
    const target = placed.get(to)!;
    return back && target.top === first && !isRightmost(target, placed);
  });
}

function wayOut(source: Placed, placed: ReadonlyMap<string, Placed>): { path: string; y: number } {
  const { x, top, floor, part } = source;
  if (isRightmost(source, placed)) {
    const y = round(top + part.height / 2);
    return { path: `M${round(x + part.width / 2)} ${y}`, y };
  }
  const y = round(floor + gapDown / 2);
  return { path: `M${round(x + 14)} ${round(top + part.height)}V${y}`, y };
}

function wayIn(target: Placed, placed: ReadonlyMap<string, Placed>): { path: string; y: number; tip: string } {
  const { x, top, part } = target;
  if (isRightmost(target, placed)) {
    const [edge, y] = [round(x + part.width / 2), round(top + part.height / 2)];
    return { path: `H${edge + 7}`, y, tip: `<path class="tip" d="M${edge} ${y}l8 -4.5v9z"/>` };
  }
  const [at, y] = [round(x + Math.min(24, part.width / 4)), round(top - gapDown / 2)];
  return { path: `H${at}V${round(top) - 7}`, y, tip: `<path class="tip" d="M${at} ${round(top)}l-4.5 -8h9z"/>` };
}

function isRightmost(one: Placed, placed: ReadonlyMap<string, Placed>): boolean {
  return [...placed.values()].every(({ top, x }) => top !== one.top || x <= one.x);
}
