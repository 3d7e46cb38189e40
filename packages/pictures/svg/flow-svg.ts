import type { Flow } from '../drawn/picture.ts';
import { backArrows, needsRoomAbove } from './back-arrows.ts';
import { frame, round } from './frame.ts';
import { layersOf } from './layers.ts';
import { headHeight, headSize, lineHeight, lineSize, padding } from './measured.ts';
import { gapDown, positions, type Placed } from './positions.ts';
import { escaped } from './text.ts';

/** Boxes in layers with arrows between them. */
export function flowSvg(flow: Flow): string {
  const layers = layersOf(flow);
  const hasBack = flow.arrows.some(({ back }) => back);
  const high = positions(layers, 0);
  const placed = needsRoomAbove(flow, high) ? positions(layers, gapDown) : high;
  const all = [...placed.values()];
  const left = Math.min(...all.map(({ part, x }) => x - part.width / 2));
  const right = Math.max(...all.map(({ part, x }) => x + part.width / 2));
  const bottom = Math.max(...all.map(({ floor }) => floor)) + (hasBack ? gapDown : 0);
  const back = backArrows(flow, placed, right);
  const body = [
    `<g transform="translate(${round(-left)} 0)">`,
    ...layers.links.flatMap(({ from, to, isLast }) => arrowSvg(placed.get(from)!, placed.get(to)!, isLast)),
    ...back.body,
    ...all.flatMap(partSvg),
    '</g>',
  ];
  return frame(flow, { body, width: back.right - left, height: bottom });
}

/** Straight down to where its layer ends, then over to the next one: nothing stands between layers. */
function arrowSvg(from: Placed, to: Placed, isLast: boolean): readonly string[] {
  const [x, y, floor] = [round(from.x), round(from.top + from.part.height), round(from.floor)];
  const [tox, toy] = [round(to.x), round(to.top)];
  const end = isLast ? toy - 7 : toy;
  const middle = round((floor + end) / 2);
  return [
    `<path class="arrow" d="M${x} ${y}V${floor}C${x} ${middle} ${tox} ${middle} ${tox} ${end}"/>`,
    ...(isLast ? [`<path class="tip" d="M${tox} ${toy}l-4.5 -8h9z"/>`] : []),
  ];
}

function partSvg({ part, x, top: at }: Placed): readonly string[] {
  const [left, top] = [round(x - part.width / 2), round(at)];
  switch (part.of.kind) {
    case 'bend':
      return [];
    case 'label':
      return part.lines.map((text, index) => {
        const baseline = round(top + 3 + lineHeight * (index + 0.75));
        return `<text class="soft" x="${round(x)}" y="${baseline}" font-size="${lineSize}" text-anchor="middle">${escaped(text)}</text>`;
      });
    case 'box': {
      const { looks } = part.of.box;
      const corner = looks === 'start' || looks === 'stage' ? Math.min(20, part.height / 2) : 6;
      const below = top + padding + part.head.length * headHeight + 2;
      return [
        `<rect class="box ${looks}" x="${left}" y="${top}" width="${part.width}" height="${part.height}" rx="${corner}"/>`,
        ...part.head.map((text, index) => {
          const baseline = round(top + padding + headHeight * (index + 0.7));
          return part.lines.length === 0
            ? `<text class="head" x="${round(x)}" y="${baseline}" font-size="${headSize}" text-anchor="middle">${escaped(text)}</text>`
            : `<text class="head" x="${left + padding}" y="${baseline}" font-size="${headSize}">${escaped(text)}</text>`;
        }),
        ...part.lines.map((text, index) => {
          const baseline = round(below + lineHeight * (index + 0.75));
          return `<text x="${left + padding}" y="${baseline}" font-size="${lineSize}">${escaped(text)}</text>`;
        }),
      ];
    }
  }
}
