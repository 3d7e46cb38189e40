import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box, Flow } from '../drawn/picture.ts';
import { flowSvg } from './flow-svg.ts';
import { layersOf } from './layers.ts';
import { positions } from './positions.ts';
import { widthOf, wrapped } from './text.ts';

const text = fc.oneof(fc.string({ maxLength: 60 }), fc.lorem({ maxCount: 12 }));
const anyFlow: fc.Arbitrary<Flow> = fc.integer({ min: 1, max: 12 }).chain((many) =>
  fc.record({
    kind: fc.constant('flow' as const),
    title: text,
    description: text,
    boxes: fc.tuple(
      ...Array.from({ length: many }, (_, index) =>
        fc.record<Box>({
          id: fc.constant(`box ${index}`),
          looks: fc.constantFrom('start', 'stage', 'handoff', 'place', 'list', 'end', 'out'),
          head: text,
          lines: fc.array(text, { maxLength: 5 }),
        }),
      ),
    ),
    arrows: fc.array(
      fc
        .record({
          a: fc.nat(many - 1),
          b: fc.nat(many - 1),
          label: fc.array(text, { maxLength: 3 }),
          back: fc.boolean(),
        })
        .map(({ a, b, label, back }) => {
          const [upper, lower] = [`box ${Math.min(a, b)}`, `box ${Math.max(a, b)}`];
          return back ? { from: lower, to: upper, label, back } : { from: upper, to: lower, label, back };
        }),
      { maxLength: 20 },
    ),
  }),
);

test('no box and no label stands on another, and every arrow leads down by a layer at a time', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const layers = layersOf(flow);
      const placed = positions(layers, 0);
      const all = [...placed.values()];
      expect(all).toHaveLength(layers.layers.flat().length);
      const isApart = (a: (typeof all)[number], b: (typeof all)[number]): boolean =>
        Math.abs(a.x - b.x) >= (a.part.width + b.part.width) / 2 - 0.01 || a.floor < b.top || b.floor < a.top;
      const touching = all.flatMap((a, index) =>
        all
          .slice(index + 1)
          .filter((b) => !isApart(a, b))
          .map((b) => [a, b]),
      );
      expect(touching).toEqual([]);
      for (const { from, to } of layers.links) {
        const next = layers.layers.findIndex((layer) => layer.some(({ id }) => id === to));
        expect(layers.layers[next - 1]?.some(({ id }) => id === from)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('whatever rules are called, what is drawn is one well-formed file with no element of theirs', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const svg = flowSvg(flow);
      const known = ['svg', 'title', 'desc', 'style', 'rect', 'text', 'g', 'path'];
      const tags = [...svg.matchAll(/<\/?([^\s>/]+)/g)].map(([, name]) => name!);
      expect(tags.filter((name) => !known.includes(name))).toEqual([]);
      expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot);)|NaN|Infinity|undefined/);
    }),
    { numRuns: 100 },
  );
});

test('a text is broken at spaces, a long word is broken too, and what does not fit ends in dots', () => {
  expect(wrapped('to the leader of the department', 12, 130)).toEqual(['to the leader of the', 'department']);
  const lines = wrapped('x'.repeat(400), 12, 100, 3);
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/…$/);
  expect(lines.every((line) => widthOf(line, 12) <= 106)).toBe(true);
});
