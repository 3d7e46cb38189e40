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
  ['refuse x when any of (reached, asked))', 'SMK1011', 'refuse x when any of (reached, asked)'],
  ['refuse x when country is not in dach', 'SMK1067', 'refuse x when not (country in dach)'],
  ['refuse x when country is in dach', 'SMK1070', 'refuse x when country in dach'],
  ['refuse x when country is DE or AT', 'SMK1066', 'refuse x when country in (DE, AT)'],
  ['refuse x when company is "a" or "b"', 'SMK1066', 'refuse x when company in ("a", "b")'],
  ['refuse x when country in [DE, AT]', 'SMK1084', 'refuse x when country in (DE, AT)'],
  ['refuse x when headcount in 5, 6', 'SMK1066', 'refuse x when headcount in (5, 6)'],
  ['refuse x when any of reached, asked means "b"', 'SMK1066', 'refuse x when any of (reached, asked) means "b"'],
  ['refuse x when title contains any of "a", "b"', 'SMK1066', 'refuse x when title contains any of ("a", "b")'],
  ['refuse x when title starts with head', 'SMK1072', 'refuse x when title starts with "head"'],
  ['refuse x when title includes "head"', 'SMK1055', 'refuse x when title contains "head"'],
  ['refuse x when title begins with "head"', 'SMK1055', 'refuse x when title starts with "head"'],
  ['refuse x when title contains the word "head"', 'SMK1055', 'refuse x when title contains word "head"'],
  ['refuse x when growth >= 20 %', 'SMK1055', 'refuse x when growth >= 20%'],
  ['refuse x when growth >= 20 percent', 'SMK1055', 'refuse x when growth >= 20%'],
  ['refuse x when margin < 5pp', 'SMK1055', 'refuse x when margin < 5 pp'],
  ['refuse x when margin < 5 percentage points', 'SMK1055', 'refuse x when margin < 5 pp'],
  ['refuse x when one of (reached, asked)', 'SMK1055', 'refuse x when any of (reached, asked)'],
  ['refuse x when both (reached, asked)', 'SMK1055', 'refuse x when all of (reached, asked)'],
  ['refuse x when reached AND asked', 'SMK1052', 'refuse x when reached and asked'],
  ['refuse x when fit >= 3 AND asked', 'SMK1052', 'refuse x when fit >= 3 and asked'],
  ['refuse x when headcount over 200', 'SMK1054', 'refuse x when headcount > 200'],
  ['refuse x when headcount at least 200', 'SMK1054', 'refuse x when headcount >= 200'],
  ['refuse x when headcount >= 2 and < 5', 'SMK1083', 'refuse x when headcount >= 2 and headcount < 5'],
  ['refuse x when 2 <= headcount <= 5', 'SMK1083', 'refuse x when headcount between 2 and 5'],
  ['refuse x when more than 2 asked', 'SMK1078', 'refuse x when at least 3 asked'],
  ['refuse x when at most 2 asked', 'SMK1078', 'refuse x when not (at least 3 asked)'],
  ['refuse x when asked in 7 days', 'SMK1079', 'refuse x when asked within 7 days'],
  ['refuse x when at least 2 asked in 7 days', 'SMK1079', 'refuse x when at least 2 asked within 7 days'],
  ['refuse x when asked in the last 7 days', 'SMK1079', 'refuse x when asked within 7 days'],
  ['refuse x when asked where seats >= 5', 'SMK1080', 'refuse x when asked where (seats >= 5)'],
  [
    'refuse x when asked where (seats >= 5) within 7 days',
    'SMK1081',
    'refuse x when asked within 7 days where (seats >= 5)',
  ],
  ['refuse x when email domain in free_mail', 'SMK1055', 'refuse x when domain of email in free_mail'],
  ['refuse x when budget >= EUR50_000', 'SMK1077', 'refuse x when budget >= EUR 50_000'],
  ['refuse x when budget >= eur 50_000', 'SMK1077', 'refuse x when budget >= EUR 50_000'],
  ['refuse x when budget >= 50_000 euros', 'SMK1064', 'refuse x when budget >= EUR 50_000'],
  ['refuse x when consent is no means rude', 'SMK1072', 'refuse x when consent is no means "rude"'],
  ['stage MQL when reached', 'SMK1052', 'stage mql when reached'],
  ['stage sales ready when reached', 'SMK1071', 'stage sales_ready when reached'],
  ['stage mql when reached unless asked', 'SMK1055', 'stage mql when reached until asked'],
  ['stage mql when reached till asked', 'SMK1055', 'stage mql when reached until asked'],
  [
    'wait data up to 2 hours while fit is unknown, then go on, asking again every 30 minutes',
    'SMK1086',
    'wait data up to 2 hours while fit is unknown, asking again every 30 minutes, then go on',
  ],
  [
    'wait data for 2 hours while fit is unknown, then go on',
    'SMK1021',
    'wait data up to 2 hours while fit is unknown, then go on',
  ],
  [
    'wait data up to 2h while fit is unknown, then go on',
    'SMK1044',
    'wait data up to 2 hours while fit is unknown, then go on',
  ],
  ['refuse when consent is no', 'SMK1030', 'refuse some_name when consent is no'],
];

