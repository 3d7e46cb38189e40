import { expect, test } from 'vitest';
import { compile } from './index.ts';

const years = { from: 2026, to: 2027 };

test('problems of all phases come in one run, by file and place', () => {
  const { value, problems } = compile(
    [
      { path: 'b.smk', text: 'language 1\nlist dach { DE AT }\n' },
      {
        path: 'a.smk',
        text: 'language 1\ncompany "Nord" {\n  time zone "Europe/Berlin"\n  curency EUR\n}\nlead by email {\n  email email required\n}\nqueue desk in sales watched by sven\n',
      },
    ],
    { years },
  );
  expect(value).toBeUndefined();
  expect(problems.map(({ code, span }) => `${span.file}:${span.start.line} ${code}`)).toEqual([
    'a.smk:4 SMK1022',
    'a.smk:9 SMK2001',
    'a.smk:9 SMK2001',
    'b.smk:2 SMK1021',
  ]);
});

test('of a company that is not closed and begun again the rest is checked as well', () => {
  const text = `language 1
company "Nord" {
  currency EUR
company "Nord" {
  time zone "Europe/Berlin"
}
calendar work { open mon to fri 09:00 to 17:00 }
`;
  const { problems } = compile([{ path: 'a.smk', text }], { years });
  expect(problems.map(({ code, span }) => `${span.start.line} ${code}`)).toMatchInlineSnapshot(`
    [
      "1 SMK4031",
      "2 SMK1001",
      "4 SMK4002",
    ]
  `);
});

test('rules in a version that nobody here knows are one problem, whatever else they say', () => {
  const text = 'language 2\nteam desk in sales {\n  shifts by night\n}\nchapter one\n';
  const { problems } = compile([{ path: 'a.smk', text }], { years });
  expect(problems.map(({ code, span }) => `${code} ${span.start.line}`)).toEqual(['SMK4028 1']);
});

test('rules without errors have a plan and their tests', () => {
  const text =
    'language 1\ncompany "Nord" {\n  time zone "Europe/Berlin"\n  currency EUR\n}\nlead by email {\n  email email required\n}\n';
  const { value, problems } = compile([{ path: 'a.smk', text }], { years });
  expect(problems).toEqual([]);
  expect(value?.plan.company.name).toBe('Nord');
  expect(value?.tests).toEqual([]);
});
