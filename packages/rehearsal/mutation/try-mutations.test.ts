import { compile } from '@smk/language';
import { expect, test } from 'vitest';
import { home, smallRules } from '../test-material/small.ts';
import { countMutations, tryMutations, type Tested } from './try-mutations.ts';

const years = { from: 2026, to: 2027 };
const all = { from: 0, every: 1 };

function tested(tests: string): Tested {
  const sources = [{ path: 'small.smk', text: smallRules + tests }];
  return { sources, years, tests: compile(sources, { years }).value!.tests };
}

const block = (name: string, lines: string): string =>
  `test "${name}" {\n  as of 2026-11-16 10:00\n  ${home}\n  ${lines}\n}\n`;

test('a mutant is noticed by the first test that fails with it, or by none', () => {
  const rules = tested(block('points', 'expect fit is 40') + block('owner', 'expect owner is anna'));
  const mutants = tryMutations(rules, all, () => {}).map(({ mutant }) => mutant);
  const noticedBy = (before: string, after: string) =>
    mutants.find((one) => one.before === before && one.after === after)?.noticedBy?.name ?? null;
  expect(noticedBy('+20 big when employees >= 200', '+21 big when employees >= 200')).toBe('points');
  // Of the route, whose condition the points do not hang on.
  expect(mutants.filter((one) => one.noticedBy?.name === 'owner').map(({ before }) => before)).toContain(
    'country in (DE, AT)',
  );
  expect(noticedBy('employees >= 200', 'employees >= 201')).toBe(null);
  expect(mutants.map(({ place }) => place.line)).toEqual(
    mutants.map(({ place }) => place.line).toSorted((a, b) => a - b),
  );
});

test('what makes no rules is no mutant, and reviews stand in the way of none', () => {
  const review =
    'review monthly {\n  on business day 1 of each month at 09:00\n  measure won count of to_sales that end won\n}\n';
  const mutants = tryMutations(tested(review + block('t', 'expect fit is 40')), all, () => {});
  const gone = mutants.filter(({ mutant }) => mutant.after === '').map(({ mutant }) => mutant.before);
  expect(gone).toContain('won on sold then close');
  // The handoff opens with it.
  expect(gone).not.toContain('stage ready when fit >= 20');
});

test('parts make the same mutants as the whole, and each tells how far it is', () => {
  const rules = tested(block('points', 'expect fit is 40'));
  const told: number[] = [];
  const whole = tryMutations(rules, all, (done) => told.push(done));
  expect(told).toEqual(Array.from({ length: countMutations(rules.sources) }, (_, index) => index + 1));
  const parts = [0, 1, 2].flatMap((from) => tryMutations(rules, { from, every: 3 }, () => {}));
  expect(parts.toSorted((a, b) => a.index - b.index)).toEqual(whole);
});
