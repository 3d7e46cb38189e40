import { expect, test } from 'vitest';
import { said } from '../../test-material/said.ts';

const clause = (head: string, text: string) => said(`${head} {\n  ${text}\n}`);

test('what is missing at the end is named', () => {
  expect(clause('qualification q', 'refuse rival')).toEqual([
    '2:14 SMK1020 `refuse rival` stops too early: `when` comes next. | It looks like `refuse no_consent when consent is no`.',
  ]);
  expect(clause('qualification q', 'refuse rival when')).toEqual([
    '2:19 SMK1020 `refuse rival when` stops too early: a condition comes next. | It looks like `refuse no_consent when consent is no`.',
  ]);
  expect(said('queue desk in sales')).toEqual([
    '1:19 SMK1020 `queue desk in sales` stops too early: `watched by` comes next. | It looks like `queue sdr_desk in sales watched by sven`.',
  ]);
});

test('a clause that no block of its kind has is told what it may have', () => {
  expect(clause('calendar c_c', 'holidays of Berlin')).toEqual([
    '2:3 SMK1023 Nothing in a calendar starts with `holidays`. | What can stand here looks like `time zone "Europe/Berlin"`, `open mon to fri 09:00 to 17:30`, `closed on public holidays of DE-BE`, `closed 2026-12-24 to 2027-01-01`, `open 2026-12-19 09:00 to 12:00` or `closed 2026-12-24 12:00 to 24:00`.',
  ]);
  expect(clause('handoff h from b to c', 'hurry up')[0]).toContain('Nothing in a handoff starts with `hurry`.');
});

test('a declaration that there is not is told which there are', () => {
  expect(said('chapter one')[0]).toContain(
    'SMK1024 No declaration starts with `chapter`. | A declaration starts with `language`, `company`',
  );
});

test('`and` and `or` need brackets between them', () => {
  expect(clause('qualification q', 'stage s when b_b and c_c or d_d')).toEqual([
    '2:28 SMK1027 `or` follows `and`, and it is not clear which belongs together. | Put one of them into brackets: `a and (b or c)`, or `(a and b) or c`.',
  ]);
  expect(clause('qualification q', 'stage s when b_b and (c_c or d_d)')).toEqual([]);
});

test('a word of the language cannot be a name', () => {
  expect(clause('lead by email', 'source one of (web, none)')).toEqual([
    '2:23 SMK1026 `none` is a word of the language and cannot be a name. | Choose another name, such as `none_1`.',
  ]);
});

test('days and times that do not exist are problems', () => {
  expect(clause('calendar c_c', 'closed 2026-02-29')[0]).toContain(
    'SMK1028 There is no day `2026-02-29` in the calendar.',
  );
  expect(clause('calendar c_c', 'closed 2028-02-29')).toEqual([]);
  expect(clause('calendar c_c', 'open mon 09:00 to 24:30')[0]).toContain(
    'SMK1029 There is no time `24:30` on the clock.',
  );
  expect(clause('calendar c_c', 'open mon 09:00 to 24:00')).toEqual([]);
});

test('brackets may stand 32 deep and no deeper', () => {
  const nested = (depth: number) => `stage s when ${'('.repeat(depth)}b_b${')'.repeat(depth)}`;
  expect(clause('qualification q', nested(32))).toEqual([]);
  expect(clause('qualification q', nested(33))[0]).toContain('SMK1014 Brackets stand here more than 32 deep.');
  expect(clause('qualification q', nested(3_000))).toHaveLength(1);
});

test('a list in place may be long, within reason', () => {
  const list = (length: number) =>
    said(`list l_l { ${Array.from({ length }, (_, index) => `"v${index}"`).join(', ')} }`);
  expect(list(800)).toEqual([]);
  expect(list(2_000)[0]).toContain('SMK1015 This clause is longer than 10000 characters.');
});

test('a sign that hides or turns text is found, in quotes too', () => {
  expect(clause('qualification q', 'refuse r when name is "a\u202Eb"')).toEqual([
    '2:27 SMK1016 There is an invisible sign here (U+202E) that makes the text read otherwise than it is. | Delete it and type the line again.',
  ]);
});

test('each wrong clause is one problem, and its neighbours are read', () => {
  const text = `qualification q {
  score fit form 0 to 60 {
    +20 big_enough whn headcount >= 200
    +10 mid_size   when headcount between 50 and 199
    +15 home       when
  }
  refse rival when competitor is yes
  stage mql when fit >= 30
}`;
  expect(said(text).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    '2:13 SMK1022 `form`',
    '3:20 SMK1022 `whn`',
    '5:23 SMK1020 `+15',
    '7:3 SMK1022 `refse`',
  ]);
});
