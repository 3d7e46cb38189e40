import { expect, test } from 'vitest';
import { said } from '../test-material/said.ts';
import { limits } from './limits.ts';

const start = (problems: readonly string[]) => problems.map((problem) => problem.split(' | ')[0]);

test('blocks in blocks are followed only so far', () => {
  expect(start(said('x {\n'.repeat(5_000)))).toEqual([
    '17:1 SMK1095 Blocks stand in each other more than 16 deep here, and nothing in the rules needs more than four.',
  ]);
  const stairs = Array.from({ length: 2_000 }, (_, column) => `${' '.repeat(column + 2)}route`).join('\n');
  expect(start(said(`handoff h_h from a to b {\n${stairs}`))).toEqual(
    expect.arrayContaining([expect.stringContaining('SMK1095')]),
  );
});

test('a declaration of too many lines is not read', () => {
  const list = (lines: number) => said(`list many {\n${'  "a",\n'.repeat(lines)}}\n`);
  expect(start(list(limits.lines))).toEqual(['1:1 SMK1096 This declaration has 10002 lines, and 10000 are the limit.']);
});

test('of many problems the first are told, and that there are more', () => {
  const clauses = said(`qualification q {\n${'  nothing known\n'.repeat(300)}}\n`);
  expect(clauses).toHaveLength(limits.problemsOfOne + 1);
  expect(start(clauses).at(-1)).toBe(
    '102:3 SMK1097 From here on there is more that cannot be read; 100 problems are told at once.',
  );
  const declarations = said('nothing known\n'.repeat(2_000));
  expect(declarations).toHaveLength(limits.problems + 1);
  expect(start(declarations).at(-1)).toContain('501:1 SMK1097');
});

test('too many declarations are one problem', () => {
  const events = (count: number) => said(Array.from({ length: count }, (_, index) => `event e${index}`).join('\n'));
  expect(events(limits.declarations)).toEqual([]);
  expect(start(events(limits.declarations + 1))).toEqual([
    '5001:1 SMK1098 The rules have 5001 declarations, and 5000 are the limit.',
  ]);
  expect(start(said('let a be sum of (b, 1)\n'.repeat(501)))[0]).toContain(
    'SMK1098 The rules have 501 declarations of `let`, and 500 are the limit.',
  );
});
