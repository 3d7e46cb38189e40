import { expect, test } from 'vitest';
import { said } from '../../test-material/said.ts';

const row = (text: string) =>
  said(`table band picks first match {\n  | employees | country | then band |\n  ${text}\n}`);

test.each([
  ['| - | DE | large |', '3:5 SMK1055', '| any | DE | large |'],
  ['| 50..199 | DE | large |', '3:5 SMK1055', '| between 50 and 199 | DE | large |'],
  ['| 10% to 20% | DE | large |', '3:5 SMK1055', '| between 10% and 20% | DE | large |'],
  ['| is not 5 | DE | large |', '3:5 SMK1055', '| not 5 | DE | large |'],
  ['| is 5 | DE | large |', '3:5 SMK1070', '| 5 | DE | large |'],
  ['| >= 50 | DE | large', '3:22 SMK1020', '| >= 50 | DE | large |'],
  ['Big | >= 5 | DE | large |', '3:3 SMK1052', 'big | >= 5 | DE | large |'],
])('%s: %s, write `%s`', (text, at, fixed) => {
  expect(row(text)).toEqual([expect.stringContaining(`Write \`${fixed}\``)]);
  expect(row(text)[0]).toContain(at);
});

test('a line of dashes is not needed', () => {
  expect(row('|---|:---:|---|')).toEqual([
    '3:3 SMK1070 `|---|:---:|---|` is not needed here. | Remove `|---|:---:|---|`.',
  ]);
});

test.each([
  ['picks unique', 'picks only match'],
  ['picks collect', 'picks every match'],
  ['picks first', 'picks first match'],
  ['picks the first match', 'picks first match'],
])('%s is %s', (written, meant) => {
  expect(said(`table band ${written} {\n  | a_a | then band |\n}`)).toEqual([
    expect.stringContaining(`Write \`table band ${meant}\``),
  ]);
});
