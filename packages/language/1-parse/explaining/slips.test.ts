import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

/** A clause with a slip, the code of its problem, and what its hint says to write. */
type Case = readonly [written: string, code: string, instead: string];

const inQualification: readonly Case[] = [
  ['stage mql when headcount >= 1,000', 'SMK1040', 'stage mql when headcount >= 1_000'],
  ['refuse x when size in (1,000, 2,000)', 'SMK1040', 'refuse x when size in (1_000, 2_000)'],
  ['stage mql when headcount >= 1.000', 'SMK1041', 'stage mql when headcount >= 1_000'],
  ['stage mql when budget >= EUR 50.000', 'SMK1041', 'stage mql when budget >= EUR 50_000'],
  ['stage mql when budget >= 50.000 €', 'SMK1041', 'stage mql when budget >= EUR 50_000'],
  ['stage mql when budget >= € 50000', 'SMK1042', 'stage mql when budget >= EUR 50_000'],
  ['stage mql when budget >= $20M', 'SMK1042', 'stage mql when budget >= USD 20_000_000'],
  ['stage mql when budget >= EUR 20k', 'SMK1043', 'stage mql when budget >= EUR 20_000'],
  ['stage mql when budget >= EUR 1.5M', 'SMK1043', 'stage mql when budget >= EUR 1_500_000'],
  ['stage mql when budget >= 50_000 EUR', 'SMK1064', 'stage mql when budget >= EUR 50_000'],
  ['stage mql when demo_requested within 14d', 'SMK1044', 'stage mql when demo_requested within 14 days'],
  ['stage mql when demo_requested within 2days', 'SMK1044', 'stage mql when demo_requested within 2 days'],
  ['stage mql when wants_by >= 24.12.2026', 'SMK1046', 'stage mql when wants_by >= 2026-12-24'],
  ['stage mql when wants_by >= 12/24/2026', 'SMK1046', 'stage mql when wants_by >= 2026-12-24'],
  ['stage mql when wants_by >= 2026-1-5', 'SMK1046', 'stage mql when wants_by >= 2026-01-05'],
  ['stage mql when wants_by >= 2026–12–24', 'SMK1050', 'stage mql when wants_by >= 2026-12-24'],
  ['refuse x when headcount is unknow', 'SMK1055', 'refuse x when headcount is unknown'],
  ['refuse x when headcount is konwn', 'SMK1055', 'refuse x when headcount is known'],
  ['refuse x when headcount is not known', 'SMK1055', 'refuse x when headcount is unknown'],
  ['refuse x when headcount is null', 'SMK1055', 'refuse x when headcount is unknown'],
  ['refuse x when consent is false', 'SMK1055', 'refuse x when consent is no'],
  ['refuse x when consent = no', 'SMK1047', 'refuse x when consent is no'],
  ['refuse x when consent==no', 'SMK1047', 'refuse x when consent is no'],
  ['refuse x when consent != yes', 'SMK1048', 'refuse x when consent is not yes'],
  ['refuse x when headcount => 3', 'SMK1048', 'refuse x when headcount >= 3'],
  ['refuse x when headcount ≥ 3', 'SMK1048', 'refuse x when headcount >= 3'],
  ['refuse x when headcount =< 3', 'SMK1048', 'refuse x when headcount <= 3'],
  ['refuse x when topic is “pricing”', 'SMK1049', 'refuse x when topic is "pricing"'],
  ['refuse x when topic is „pricing“', 'SMK1049', 'refuse x when topic is "pricing"'],
  ["refuse x when topic is 'pricing'", 'SMK1063', 'refuse x when topic is "pricing"'],
  ['refuse x when größe >= 3', 'SMK1051', 'refuse x when groesse >= 3'],
  ['refuse x when Fit >= 3', 'SMK1052', 'refuse x when fit >= 3'],
  ['refuse x when crm-size >= 3', 'SMK1053', 'refuse x when crm_size >= 3'],
  ['refuse x when fit is at least 3', 'SMK1054', 'refuse x when fit >= 3'],
  ['refuse x when fit is at most 3', 'SMK1054', 'refuse x when fit <= 3'],
  ['refuse x when fit is less than 3', 'SMK1054', 'refuse x when fit < 3'],
  ['refuse x when fit is greater than or equal to 3', 'SMK1054', 'refuse x when fit >= 3'],
  ['refuse x when fit equals 3', 'SMK1054', 'refuse x when fit is 3'],
  ['refuse x if consent is no', 'SMK1057', 'refuse x when consent is no'],
  ['refuse x when reached && asked', 'SMK1062', 'refuse x when reached and asked'],
  ['refuse x when reached || asked', 'SMK1062', 'refuse x when reached or asked'],
  ['refuse x when not reached', 'SMK1067', 'refuse x when not (reached)'],
  ['refuse x when country not in dach', 'SMK1067', 'refuse x when not (country in dach)'],
  ['refuse x when country in DE, AT', 'SMK1066', 'refuse x when country in (DE, AT)'],
  ['refuse x when job_title contains "a", "b"', 'SMK1066', 'refuse x when job_title contains any of ("a", "b")'],
  ['refuse x when name: "x"', 'SMK1059', 'refuse x when name is "x"'],
  ['refuse x when email is a@b.example', 'SMK1068', 'refuse x when email is "a@b.example"'],
  ['refuse x when consent is no;', 'SMK1060', 'refuse x when consent is no'],
  ['refuse x when consent is no // rude', 'SMK1061', 'refuse x when consent is no'],
  ['refuse x whne consent is no', 'SMK1022', 'refuse x when consent is no'],
  ['refse x when consent is no', 'SMK1022', 'refuse x when consent is no'],
  ['Refuse x when consent is no', 'SMK1052', 'refuse x when consent is no'],
  ['refuse x when atleast 2 of (reached, asked)', 'SMK1022', 'refuse x when at least 2 of (reached, asked)'],
  ['refuse x when domain fo email in free_mail', 'SMK1022', 'refuse x when domain of email in free_mail'],
  ['refuse x when headcount between 50 to 199', 'SMK1021', 'refuse x when headcount between 50 and 199'],
  ['refuse x when any of (reached, asked))', 'SMK1021', 'refuse x when any of (reached, asked)'],
  ['refuse when consent is no', 'SMK1030', 'refuse some_name when consent is no'],
];

