import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grammar, match } from '../ohm.ts';
import { actions, matched, treeOf } from '../reading/tree-of.ts';
import type { Site } from '../reading/reading.ts';
import { blocks, declarationSamples } from '../vocabulary.ts';

const semantics = grammar.createSemantics().addOperation<unknown>('tree(site)', actions);

const site = (told: unknown[]): Site => ({
  region: ({ from, to }) => ({ start: { line: 0, column: from }, end: { line: 0, column: to } }),
  span: ({ from, to }) => ({ file: '', start: { line: 0, column: from }, end: { line: 0, column: to } }),
  report: (problem) => told.push(problem),
});

/** What Ohm makes of a text by itself; `null` where it does not match. */
function byOhm(text: string, rule: string): unknown {
  const result = match(text, rule);
  if (result.failed()) return null;
  const told: unknown[] = [];
  return { tree: semantics(result)['tree'](site(told)), told };
}

function byClosures(text: string, rule: string): unknown {
  const node = matched(text, rule);
  if (node === null) return null;
  const told: unknown[] = [];
  return { tree: treeOf(node, site(told)), told };
}

const headOf = (clause: string): string => clause.replace(/\s*\{.*/, '');

const samples = [
  ...Object.values(declarationSamples).map((text) => ({ text: headOf(text), rule: 'Declaration' })),
  ...Object.values(blocks).flatMap(({ rule, inLine, samples: texts }) => [
    ...texts.map((text) => ({ text: headOf(text), rule })),
    ...texts.slice(0, 1).map((text) => ({ text: headOf(text), rule: inLine })),
  ]),
  ...[
    'not (all of (x, none of (b >= 1, c is known), at least 2 of (d, e in (DE, AT))))',
    'x where (topic is "a \\" b") and domain of email in free_mail',
    'at least 3 viewed within 7 days where (n >= 1_000 and (x or b))',
    '(((((x and b) or c) and d)))',
    ' x\n  and b ',
    'size between 5 and 9 or visited >= 2027-03-01 09:00 or growth > -1.5%',
  ].map((text) => ({ text: `stage deep when ${text}`, rule: 'QualificationClause' })),
];
const rules = [...new Set(samples.map(({ rule }) => rule))];

test('closures make of every kind of clause what Ohm makes of it', () => {
  for (const { text, rule } of samples) expect([text, byClosures(text, rule)]).toEqual([text, byOhm(text, rule)]);
  expect(samples.filter(({ text, rule }) => matched(text, rule) === null)).toEqual([]);
});

test('closures match a text that was changed somewhere just where Ohm does', () => {
  const piece = fc.constantFrom(
    ...samples.flatMap(({ text }) => text.match(/\w+|\S|\s+/g) ?? []),
    '\u{1F600}',
    'ü',
    '\0',
  );
  const edit = fc.record({ at: fc.nat(200), drop: fc.nat(4), put: fc.array(piece, { maxLength: 3 }) });
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.constantFrom(...rules),
      fc.boolean(),
      edit,
      (sample, other, own, change) => {
        const at = change.at % (sample.text.length + 1);
        const changed = sample.text.slice(0, at) + change.put.join('') + sample.text.slice(at + change.drop);
        // Of the whole, Ohm tells no end but that of the text.
        const text = changed.replace(/[\0- ]+$/, '');
        const rule = own ? sample.rule : other;
        expect(byClosures(text, rule)).toEqual(byOhm(text, rule));
      },
    ),
    { numRuns: 5_000 },
  );
});
