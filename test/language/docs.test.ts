import { readFileSync } from 'node:fs';
import { compile, showProblem, type Source } from '@smk/language';
import { rehearse } from '@smk/rehearsal';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const years = { from: 2025, to: 2031 };

/** The examples of the page whose fence says `info`, each with its line. */
function examples(info: string): { text: string; line: number }[] {
  return [...page.matchAll(/^```(.*)\n([^]*?)^```$/gm)].flatMap(([before, said, text]) => {
    return said === info
      ? [{ text: text ?? '', line: page.slice(0, page.indexOf(before)).split('\n').length + 1 }]
      : [];
  });
}

// All examples of the page are one company; a source starts at its line of the page, so that problems name that.
const company: Source[] = [
  {
    path: 'language.md.smk',
    text: examples('smk').reduce(
      (text, { text: more, line }) => text + '\n'.repeat(line - text.split('\n').length) + more,
      '',
    ),
  },
];
const shown = (sources: readonly Source[]) =>
  compile(sources, { years }).problems.map((problem) => showProblem(problem, sources));

test('the examples of the page are rules without problems', () => {
  expect(shown(company)).toEqual([]);
});

test.each(examples('smk condition').flatMap(({ text }) => text.trim().split('\n')))(
  'the condition `%s` is one',
  (condition) => {
    const tried = {
      path: 'tried.smk',
      text: `language 1\nqualification tried {\n  refuse tried_line when ${condition}\n}\n`,
    };
    expect(shown([...company, tried])).toEqual([]);
  },
);

test.each(compile(company, { years }).value?.tests ?? [])('its test holds: $name', (block) => {
  const { plan } = compile(company, { years }).value!;
  expect(rehearse(plan, block).result.failures.map(({ sentence }) => sentence)).toEqual([]);
});

test('what the page says to write instead is what problems say', () => {
  const text = 'handoff h from b to c {\n  sales ows accept within 1 business hour {\n  }\n}';
  const sources = [{ path: 'handoff.smk', text }];
  const misspelt = compile(sources, { years }).problems.find(({ span }) => span.start.line === 2)!;
  const lines = showProblem(misspelt, sources).trimEnd().split('\n');
  for (const line of [lines[0]!, lines.at(-2)!, lines.at(-1)!]) expect(page).toContain(line);
});