const inScore: readonly Case[] = [
  ['5 a_b when c_d', 'SMK1069', '+5 a_b when c_d'],
  ['+5 a_b on demo, atmost 3 within 7 days', 'SMK1022', '+5 a_b on demo, at most 3 within 7 days'],
  ['+5 a_b on demo at most 3 within 7 days', 'SMK1021', '+5 a_b on demo, at most 3 within 7 days'],
  ['–5 a_b when c_d', 'SMK1050', '-5 a_b when c_d'],
  ['fade over 30 days', 'SMK1022', 'fades over 30 days'],
  ['fades over 30d', 'SMK1044', 'fades over 30 days'],
  ['falls to 0 after 90 days without events', 'SMK1022', 'falls to 0 after 90 days without an event'],
  ['falls to 0 after 90 days', 'SMK1020', 'falls to 0 after 90 days without an event'],
];

const inCalendar: readonly Case[] = [
  ['open mon to fri 9:00 to 17:30', 'SMK1045', 'open mon to fri 09:00 to 17:30'],
  ['open mon to fri 9am to 5:30pm', 'SMK1045', 'open mon to fri 09:00 to 17:30'],
  ['open mon-fri 09:00 to 17:30', 'SMK1065', 'open mon to fri 09:00 to 17:30'],
  ['open mon to fri 09:00–17:30', 'SMK1065', 'open mon to fri 09:00 to 17:30'],
  ['closed 24.12.2026', 'SMK1046', 'closed 2026-12-24'],
  ['closed 2026-12-24 until 2027-01-01', 'SMK1022', 'closed 2026-12-24 to 2027-01-01'],
  ['closed on public holidays in DE-BE', 'SMK1022', 'closed on public holidays of DE-BE'],
  ['time zone Europe/Berlin', 'SMK1072', 'time zone "Europe/Berlin"'],
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
  ['sales owes to accept within 1 hour', 'SMK1070', 'sales owes accept within 1 hour'],
  ['sales owes accept within 1h', 'SMK1044', 'sales owes accept within 1 hour'],
  ['when a lead becomes sales ready', 'SMK1071', 'when a lead becomes sales_ready'],
  ['when a lead becomes MQL', 'SMK1052', 'when a lead becomes mql'],
  ['sales, service owe accept within 1 hour', 'SMK1021', 'sales and service owe accept within 1 hour'],
  ['needs email company', 'SMK1021', 'needs email, company'],
  ['neds email, company', 'SMK1022', 'needs email, company'],
  ['when lead becomes mql', 'SMK1022', 'when a lead becomes mql'],
];

const inRoute: readonly Case[] = [
  ['to dach_desk round robin', 'SMK1056', 'to dach_desk in turn'],
  ['to dach_desk by round-robin when country in dach', 'SMK1056', 'to dach_desk in turn when country in dach'],
  ['else to queue x_y', 'SMK1058', 'otherwise to queue x_y'],
  ['otherwise queue x_y', 'SMK1021', 'otherwise to queue x_y'],
];

const inLadder: readonly Case[] = [
  ['after 1 hour escalate to the leader of sales', 'SMK1070', 'after 1 hour escalate to leader of sales'],
  ['after 1 hour remind the owner', 'SMK1070', 'after 1 hour remind owner'],
  ['after 1 hour notify owner', 'SMK1082', 'after 1 hour remind owner'],
  ['after 1 hour offer to next', 'SMK1022', 'after 1 hour offer to the next'],
];

