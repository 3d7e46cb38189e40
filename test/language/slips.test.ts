import { globSync, readFileSync } from 'node:fs';
import { prepare } from '@smk/engine';
import { compile, showProblem, type Source } from '@smk/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const rulesIn = (path: string): Source[] => {
  const folder = new URL(path, import.meta.url);
  return globSync('**/*.{smk,txt}', { cwd: folder }).map((name) => ({
    path: name,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));
};
const word = /[a-z_0-9]+|"[^"\n]*"|[A-Z]{2,3}|[{}(),]/g;

type Slip = {
  readonly file: number;
  readonly place: number;
  readonly kind: 'another word' | 'line gone' | 'line twice';
  readonly word: string;
};

const slipsIn = (rules: readonly Source[]): fc.Arbitrary<Slip[]> => {
  const words = rules.flatMap(({ text }) => text.match(word) ?? []);
  return fc.array(
    fc.record({
      file: fc.nat(rules.length - 1),
      place: fc.nat(500),
      kind: fc.constantFrom('another word' as const, 'line gone' as const, 'line twice' as const),
      word: fc.constantFrom(...words),
    }),
    { minLength: 1, maxLength: 3 },
  );
};

function slipped(sources: readonly Source[], slip: Slip): Source[] {
  return sources.map((source, index) =>
    index === slip.file ? { ...source, text: withSlip(source.text, slip) } : source,
  );
}

function withSlip(text: string, slip: Slip): string {
  if (slip.kind === 'another word') {
    const places = [...text.matchAll(word)];
    const found = places[slip.place % places.length];
    return found ? text.slice(0, found.index) + slip.word + text.slice(found.index + found[0].length) : text;
  }
  const lines = text.split('\n');
  const at = slip.place % lines.length;
  return lines.toSpliced(at, 1, ...(slip.kind === 'line twice' ? [lines[at]!, lines[at]!] : [])).join('\n');
}

test.each([
  ['the example company', '../../rules/'],
  ['a company with a month', '../companies/atlantic/'],
])(
  'whatever slips in the rules of %s, they become a plan that the engine takes, or problems that can be shown',
  (_, path) => {
    const rules = rulesIn(path);
    fc.assert(
      fc.property(slipsIn(rules), (several) => {
        const sources = several.reduce(slipped, rules);
        const { value, problems } = compile(sources, { years: { from: 2026, to: 2026 } });
        if (value) prepare(value.plan);
        else expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
        for (const problem of problems) {
          const shown = showProblem(problem, sources);
          expect(shown).toContain('^');
          expect(shown).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 300 },
    );
  },
);
