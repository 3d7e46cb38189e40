import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
// @boundaries-ignore the tests read the text of the example company
import company from '../../../rules/company.smk?raw';
// @boundaries-ignore the tests read the text of the example company
import handoff from '../../../rules/handoff.smk?raw';
// @boundaries-ignore the tests read the text of the example company
import leads from '../../../rules/leads.smk?raw';
// @boundaries-ignore the tests read the text of the example company
import qualification from '../../../rules/qualification.smk?raw';
// @boundaries-ignore the tests read the text of the example company
import tests from '../../../rules/tests.smk?raw';
import { parse } from './parse.ts';

// Properties run many cases, on machines that have other work.
vi.setConfig({ testTimeout: 60_000 });

const rules = [company, handoff, leads, qualification, tests];
const read = (text: string) => parse([{ path: 'a.smk', text }]);

test('the example company can be read', () => {
  for (const text of rules) expect(read(text).problems).toEqual([]);
});

test('any text is read without a failure', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void read(text)),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)),
    { numRuns: 150 },
  );
});

/** Rules with a few stretches taken out, doubled, or replaced by something that rules are made of. */
const mutated = fc
  .tuple(
    fc.constantFrom(...rules),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(30),
        fc.constantFrom('', '{', '}', '(', ')', '"', '\n', '#', ',', ' and ', ' or ', '  ', '1,0', 'ü', '=>', '\t'),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((now, [at, length, put]) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + put + now.slice(from + length);
    }, text),
  );

test('mutated rules are read without a failure, each problem within the text and in words', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const lines = text.split('\n');
      for (const { span, sentence, hint } of read(text).problems) {
        expect(span.start.line).toBeLessThanOrEqual(lines.length);
        expect(span.start.column).toBeLessThanOrEqual(lines[span.start.line - 1]!.length + 1);
        expect(sentence).toMatch(/^[^]{10,}[.]$/);
        expect(`${sentence}${hint}`).not.toMatch(/undefined|\[object|end of input|identPart/);
      }
    }),
    { numRuns: 200 },
  );
});

/** The lines of clauses that open no block and stand on one line, with their file. */
const plainLines = rules.flatMap((text) => {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    /^\s*(?:#|$|\})|[{,(]\s*$/.test(line) || insideBrackets(lines, index) ? [] : [{ lines, index }],
  );
});

function insideBrackets(lines: readonly string[], index: number): boolean {
  const before = lines.slice(0, index + 1).join('\n');
  return before.split('(').length !== before.split(')').length || /^\s*\)/.test(lines[index]!);
}

test('one wrong clause is one problem, at its line', () => {
  const wrong = fc.tuple(fc.constantFrom(...plainLines), fc.constantFrom('?', '??', '=', '[', '1,0,0', '@'), fc.nat());
  fc.assert(
    fc.property(wrong, ([{ lines, index }, junk, at]) => {
      const words = lines[index]!.replace(/"[^"]*"/g, (text) => text.replaceAll(' ', '_')).split(/(?<=\S)\s+/);
      const spoilt = words.toSpliced(1 + (at % words.length), 0, junk).join(' ');
      const { problems } = read(lines.with(index, spoilt).join('\n'));
      expect(
        problems.map(({ span }) => span.start.line),
        spoilt,
      ).toEqual([index + 1]);
    }),
    { numRuns: 200 },
  );
});

test('a word left out of a clause is at most one problem, at its line', () => {
  fc.assert(
    fc.property(fc.constantFrom(...plainLines), fc.nat(), ({ lines, index }, at) => {
      const words = lines[index]!.trim().split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      const indent = /^\s*/.exec(lines[index]!)![0];
      const spoilt = indent + words.toSpliced(at % words.length, 1).join(' ');
      // A comma left at the end takes the next line in.
      if (words.length < 2 || indent === '' || spoilt.endsWith(',')) return;
      const { problems } = read(lines.with(index, spoilt).join('\n'));
      expect(problems.length, spoilt).toBeLessThanOrEqual(1);
      for (const { span } of problems) expect(span.start.line, spoilt).toBe(index + 1);
    }),
    { numRuns: 200 },
  );
});

test('a declaration that moved is the same declaration at another line', () => {
  const [first] = read('event a_b\nevent c_d {\n  topic txt\n}').problems;
  const [moved] = read('# new\n\nevent x_x\n\nevent c_d {\n  topic txt\n}').problems;
  expect(first!.span.start).toEqual({ line: 3, column: 9 });
  expect(moved!.span.start).toEqual({ line: 6, column: 9 });
});

test('words of what cannot be read are kept, so that nobody is told that they are missing', () => {
  const { tree } = read('event demo_requested { product txt }\nlist dach DE');
  expect([...tree.unreadable]).toEqual(expect.arrayContaining(['product', 'dach']));
});

test('list files have a value a line, without comments and blank lines', () => {
  const { tree } = parse([{ path: 'lists/free.txt', text: '# free\r\ngmail.com\r\n\r\n gmx.de # old\r\n' }]);
  expect(tree.listFiles).toEqual([
    {
      path: 'lists/free.txt',
      values: [
        { text: 'gmail.com', line: 2 },
        { text: 'gmx.de', line: 4 },
      ],
    },
  ]);
});

test('comments are kept with their places', () => {
  const { tree } = read('# about it\nevent a_b { # data\n  topic text\n  # more\n}');
  expect(
    tree.declarations[0]!.comments.map(({ text, alone, at }) => [text, alone, at.start.line, at.start.column]),
  ).toEqual([
    ['# about it', true, 0, 1],
    ['# data', false, 1, 13],
    ['# more', true, 3, 3],
  ]);
});
