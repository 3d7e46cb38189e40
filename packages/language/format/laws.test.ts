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
import { parse } from '../1-parse/parse.ts';
import { anyRules } from '../test-material/any-rules.ts';
import { format } from './format.ts';

// Properties run many cases, on machines that have other work.
vi.setConfig({ testTimeout: 120_000 });

const rules = [company, handoff, leads, qualification, tests];
const formatted = (text: string): string => format({ path: 'a.smk', text }).text;

/** What rules say, whatever they look like. How a clause that cannot be read is explained may depend on its blanks. */
function meaning(text: string): unknown {
  const { tree, problems } = parse([{ path: 'a.smk', text }]);
  const comments = tree.declarations.flatMap((one) => one.comments.map((comment) => comment.text)).toSorted();
  const declarations = tree.declarations.map(({ declaration }) => withoutPlaces(declaration));
  return { declarations, comments, isSound: problems.length === 0 };
}

function withoutPlaces(tree: unknown): unknown {
  const said = JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'at') return undefined;
    // A condition keeps its own text.
    return key === 'text' && typeof value === 'string' ? withoutBlanks(value) : value;
  });
  return JSON.parse(said);
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

/** All that is written, in its order; commas between the clauses of a block on one line go where it is opened. */
const written = (text: string): string => withoutBlanks(text).replaceAll(',', '');

function holds(text: string): void {
  const once = formatted(text);
  expect(formatted(once)).toBe(once);
  expect(written(once)).toBe(written(text));
  expect(meaning(once)).toEqual(meaning(text));
  expect(once).not.toMatch(/\r|^\uFEFF|[^\n]$/);
}

const put = [
  ...['', '{', '}', '(', ')', '"', '\n', '\n\n', ' # why\n', '# so\n', ',', ',\n', ' and ', ' or ', '\n and ', '  '],
  ...['1,0', 'ü', '=>', '\t', '|', ' {', '„', ' "a  b" ', '<', ' when ', '\u00A0', '\f', '\\', '@'],
];

/** Rules with a few stretches taken out, doubled, or replaced by something that rules are made of. */
const mutated = fc
  .tuple(
    fc.constantFrom(...rules),
    fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom(...put)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((now, [at, length, instead]) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + instead + now.slice(from + length);
    }, text),
  );

test('mutated rules: laid out again they stay, they say the same, and nothing is lost', () => {
  fc.assert(fc.property(mutated, holds), { numRuns: 300 });
});

test('generated rules: laid out again they stay, they say the same, and nothing is lost', () => {
  fc.assert(
    fc.property(anyRules, ({ text }) => holds(text)),
    { numRuns: 300 },
  );
});

test('rules laid out carelessly come out like rules laid out with care', () => {
  fc.assert(
    fc.property(anyRules, ({ text, careless }) => {
      expect(formatted(careless)).toBe(formatted(text));
    }),
    { numRuns: 300 },
  );
});

test('any text is laid out without a failure, and nothing is lost', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...put, 'list x {', 'let y be', 'DE'), { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const once = formatted(text);
      expect(formatted(once)).toBe(once);
      expect(written(once)).toBe(written(text));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['CR', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['blanks at the ends of lines', (text: string) => text.replaceAll('\n', ' \t\n')],
  ['no end of the last line', (text: string) => text.trimEnd()],
  ['blank lines at both ends', (text: string) => `\n\n${text}\n\n`],
])('%s makes no difference', (_, change) => {
  for (const text of rules) expect(formatted(change(text))).toBe(formatted(text));
});
