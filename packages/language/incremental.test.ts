import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { splitAgain, splitDeclarations } from './1-parse/cutting/split-declarations.ts';
import { readDeclaration } from './1-parse/read-declaration.ts';
import { compile } from './compile.ts';
import type { KnownBefore } from './known-before.ts';
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

test('while a line of a score is written, what tests say of it is told as if nobody had seen the rules', async () => {
  const of = (text: string): readonly string[] => [
    company,
    qualification.replace('    +20', '    +10 large when employees >= 900\n    +20'),
    `${text}${story.replace('a large', 'b large').replace('because big', 'because bigg')}
test "whose points count" cases {
  | email              | employees | expect big | expect fit |
  | "k@firma.example"  | 350       | yes        | 20         |
}
`,
  ];
  const slips = [
    ['employees >= 200', 'employees => 200'],
    ['+20 big when', '+20 big whn'],
    ['+20 big when', '+20 bigg when'],
    ['+20 big when', '+20 when'],
    ['+10 large when', '+10 large'],
    ['+10 large when employees >= 900', ''],
    ['score fit from', 'scre fit from'],
    ['fit >= 20', 'fitt >= 20'],
  ] as const;
  vi.resetModules();
  const { compile: watching } = await import('./compile.ts');
  for (const [right, slip] of slips) {
    const texts = of(story);
    const wrong = texts.map((text) => text.replace(right, slip));
    const both = wrong.map((text) => text.replace('+10 large when', '+10 large wen'));
    for (const now of [texts, wrong, both, texts, both, wrong, [...wrong.slice(0, 2), ''], texts]) {
      const sources = now.map((text, index) => ({ path: `${index}.smk`, text }));
      const { problems } = watching(sources, { years });
      // Rules in between, so that what is known of the last ones does not hold any more.
      compile([{ path: '0.smk', text: 'language 1\n' }], { years });
      expect([slip, problems]).toEqual([slip, compile(sources, { years }).problems]);
    }
  }
});

test('a declaration is told in JSON whole, so that it can be kept on disk', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
      const text = edits.reduce(edited, `${company}${qualification}${story}`);
      for (const cut of splitDeclarations(text)) {
        const read = readDeclaration(cut);
        expect(JSON.parse(JSON.stringify(read))).toStrictEqual(read);
      }
    }),
    { numRuns: 100 },
  );
});

/** What a process finds that has seen no rules, and knows of them what another one left behind. */
async function foundAnew(texts: readonly string[], before: KnownBefore | null) {
  vi.resetModules();
  const { findProblems } = await import('./compile.ts');
  const sources = texts.map((text, index) => ({ path: `${index}.smk`, text }));
  const { problems, known } = findProblems(sources, {
    years,
    tell: () => {},
    remembering: { before, digest: (text) => text },
  });
  return { problems, known: JSON.parse(JSON.stringify(known())) as KnownBefore | null };
}

test('what is known of rules from before changes nothing of what is found in them, however they are edited', async () => {
  const first = [company, qualification, story];
  const wrong = story.replace('350', '"many"');
  const edits: readonly (readonly [what: string, texts: readonly string[]])[] = [
    ['nothing', first],
    ['a test', [company, qualification, story.replace('350', '35')]],
    ['a test with a wrong value', [company, qualification, wrong]],
    [
      'another test below one with a wrong value',
      [company, qualification, `${wrong}${story.replace('a large', 'b large')}`],
    ],
    ['the points of a line', [company, qualification.replace('+20', '+25'), story]],
    ['the name of a line', [company, qualification.replace('big', 'large'), story]],
    ['a line that cannot be read', [company, qualification.replace('when', 'whn'), story]],
    ['the score without its line', [company, qualification.replace(/ {4}[+]20.*\n/, ''), story]],
    ['the head of the score', [company, qualification.replace('to 60', 'to 10'), story]],
    ['the type of a field', [company.replace(/(\n {2}employees +)whole number/, '$1text'), qualification, story]],
    ['a field left out', [company.replace(/\n {2}employees +.*/, ''), qualification, story]],
    ['a date beyond the years', [company, qualification, story.replace('2026', '2052')]],
    ['a test before all', [story, company, qualification]],
    ['tests alone', [story]],
    ['a test twice', [company, qualification, `${story}${story}`]],
  ];
  const known = new Map<string, KnownBefore | null>();
  for (const [what, texts] of edits) {
    const anew = await foundAnew(texts, null);
    for (const [other, before] of known)
      expect([what, other, (await foundAnew(texts, before)).problems]).toEqual([what, other, anew.problems]);
    if (anew.known !== null) known.set(what, anew.known);
  }
  expect(known.get('nothing')!.sound).toHaveLength(1);
  expect(known.get('another test below one with a wrong value')!.sound).toHaveLength(1);
}, 120_000);
