import { assessNaively, prepare } from '@smk/engine';
import { compile, type Problem } from '@smk/language';
import { newStanding, type Fields, type Plan, type Truth } from '@smk/plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const years = { from: 2026, to: 2026 };
const asOf = Date.parse('2026-11-16T10:00Z');
const company = `language 1
company "Tables" {
  time zone "Europe/Berlin"
  currency EUR
}
lead by email {
  email     email required
  employees whole number
  source    one of (web, fair, friend)
  country   country
  speaks    language
  wants     list of one of (roof, wall)
}
`;

const sizes = fc.constantFrom('any', '< 10', '>= 10', '>= 20', 'between 10 and 19', 'between 5 and 25', '15', '5, 25');
const sources = fc.constantFrom('any', 'web', 'fair, friend', 'not web', 'known', 'not fair, web');
const countries = fc.constantFrom('any', 'DE', 'AT, CH', 'not DE', 'not in (DE, AT)');
const languages = fc.constantFrom('any', 'de', 'de-CH', 'not de');
const wants = fc.constantFrom('any', 'contains roof', 'contains any of (roof, wall)', 'wall');
const rows = fc.array(fc.tuple(sizes, sources, countries, languages, wants), { minLength: 1, maxLength: 5 });

const everyLead: readonly Fields[] = [0, 4, 5, 9, 10, 15, 19, 20, 25, 26].flatMap((employees) =>
  ['web', 'fair', 'friend', null].flatMap((source) =>
    ['DE', 'AT', 'CH', 'FR'].flatMap((country) =>
      ['de', 'de-CH', 'de-AT', 'fr'].flatMap((speaks) =>
        [[], ['roof'], ['wall'], ['roof', 'wall']].map((list) => ({ employees, source, country, speaks, wants: list })),
      ),
    ),
  ),
);

function rulesWith(picks: string, cells: readonly (readonly string[])[]): string {
  const lines = cells.map((row, index) => `  | ${row.join(' | ')} | ${index + 1} |`);
  return `${company}table band picks ${picks} {
  | employees | source | country | speaks | wants | then band |
${lines.join('\n')}
}
`;
}

function truthsOf(plan: Plan, fields: Fields): readonly Truth[] {
  const { because } = prepare(plan).explain({ fields, events: [], standing: newStanding }, asOf);
  return because.tables![0]!.rows.map(({ truth }) => truth);
}

/** The rows that match a lead, from 1. */
function matching(plan: Plan, fields: Fields): readonly number[] {
  return truthsOf(plan, fields).flatMap((truth, index) => (truth === true ? [index + 1] : []));
}

/** The row that is picked where the first match is; 0 if none is, or none for sure. */
function firstMatch(plan: Plan, fields: Fields): number {
  const truths = truthsOf(plan, fields);
  const first = truths.findIndex((truth) => truth !== false);
  return truths[first] === true ? first + 1 : 0;
}

const isKnown = (fields: Fields): boolean => fields['source'] !== null;

/** The lead that a problem shows. */
function exampleIn({ sentence }: Problem): Fields {
  const text = /a lead with `([^`]*)`/.exec(sentence)![1]!;
  const value = (name: string) => new RegExp(`${name} (\\([^)]*\\)|[^,]*)`).exec(text)![1]!;
  const list = value('wants').slice(1, -1);
  return {
    employees: Number(value('employees')),
    source: value('source') === 'unknown' ? null : value('source'),
    country: value('country'),
    speaks: value('speaks'),
    wants: list === '' ? [] : list.split(', '),
  };
}

test('rows are said to overlap where a lead matches two, and the lead that is shown does', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const { value, problems } = compile([{ path: 'a.smk', text: rulesWith('only match', cells) }], { years });
      const overlaps = problems.filter(({ code }) => code === 'SMK4077');
      // The same rows where two may match, so that there is a plan to ask.
      const lenient = compile([{ path: 'a.smk', text: rulesWith('every match', cells) }], { years }).value!.plan;
      expect(value === undefined).toBe(overlaps.length > 0);
      for (const found of overlaps) expect(matching(lenient, exampleIn(found)).length).toBeGreaterThan(1);
      if (overlaps.length === 0)
        for (const fields of everyLead) expect(matching(lenient, fields).length).toBeLessThan(2);
      const gap = problems.find(({ code }) => code === 'SMK4078');
      if (gap) expect(matching(lenient, exampleIn(gap))).toEqual([]);
      else if (overlaps.length === 0)
        for (const fields of everyLead.filter(isKnown)) expect(matching(lenient, fields)).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test('a row is said to be hidden where no lead is left for it', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const { value, problems } = compile([{ path: 'a.smk', text: rulesWith('first match', cells) }], { years });
      const hidden = problems.filter(({ code }) => code === 'SMK4079').map(({ span }) => span.start.line);
      const first = (text: string) => text.split('\n').findIndex((line) => line.includes('then band')) + 1;
      const line = first(rulesWith('first match', cells));
      const picked = new Set(everyLead.map((fields) => firstMatch(value!.plan, fields)));
      for (const [index] of cells.entries())
        if (picked.has(index + 1)) expect(hidden).not.toContain(line + index + 1);
        else expect(hidden).toContain(line + index + 1);
    }),
    { numRuns: 60 },
  );
});

/** A table of so many postcodes, and the milliseconds of the processor that it takes to compile and prove it. */
function compileTable(rows: number, from = 10_000) {
  const lines = Array.from({ length: rows }, (_, index) => `"${from + index}",zone_${index % 7}`);
  const text = `${company.replace('country   country', 'postcode text')}table zone from "zones.csv"\n`;
  const sources = [
    { path: 'a.smk', text },
    { path: 'zones.csv', text: ['postcode,zone', ...lines].join('\n') },
  ];
  const before = process.threadCpuUsage();
  const { value, problems } = compile(sources, { years });
  return { plan: value!.plan, problems, took: process.threadCpuUsage(before).user / 1_000 };
}

test('a table of a thousand rows is proven, in time that grows with their pairs at most', () => {
  compileTable(250, 50_000);
  // Other rows each time, since what was read before is remembered; the least, since others work on the machine.
  const few = Math.min(...[20_000, 30_000, 40_000].map((from) => compileTable(250, from).took));
  const { plan, problems, took } = compileTable(1_000);
  const many = Math.min(took, ...[60_000, 70_000].map((from) => compileTable(1_000, from).took));
  // Four times the rows are sixteen times the pairs; the cube would be sixty-four times the time.
  expect(many).toBeLessThan(40 * few);
  expect(problems.map(({ code }) => code)).toEqual(['SMK4078']);
  const facts = { fields: { postcode: '10008' }, events: [], standing: newStanding };
  expect(assessNaively(plan, facts, asOf).because.tables![0]!.value).toBe('zone_1');
});
