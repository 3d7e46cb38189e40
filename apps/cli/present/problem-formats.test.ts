import { compile, type Problem } from '@smk/language';
import { expect, test } from 'vitest';
import { githubText } from './problems-github.ts';
import { junitProblems } from './problems-junit.ts';
import { sarifText } from './problems-sarif.ts';

const span = (line: number, column: number, end: number) => ({
  file: 'a.smk',
  start: { line, column },
  end: { line, column: end },
});
const wrong: Problem = {
  code: 'SMK1047',
  title: 'sign for equal',
  severity: 'error',
  span: span(2, 20, 21),
  sentence: '`=` is 100 % not used here: no.',
  hint: 'Write `a is b`,\nplease.',
  fix: { span: span(2, 20, 21), text: 'is' },
};
const doubtful: Problem = {
  code: 'SMK4008',
  title: 'always true',
  severity: 'warning',
  span: { ...span(4, 3, 9), end: { line: 5, column: 2 } },
  sentence: '`<x>` is always true.',
  hint: null,
  fix: null,
};
const filed = [
  { file: 'rules, new/a: b.smk', problem: wrong },
  { file: 'c.smk', problem: doubtful },
];

test('for GitHub each problem is one line, with what its commands take for signs of their own escaped', () => {
  expect(githubText(filed)).toBe(
    [
      '::error file=rules%2C new/a%3A b.smk,line=2,endLine=2,col=20,endColumn=20,title=SMK1047 sign for equal::`=` is 100 %25 not used here: no.%0AWrite `a is b`,%0Aplease.',
      '::warning file=c.smk,line=4,endLine=5,title=SMK4008 always true::`<x>` is always true.',
    ].join('\n'),
  );
});

test('as JUnit errors fail, warnings are told, and a file without problems passes', () => {
  expect(junitProblems(['rules, new/a: b.smk', 'c.smk', 'd.smk'], filed)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smk check" tests="3" failures="1">
  <testsuite name="rules, new/a: b.smk" tests="1" failures="1">
    <testcase name="SMK1047 sign for equal" classname="rules, new/a: b.smk" file="rules, new/a: b.smk" line="2">
      <failure type="SMK1047" message="\`=\` is 100 % not used here: no.">rules, new/a: b.smk:2:20  \`=\` is 100 % not used here: no. Write \`a is b\`,·please.</failure>
    </testcase>
  </testsuite>
  <testsuite name="c.smk" tests="1" failures="0">
    <testcase name="SMK4008 always true" classname="c.smk" file="c.smk" line="4">
      <system-out>c.smk:4:3  \`&lt;x&gt;\` is always true.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="d.smk" tests="1" failures="0">
    <testcase name="no problems" classname="d.smk" file="d.smk" line="1"/>
  </testsuite>
</testsuites>`);
});

type Log = {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly columnKind: string;
    readonly results: readonly Result[];
  }[];
};
type Place = { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
type Region = Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
type Result = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Place }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
};

test('as SARIF a log has what the schema of 2.1.0 requires, and each result the rule that it is of', () => {
  const log = JSON.parse(sarifText(filed)) as Log;
  const [run] = log.runs;
  // Required by the schema: of the log, of a tool and its driver, of a rule, of a message and of a change.
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif-schema-2\.1\.0\.json$/);
  expect(log.runs).toHaveLength(1);
  expect(run!.tool.driver.name).toBe('smk');
  expect(run!.tool.driver.rules.map(({ id }) => id)).toEqual(['SMK1047', 'SMK4008']);
  for (const result of run!.results) {
    expect(result.message.text).not.toBe('');
    expect(['none', 'note', 'warning', 'error']).toContain(result.level);
    expect(run!.tool.driver.rules[result.ruleIndex]!.id).toBe(result.ruleId);
    const { region, artifactLocation } = result.locations[0]!.physicalLocation;
    // A reference to a file is a URI; lines and columns start at 1.
    expect(new URL(artifactLocation.uri, 'file:///here/').pathname).toBe(`/here/${artifactLocation.uri}`);
    expect(Math.min(...Object.values(region))).toBeGreaterThanOrEqual(1);
  }
  expect(run!.columnKind).toBe('utf16CodeUnits');
});

test('as SARIF a certain fix says what it deletes and puts in', () => {
  const log = JSON.parse(sarifText(filed)) as Log;
  const [first, second] = log.runs[0]!.results;
  expect(first!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('rules%2C%20new/a%3A%20b.smk');
  expect(first!.fixes![0]!.artifactChanges[0]!.replacements).toEqual([
    {
      deletedRegion: { startLine: 2, startColumn: 20, endLine: 2, endColumn: 21 },
      insertedContent: { text: 'is' },
    },
  ]);
  expect(second!.fixes).toBeUndefined();
});

test('every problem that rules can have is told in every format', () => {
  const source = { path: 'a.smk', text: 'qualification q {\n  refuse x if a = 1,000\n}\n' };
  const { problems } = compile([source], { years: { from: 2026, to: 2026 } });
  const all = problems.map((problem) => ({ file: 'a.smk', problem }));
  for (const { code } of problems)
    for (const text of [githubText(all), junitProblems(['a.smk'], all), sarifText(all)]) expect(text).toContain(code);
});