const inReasons: readonly Case[] = [
  ['not a fit then close', 'SMK1071', 'not_a_fit then close'],
  ['"Not a fit" then close', 'SMK1076', 'not_a_fit "Not a fit" then close'],
  ['duplicate Seen before then close', 'SMK1072', 'duplicate "Seen before" then close'],
];

const inLead: readonly Case[] = [
  ['employees integer', 'SMK1073', 'employees whole number'],
  ['consent boolean required', 'SMK1073', 'consent yes/no required'],
  ['consent yes / no', 'SMK1073', 'consent yes/no'],
  ['job title text personal', 'SMK1071', 'job_title text personal'],
  ['job_title text also Job Title', 'SMK1072', 'job_title text also "Job Title"'],
  ['source one of ("Paid search", "event")', 'SMK1074', 'source one of (paid_search, event)'],
];

const inGiven: readonly Case[] = [
  ['email is "k@firma.example"', 'SMK1070', 'email "k@firma.example"'],
  ['email = "k@firma.example"', 'SMK1070', 'email "k@firma.example"'],
  ['company Firma GmbH', 'SMK1072', 'company "Firma GmbH"'],
];

const inReview: readonly Case[] = [
  ['measure count of to_sales', 'SMK1030', 'measure some_name count of to_sales'],
  ['measure won count of to_sales that ended won', 'SMK1022', 'measure won count of to_sales that end won'],
  ['marketing and sales owe sign off within 3 days', 'SMK1071', 'marketing and sales owe sign_off within 3 days'],
];

const inTest: readonly Case[] = [
  ['expect owner == anna', 'SMK1047', 'expect owner is anna'],
  ['expects stage is mql', 'SMK1022', 'expect stage is mql'],
  ['expect stage is MQL', 'SMK1052', 'expect stage is mql'],
  ['expect stage is none', 'SMK1055', 'expect no stage'],
  ['expect queue is desk', 'SMK1055', 'expect queued in desk'],
  ['expect rejected because not_a_fit', 'SMK1055', 'expect ended as not_a_fit'],
  ['expect rejected as not_a_fit', 'SMK1055', 'expect ended as not_a_fit'],
  ['expect owner is reminded', 'SMK1055', 'expect owner was reminded'],
  ['expect stage mql', 'SMK1021', 'expect stage is mql'],
  ['expect owner was remnded', 'SMK1022', 'expect owner was reminded'],
];

