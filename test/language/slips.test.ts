import { globSync, readFileSync } from 'node:fs';
import { prepare } from '@smk/engine';
import { compile, showProblem, type Source } from '@smk/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const folder = new URL('../../rules/', import.meta.url);
const rules: Source[] = globSync('**/*.{smk,txt}', { cwd: folder }).map((path) => ({
  path,
  text: readFileSync(new URL(path, folder), 'utf8'),
}));
const word = /[a-z_0-9]+|"[^"\n]*"|[A-Z]{2,3}|[{}(),]/g;
const words = rules.flatMap(({ text }) => text.match(word) ?? []);

type Slip = {
  readonly file: number;
  readonly place: number;
  readonly kind: 'another word' | 'line gone' | 'line twice';
  readonly word: number;
};

const slips: fc.Arbitrary<Slip[]> = fc.array(
  fc.record({
    file: fc.nat(rules.length - 1),
    place: fc.nat(500),
    kind: fc.constantFrom('another word' as const, 'line gone' as const, 'line twice' as const),
    word: fc.nat(words.length - 1),
  }),
  { minLength: 1, maxLength: 3 },
);

function slipped(sources: readonly Source[], slip: Slip): Source[] {
  return sources.map((source, index) =>
    index === slip.file ? { ...source, text: withSlip(source.text, slip) } : source,
  );
}

function withSlip(text: string, slip: Slip): string {
  if (slip.kind === 'another word') {
    const places = [...text.matchAll(word)];
    const found = places[slip.place % places.length];
    return found ? text.slice(0, found.index) + words[slip.word] + text.slice(found.index + found[0].length) : text;
  }
  const lines = text.split('\n');
  const at = slip.place % lines.length;
  return lines.toSpliced(at, 1, ...(slip.kind === 'line twice' ? [lines[at]!, lines[at]!] : [])).join('\n');
}

test('whatever slips, rules become a plan that the engine takes, or problems that can be shown', () => {
  fc.assert(
    fc.property(slips, (several) => {
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
});
