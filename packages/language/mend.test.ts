import { expect, test } from 'vitest';
import { mend } from './mend.ts';
import { smallCompany } from './test-material/small-company.ts';

const years = { from: 2026, to: 2026 };

function mended(text: string) {
  const parts = Object.entries(smallCompany).map(([name, part]) => ({ path: `${name}.smk`, text: part }));
  const { sources, repairs, problems } = mend([...parts, { path: 'text.smk', text }], { years });
  return {
    text: sources.at(-1)!.text,
    repairs: repairs.map(({ problem, before, after }) => `${problem.code} ${before} → ${after}`),
    left: problems.map(({ code }) => code),
  };
}

const refusal = (condition: string) => `qualification more {\n  refuse odd when ${condition}\n}\n`;

test.each([
  ['budget >= $20M', 'budget >= USD 20_000_000'],
  ['budget >= EUR 1.500,00', 'budget >= EUR 1_500'],
  ['budget >= 50_000 €', 'budget >= EUR 50_000'],
  ['employees >= 1,500', 'employees >= 1_500'],
  ['employees => 5', 'employees >= 5'],
  ['region = "north"', 'region is "north"'],
  ['region == “north”', 'region is "north"'],
  ["region is 'north'", 'region is "north"'],
  ['demo_requested within 14d', 'demo_requested within 14 days'],
  ['demo_requested wihtin 14 days', 'demo_requested within 14 days'],
  ['employes >= 5', 'employees >= 5'],
  ['source is refferal', 'source is referral'],
  ['country is de', 'country is DE'],
  ['wants_by > 24.12.2026', 'wants_by > 2026-12-24'],
  ['Region IS "north" && employees > 5', 'region is "north" and employees > 5'],
  ['any of (consent is no, employees > 5', 'any of (consent is no, employees > 5)'],
  ['region is "north', 'region is "north"'],
  ['employees > 5;', 'employees > 5'],
  ['employees > 5 // few', 'employees > 5 # few'],
  ['employees\u200b > 5', 'employees > 5'],
])('`%s` becomes `%s`', (written, meant) => expect(mended(refusal(written)).text).toBe(refusal(meant)));

test('what is left to its author stays as it is written', () => {
  for (const doubtful of ['employees >= 1.500', 'wants_by > 05/06/2026', 'region is north', 'employees > 5 /* few */'])
    expect(mended(refusal(doubtful))).toEqual({ text: refusal(doubtful), repairs: [], left: [expect.any(String)] });
});

test('a name is mended only where it can be but one', () => {
  const text = 'event call_a\nevent call_b\nqualification more {\n  stage x when call_c within 7 days\n}\n';
  expect(mended(text)).toMatchObject({ text, left: ['SMK2001'] });
});

test('several slips of a line are mended one after the other, and each is told', () => {
  const { text, repairs, left } = mended('\uFEFFqualification more {\r\n  Refuse odd if employes => 1,500;\r\n}\r\n');
  expect({ text, left }).toEqual({
    text: '\uFEFFqualification more {\r\n  refuse odd when employees >= 1_500\r\n}\r\n',
    left: [],
  });
  expect(repairs.toSorted()).toMatchInlineSnapshot(`
    [
      "SMK1040 1,500 → 1_500",
      "SMK1048 => → >=",
      "SMK1052 Refuse → refuse",
      "SMK1057 if → when",
      "SMK1060 ; → ",
      "SMK2001 employes → employees",
    ]
  `);
});
