import { compile, format, withProofs, yearsFor, type Compiled, type Problem } from '@smk/language';
import { prove } from '@smk/rehearsal';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { families } from './families/families.ts';
import { casesIn, type Case } from './read-case.ts';
import { decide } from './decide.ts';
import { fallDue } from './fall-due.ts';
import { fallOn } from './fall-on.ts';
import { takeTurns } from './take-turns.ts';
import { tellTests } from './tell-tests.ts';

const cases = casesIn(import.meta.dirname);

test('there are hundreds of cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(550);
});

test.each(families)('the cases of $area are what the table says', ({ area, files }) => {
  for (const [path, text] of Object.entries(files))
    expect(readFileSync(join(import.meta.dirname, area, path), 'utf8'), path).toBe(text);
});

describe.each(cases)('$name', (one) => {
  const { given, problems } = read(one);

  test('is as it is written', () => {
    expect(problems).toBe(one.text('problems.txt') ?? '');
    const compared = [decision, tests, moments, turns, proofs, canonical].filter((compare) => compare(one, given));
    expect(compared.length > 0 || problems !== '', 'the case expects something').toBe(true);
  });
});

function read({ sources }: Case): { readonly given: Compiled | undefined; readonly problems: string } {
  if (sources.length === 0) return { given: undefined, problems: '' };
  const { value, problems } = compile(sources, { years: yearsFor(sources, 2026) });
  return { given: value, problems: shown(problems).join('') };
}

const shown = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, span }) => `${code} ${span.file}:${span.start.line}\n`);

function decision({ text }: Case, given: Compiled | undefined): boolean {
  const [lead, expected] = [text('lead.json'), text('expect.json')];
  if (lead === null || expected === null) return false;
  const wanted = JSON.parse(expected) as Readonly<Record<string, unknown>>;
  // Members that a case does not write are not looked at.
  for (const came of decide(given!.plan, lead))
    expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, came[name]]))).toEqual(wanted);
  return true;
}

function tests({ text }: Case, given: Compiled | undefined): boolean {
  const expected = text('expect.txt');
  if (expected === null) return false;
  expect(tellTests(given!)).toBe(expected);
  return true;
}

function moments({ text }: Case, given: Compiled | undefined): boolean {
  const lines = linesOf(text('moments.txt'));
  const asked = lines.map((line) => ({ line, ...(fallDue(given!.plan, line) ?? fallOn(given!.plan, line)) }));
  for (const { line, came, expected } of asked) expect(came, line).toBe(expected ?? 'a line that can be read');
  return lines.length > 0;
}

function turns({ text }: Case, given: Compiled | undefined): boolean {
  const lines = linesOf(text('turns.txt'));
  if (lines.length === 0) return false;
  expect(takeTurns(given!.plan, lines)).toEqual(lines);
  return true;
}

function proofs({ text, sources }: Case, given: Compiled | undefined): boolean {
  const expected = text('proofs.txt');
  if (expected === null) return false;
  expect(shown(withProofs([], prove(given!.plan, sources))).join('')).toBe(
    linesOf(expected)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return true;
}

function canonical({ text }: Case): boolean {
  const [written, expected] = [text('given.txt'), text('canonical.smk')];
  if (written === null || expected === null) return false;
  expect(format({ path: 'given.smk', text: written }).text).toBe(expected);
  expect(format({ path: 'canonical.smk', text: expected }).text).toBe(expected);
  return true;
}

/** The lines of a file, without comments and empty ones. */
const linesOf = (text: string | null): readonly string[] =>
  (text ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
