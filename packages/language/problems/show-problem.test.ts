import { expect, test } from 'vitest';
import { showProblem } from '../index.ts';
import { parse } from '../1-parse/parse.ts';

const shown = (text: string) => {
  const sources = [{ path: 'handoff.smk', text }];
  return parse(sources)
    .problems.map((problem) => showProblem(problem, sources))
    .join('\n');
};

test('a problem shows its line, its place in it, what is so, and what to write', () => {
  expect(shown('handoff h from b to c {\n  sales ows accept within 1 business hour\n}'))
    .toBe(`SMK1022 error: misspelt word
  handoff.smk:2:9

  2 |   sales ows accept within 1 business hour
    |         ^^^

  \`ows\` does not fit here; \`owes\` does.
  Write \`sales owes accept within 1 business hour\`.
`);
});

test('marks stand below their text after tabs, and signs that move the cursor are dots', () => {
  const lines = shown('team t in s {\n\tmembers \u001B[31m\n}').split('\n');
  expect(lines.slice(3, 5)).toEqual(['  2 | \tmembers ·[31m', '    | \t        ^']);
});

test('what goes over several lines is marked to the end of the first', () => {
  const lines = shown('qualification q {\n  refuse r when any of (\n    a_b,\n    ?\n  )\n}').split('\n');
  expect(lines.slice(3, 5)).toEqual(['  4 |     ?', '    |     ^']);
});

test('of a line that is too long only what is around the place is shown', () => {
  const [, , , line, marks] = shown(`list l { ${'"ab", '.repeat(200)}?, ${'"cd", '.repeat(200)} }`).split('\n');
  expect(line).toMatch(/^ {2}1 \| ….{160}…$/);
  expect(line![marks!.indexOf('^')]).toBe('?');
  const [, , , last, below] = shown('('.repeat(20_000)).split('\n');
  expect(Math.max(last!.length, below!.length)).toBeLessThan(180);
});

test('a file that is not at hand is named without its line', () => {
  const [problem] = parse([{ path: 'a.smk', text: 'foo' }]).problems;
  expect(showProblem(problem!, []).split('\n').slice(0, 4)).toEqual([
    'SMK1024 error: unknown declaration',
    '  a.smk:1:1',
    '',
    expect.stringContaining('foo'),
  ]);
});