const inWholeReview: readonly Case[] = [
  ['on monday of each week at 09:00', 'SMK1090', 'on mon of each week at 09:00'],
  ['covers all goals and all promises', 'SMK1021', 'covers all goals, all promises'],
  ['leave out leads younger than 10 days', 'SMK1022', 'leave out handoffs younger than 10 days'],
  ['credit first-touch', 'SMK1022', 'credit first touch'],
  ['for every member of sales', 'SMK1022', 'for each member of sales'],
  ['carry over actions', 'SMK1022', 'carry over open actions'],
];
const inPromise: readonly Case[] = [
  ['keep accept in time at least 95%', 'SMK1054', 'keep accept in time >= 95%'],
  ['keep accept in time 95%', 'SMK1091', 'keep accept in time >= 95%'],
  ['keep accept on time >= 95%', 'SMK1022', 'keep accept in time >= 95%'],
  ['deliver lead value of EUR 9_000 each month', 'SMK1091', 'deliver lead value >= EUR 9_000 each month'],
  ['deliver lead value >= EUR 9_000 every month', 'SMK1090', 'deliver lead value >= EUR 9_000 each month'],
  ['deliver lead value >= EUR 9_000 quarterly', 'SMK1090', 'deliver lead value >= EUR 9_000 each quarter'],
  ['deliver lead value >= €9k each month', 'SMK1042', 'deliver lead value >= EUR 9_000 each month'],
  ['deliver 300 mql each month', 'SMK1092', 'deliver count of mql >= 300 each month'],
  [
    'deliver count of mql >= 3 each month, evenly over working days',
    'SMK1090',
    'deliver count of mql >= 3 each month, evenly over business days',
  ],
  ['deliver count of mql >= 3 each month evenly', 'SMK1021', 'deliver count of mql >= 3 each month, evenly'],
  ['worth EUR 450 per mql', 'SMK1090', 'worth EUR 450 for an mql'],
  ['worth EUR 450 for an mql when consent', 'SMK1021', 'worth EUR 450 for an mql where consent'],
];
const inGoal: readonly Case[] = [
  ['target = 300 each month', 'SMK1047', 'target >= 300 each month'],
  ['target 300 a month', 'SMK1090', 'target 300 each month'],
  ['target 2% higher than last month each month', 'SMK1090', 'target 2% more than before each month'],
  ['target 2 pp fewer than before each month', 'SMK1090', 'target 2 pp less than before each month'],
  ['measure average of budget over handoffs', 'SMK1093', 'measure median of budget over handoffs'],
  ['measure p90 of budget over handoffs', 'SMK1090', 'measure percentile 90 of budget over handoffs'],
  ['measure conversion rate from engaged to mql', 'SMK1090', 'measure rate from engaged to mql'],
  ['target 2% more than befor each month', 'SMK1022', 'target 2% more than before each month'],
  ['measure sum of budget over handoffs tht end won', 'SMK1022', 'measure sum of budget over handoffs that end won'],
  ['measure revenue sum of budget over handoffs', 'SMK1021', 'measure sum of budget over handoffs'],
];
const inCampaign: readonly Case[] = [
  ['goal 120 mql', 'SMK1092', 'goal mql >= 120'],
  ['audience when consent', 'SMK1021', 'audience consent'],
  ['budget 20_000 EUR', 'SMK1064', 'budget EUR 20_000'],
  ['runs from 2026-03-01 to 2026-04-01', 'SMK1021', 'runs 2026-03-01 to 2026-04-01'],
  ['owners mia in sales', 'SMK1021', 'owners mia of sales'],
  ['brief reject reasons over the last 180 days', 'SMK1090', 'brief reject reasons over 180 days'],
];

const blocks: readonly (readonly [head: string, cases: readonly Case[]])[] = [
  ['qualification q', inQualification],
  ['qualification q {\n  score fit from 0 to 60', inScore],
  ['calendar c', inCalendar],
  ['handoff h from b to c', inHandoff],
  ['handoff h from b to c {\n  route', inRoute],
  ['handoff h from b to c {\n  sales owes accept within 1 hour', inLadder],
  ['handoff h from b to c {\n  sales may reject because', inReasons],
  ['lead by email', inLead],
  ['promise p by b to c', inPromise],
  ['goal g of b', inGoal],
  ['review r', [...inReview, ...inWholeReview]],
  ['campaign c', inCampaign],
  ['test "t"', inTest],
  ['test "t" {\n  given lead', inGiven],
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

test.each([
  ['lead identified by (email) {', 'SMK1090', 'lead by email'],
  ['lead identified by email {', 'SMK1090', 'lead by email'],
  ['lead identified by (email, company) {', 'SMK1087', 'lead by email'],
  ['lead by email, company {', 'SMK1087', 'lead by email'],
  ['lead by email {\n  identified by (email)', 'SMK1090', 'lead by email'],
])('the key of a lead is said in its head: `%s` is %s', (written, code, instead) => {
  const text = `${written}\n  email email required\n}\n`;
  const said = parse([{ path: 'text.smk', text }]).problems;
  expect(said).toMatchObject([{ code, hint: expect.stringContaining(`Write \`${instead}`) }]);
});

test.each([
  ['confirmed by replied within 1 day', 'SMK1066', 'confirmed by (replied) within 1 day'],
  ['confirmed by replied or called within 1 day', 'SMK1066', 'confirmed by (replied, called) within 1 day'],
  ['confirmd by (replied) within 1 day', 'SMK1022', 'confirmed by (replied) within 1 day'],
])('a doubt that is `%s` is %s: write `%s`', (written, code, instead) => {
  const { problems } = parse([{ path: 'a.smk', text: `event mail_opened may be a bot, ${written}\n` }]);
  expect(problems).toMatchObject([{ code, hint: `Write \`event mail_opened may be a bot, ${instead}\`.` }]);
});

function problemsIn(head: string, clause: string) {
  const text = `${head} {\n  ${clause}\n${'}\n'.repeat(head.split('{').length)}`;
  return parse([{ path: 'a.smk', text }]).problems;
}
