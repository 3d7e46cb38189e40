import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAgain, splitDeclarations } from './1-parse/cutting/split-declarations.ts';
import { compile } from './compile.ts';
import { smallCompany } from './test-material/small-company.ts';

const years = { from: 2025, to: 2031 };
const company = Object.values(smallCompany).join('');
const lines = company.split('\n');

const qualification = `qualification inbound {
  score fit from 0 to 60 {
    +20 big when employees >= 200
  }
  stage ready when fit >= 20
}
`;
const story = `test "a large one is ready" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 350 }
  expect fit is 20 because big
}
`;
const piece = fc.constantFrom(
  ...lines,
  ...qualification.split('\n'),
  ...story.split('\n'),
  '}',
  '{',
  '# said',
  'and so',
  '  expect fitt is 20',
  '    +20 bigg whn employees >= 200',
);
const edit = fc.record({ at: fc.nat(80), drop: fc.nat(3), put: fc.array(piece, { maxLength: 4 }) });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { at, drop, put }: Edit): string {
  const before = text.split('\n');
  before.splice(at % (before.length + 1), drop, ...put);
  return before.join('\n');
}

test('a file that is cut again after edits is cut as if nobody had seen it', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      let text = `${company}${qualification}${story}`;
      let split = splitAgain(text, null);
      for (const one of edits) {
        text = edited(text, one);
        split = splitAgain(text, split);
        expect(split.cuts).toEqual(splitDeclarations(text));
      }
    }),
    { numRuns: 300 },
  );
});

test('rules that are compiled again after edits give what they give to whoever has seen none of them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), edit), { minLength: 1, maxLength: 6 }), (edits) => {
      const texts = [company, qualification, story];
      for (const [file, one] of edits) {
        texts[file] = edited(texts[file]!, one);
        const sources = texts.map((text, index) => ({ path: `${index}.smk`, text }));
        const again = compile(sources, { years });
        // Other rules in between: what is known of the last ones does not hold any more.
        compile([{ path: '0.smk', text: 'language 1\n' }], { years });
        expect(compile(sources, { years })).toEqual(again);
      }
    }),
    { numRuns: 40 },
  );
}, 30_000);

test('where rules start does not rest on tests, which come and go by themselves', () => {
  const starts = (text: string) =>
    compile([{ path: 'any.smk', text }], { years }).problems.map(({ code, span }) => `${code} ${span.start.line}`);
  expect(starts(`\n\n${story}`)).toContain('SMK4030 1');
  expect(starts('}\n')).toEqual(['SMK1003 1', 'SMK4030 1', 'SMK4031 1']);
});
