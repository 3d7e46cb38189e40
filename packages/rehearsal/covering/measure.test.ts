import { expect, test } from 'vitest';
import { compile } from '@smk/language';
import { home, smallRules } from '../test-material/small.ts';
import { measureCoverage } from './measure.ts';

/** What is not covered of the small company, each as `line: text, never …`, with lines counted in its own rules. */
function measure(tests: string) {
  const sources = [{ path: 'small.smk', text: smallRules + tests }];
  const { value } = compile(sources, { years: { from: 2026, to: 2027 } });
  const { coverage, results } = measureCoverage(value!.plan, value!.tests, sources);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
  return {
    ...coverage,
    missing: coverage.missing.map((one) =>
      one.kind === 'line' ? `${one.text}: ${one.never}` : `${one.text}: never ${one.never.join()}`,
    ),
  };
}

const block = (lines: string): string => `test "t" {\n  as of 2026-11-16 10:00\n${lines}\n}\n`;

test('without tests nothing is covered, and each line and condition is named in the words of the rules', () => {
  const { lines, outcomes, missing } = measure('');
  expect({ lines, outcomes }).toEqual({ lines: { covered: 0, total: 17 }, outcomes: { covered: 0, total: 15 } });
  expect(missing).toEqual([
    '+20 big when employees >= 200: never fired',
    'employees >= 200: never true,false,unknown',
    '+20 home when country in (DE, AT): never fired',
    'country in (DE, AT): never true,false,unknown',
    'refuse rival when domain of email is "rival.example": never refused',
    'domain of email is "rival.example": never true,false',
    'stage ready when fit >= 20: never true',
    'fit >= 20: never true,false',
    'handoff to_sales from marketing to sales {: never opened',
    'needs country: nothing was ever lacking',
    'to desk in turn when country in (DE, AT): never taken',
    'country in (DE, AT): never true,false',
    'otherwise to queue letterbox: never taken',
    'sales owes accept within 1 business hour {: never owed',
    'after 30 business minutes remind owner: never came to it',
    'after 1 business hour offer to the next in the team, at most 2 times: never came to it',
    'after 2 business hours escalate to leader of team: never came to it',
    'sales owes contact within 4 business hours, met by called where reached: never owed',
    'reached: never true,false,unknown',
    'not_a_fit then recycle after 90 days: never the reason',
    'duplicate then close: never the reason',
    'won on sold then close: never ended so',
    'no_answer then recycle after 30 days: never ended so',
  ]);
});

test('a line is covered once something came of it, an outcome once a condition came out so', () => {
  const { lines, outcomes, missing } = measure(block(`${home}\nat 2026-11-16 10:40 expect owner was reminded`));
  expect(lines).toEqual({ covered: 8, total: 17 });
  expect(outcomes).toEqual({ covered: 5, total: 15 });
  expect(missing.filter((one) => /employees|country|remind/.test(one))).toEqual([
    'employees >= 200: never false,unknown',
    'country in (DE, AT): never false,unknown',
    'needs country: nothing was ever lacking',
    'country in (DE, AT): never false',
  ]);
});

test('what is only asked of leads that are refused is not covered by them', () => {
  const refused = 'given lead { email "k@rival.example", country DE, employees 350 }\nexpect refused by rival';
  const { missing } = measure(block(refused));
  expect(missing).toContain('+20 big when employees >= 200: never fired');
  expect(missing).toContain('employees >= 200: never true,false,unknown');
  expect(missing).toContain('domain of email is "rival.example": never false');
});

test('a `where` is asked of the events that happen, and routes only down to the line that is taken', () => {
  const { missing } = measure(
    block(`${home}
      at 2026-11-16 10:10 when called { reached no }
      at 2026-11-16 10:20 when called
      at 2026-11-16 10:30 expect contact is open`),
  );
  expect(missing).toContain('reached: never true');
  expect(missing).toContain('otherwise to queue letterbox: never taken');
});

test('everything can be covered', () => {
  const lead = (more: string): string => `given lead { email "k@firma.example", ${more} }\n`;
  const all = [
    `${home}
      at 2026-11-16 12:00 expect escalated to anna`,
    `${home}
      when owner rejects because duplicate
      expect closed`,
    `${home}
      when owner rejects because not_a_fit
      expect no stage`,
    `${home}
      when owner accepts
      when called { reached yes }
      when owner ends as no_answer
      expect ended as no_answer`,
    `${home}
      when called { reached no }
      when called
      when sold
      expect closed`,
    `${lead('employees 350')} expect waits for country`,
    `${lead('employees 350, country FR')} expect queued in letterbox`,
    `${lead('employees 3, country DE')} expect stage is ready`,
    `${lead('employees 3, country FR')} expect no stage`,
    `${lead('country FR')} expect insufficient data`,
    'given lead { email "k@rival.example" }\n expect refused',
  ];
  const { lines, outcomes, missing } = measure(
    all.map((one, index) => block(one).replace('"t"', `"t${index}"`)).join(''),
  );
  expect(missing).toEqual([]);
  expect(lines.covered).toBe(lines.total);
  expect(outcomes.covered).toBe(outcomes.total);
});