const inScore: readonly Case[] = [
  ['5 a_b when c_d', 'SMK1069', '+5 a_b when c_d'],
  ['+5 a_b on demo, atmost 3 within 7 days', 'SMK1022', '+5 a_b on demo, at most 3 within 7 days'],
  ['+5 a_b on demo at most 3 within 7 days', 'SMK1021', '+5 a_b on demo, at most 3 within 7 days'],
  ['–5 a_b when c_d', 'SMK1050', '-5 a_b when c_d'],
];

const inCalendar: readonly Case[] = [
  ['open mon to fri 9:00 to 17:30', 'SMK1045', 'open mon to fri 09:00 to 17:30'],
  ['open mon to fri 9am to 5:30pm', 'SMK1045', 'open mon to fri 09:00 to 17:30'],
  ['open mon-fri 09:00 to 17:30', 'SMK1065', 'open mon to fri 09:00 to 17:30'],
  ['open mon to fri 09:00–17:30', 'SMK1065', 'open mon to fri 09:00 to 17:30'],
  ['closed 24.12.2026', 'SMK1046', 'closed 2026-12-24'],
  ['closed on public holiday of DE-BE', 'SMK1022', 'closed on public holidays of DE-BE'],
];

const inHandoff: readonly Case[] = [
  ['sales ows accept within 1 business hour', 'SMK1022', 'sales owes accept within 1 business hour'],
  ['sales owes accept wihtin 1 business hour', 'SMK1022', 'sales owes accept within 1 business hour'],
  ['sales owes accept within 1 busness hour', 'SMK1022', 'sales owes accept within 1 business hour'],
  [
    'sales owes contact within 4 hours met by call_logged',
    'SMK1021',
    'sales owes contact within 4 hours, met by call_logged',
  ],
  ['needs email company', 'SMK1021', 'needs email, company'],
  ['neds email, company', 'SMK1022', 'needs email, company'],
  ['when lead becomes mql', 'SMK1022', 'when a lead becomes mql'],
];

const inRoute: readonly Case[] = [
  ['to dach_desk round robin', 'SMK1056', 'to dach_desk in turn'],
  ['to dach_desk by round-robin when country in dach', 'SMK1056', 'to dach_desk in turn when country in dach'],
  ['to dach_desk when country in dach', 'SMK1021', 'to dach_desk in turn when country in dach'],
  ['else to queue x_y', 'SMK1058', 'otherwise to queue x_y'],
  ['otherwise queue x_y', 'SMK1021', 'otherwise to queue x_y'],
];

const inTest: readonly Case[] = [
  ['expect owner == anna', 'SMK1047', 'expect owner is anna'],
  ['expects stage is mql', 'SMK1022', 'expect stage is mql'],
  ['expect stage mql', 'SMK1021', 'expect stage is mql'],
  ['expect owner was remnded', 'SMK1022', 'expect owner was reminded'],
];

const blocks: readonly (readonly [head: string, cases: readonly Case[]])[] = [
  ['qualification q', inQualification],
  ['qualification q {\n  score fit from 0 to 60', inScore],
  ['calendar c', inCalendar],
  ['handoff h from b to c', inHandoff],
  ['handoff h from b to c {\n  route', inRoute],
  ['test "t"', inTest],
];

const cases = blocks.flatMap(([head, all]) => all.map((one) => [...one, head] as const));

test.each(cases)('`%s` is %s: write `%s`', (written, code, instead, head) => {
  const [problem, ...more] = problemsIn(head, written);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code, hint: expect.stringContaining(`Write \`${instead}\``) });
  expect(problem!.span.start.line).toBe(head.split('\n').length + 1);
});

test.each(cases)('what the hint for `%s` says can be typed as it stands', (_, _code, instead, head) => {
  expect(problemsIn(head, instead)).toEqual([]);
});

function problemsIn(head: string, clause: string) {
  const text = `${head} {\n  ${clause}\n${'}\n'.repeat(head.split('{').length)}`;
  return parse([{ path: 'a.smk', text }]).problems;
}
