/** The kinds of blocks, by what one clause in them is. */
export type BlockKind =
  | 'company'
  | 'lead'
  | 'event data'
  | 'list'
  | 'calendar'
  | 'department'
  | 'person'
  | 'team'
  | 'queue'
  | 'qualification'
  | 'score'
  | 'group'
  | 'handoff'
  | 'route'
  | 'ladder'
  | 'reasons'
  | 'ends'
  | 'promise'
  | 'goal'
  | 'review'
  | 'feedback'
  | 'campaign'
  | 'table'
  | 'test'
  | 'cases'
  | 'values';

/** What the grammar and the problems need to know of a kind of block; the samples parse, one for each kind of clause. */
export type BlockWords = {
  /** Start rules of the grammar: one clause on a line, and the whole block on one line. */
  readonly rule: string;
  readonly inLine: string;
  /** With its article: `a handoff`. */
  readonly called: string;
  readonly samples: readonly string[];
};

const field = [
  'email email required personal',
  'employees whole number also "Mitarbeiter"',
  'source one of (website, event)',
];

/** Each kind of block. */
export const blocks: Readonly<Record<BlockKind, BlockWords>> = {
  company: block('Company', 'a company', ['time zone "Europe/Berlin"', 'currency EUR', 'calendar berlin']),
  lead: { rule: 'Field', inLine: 'FieldInLine', called: 'a lead', samples: field },
  'event data': {
    rule: 'Field',
    inLine: 'FieldInLine',
    called: 'an event',
    samples: ['product text', 'deal_value money'],
  },
  list: block('Value', 'a list', ['DE, AT, CH', '"rival.example"']),
  calendar: block('Calendar', 'a calendar', [
    'time zone "Europe/Berlin"',
    'open mon to fri 09:00 to 17:30',
    'closed on public holidays of DE-BE',
    'closed 2026-12-24 to 2027-01-01',
    'open 2026-12-19 09:00 to 12:00',
    'closed 2026-12-24 12:00 to 24:00',
  ]),
  person: block('Person', 'a person', ['calendar mornings', 'capacity 20 open']),
  department: block('Department', 'a department', ['led by maria', 'calendar berlin']),
  queue: block('Queue', 'a queue', ['calendar berlin']),
  team: block('Team', 'a team', [
    'members anna weight 2, ben',
    'led by anna',
    'calendar berlin',
    'capacity each 20 open, 5 new a day',
    'absence stops 2 days before a leave longer than 5 days',
    'catch up monthly',
  ]),
  qualification: block('Qualification', 'a qualification', [
    'score fit from 0 to 60',
    'refuse no_consent when consent is no',
    'divert support_ask to queue service_desk when request is support',
    'wait enrichment up to 2 hours while headcount is unknown, then go on',
    'stage mql when fit >= 30',
  ]),
  score: block('Score', 'a score', [
    '+20 big_enough when headcount >= 200',
    '+25 asked_for_demo on demo_requested',
    'halves every 14 days',
    'fades over 30 days',
    'falls to 0 after 90 days without an event',
    'pauses while to_partner is open',
    'group content at most 20',
  ]),
  group: block('Group', 'a group of a score', [
    '+5 whitepaper on whitepaper_read',
    '+5 partner when source is partner',
  ]),
  handoff: block('Handoff', 'a handoff', [
    'when a lead becomes mql',
    'when mql_to_sales ends won',
    'needs email, company',
    'route',
    'passes on email, headcount, last 10 events',
    'checklist contract_signed, start_date_agreed',
    'sales owes accept within 1 business hour',
    'sales may reject because',
    'ends',
  ]),
  route: block('Route', 'a route', [
    'to dach_desk in turn when country in dach',
    'to account_owner when account_owner is known',
    'to (dach_desk, enterprise) in turn when country in dach',
    'otherwise to queue sdr_desk',
  ]),
  ladder: block('Ladder', 'what follows if it is not met', [
    'after 30 business minutes remind owner',
    'after 1 business hour offer to the next in the team, at most 2 times',
    'after 3 business hours escalate to leader of team',
    '15 business minutes before due remind owner',
    'when owner becomes absent offer to the next',
    'after 5 business days return',
    'after 2 business days reassign to queue sdr_desk',
    'after 1 business day notify maria',
  ]),
  reasons: block('Reason', 'the reasons to reject', [
    'not_a_fit then recycle after 90 days',
    'duplicate gives back the turn then close',
    'bad_data then marketing owes correction within 2 business days, then hand over again',
    'no_budget with budget_date then recycle at budget_date or after 180 days',
  ]),
  ends: block('End', 'the ends of a handoff', [
    'won with deal_value on deal_won then hand over by won_to_service',
    'no_answer then recycle after 30 days',
    'later then recycle at next_contact_date or on budget_confirmed or after 180 days in queue nurture',
  ]),
  promise: block('Promise', 'a promise', [
    'deliver lead value >= EUR 100_000 each month, evenly',
    'worth EUR 450 for an mql where source is event',
    'keep accept in time >= 95%',
  ]),
  goal: block('Goal', 'a goal', [
    'measure sum of deal_value over handoffs that end won',
    'target EUR 250_000 each month',
  ]),
  review: block('Review', 'a review', [
    'on business day 1 of each month at 09:00',
    'measure handed_off count of mql_to_sales',
    'covers all goals, all promises',
    'split by source',
    'leave out handoffs younger than 10 business days',
    'marketing and sales owe sign_off within 3 business days',
    'when a promise is missed, its giver owes action within 10 business days',
    'carry over open actions',
    'for each member of sales',
    'credit first touch',
  ]),
  feedback: block('Feedback', 'feedback', [
    'about need, objection, competitor',
    'marketing owes answer within 3 business days',
    'raise in review when at least 5 share a topic within 30 days',
  ]),
  campaign: block('Campaign', 'a campaign', [
    'runs 2027-03-01 to 2027-05-31',
    'audience country in dach',
    'content ebook_roof_costs on linkedin, newsletter',
    'budget EUR 20_000',
    'goal mql >= 120',
    'owners maria of marketing, anna of sales',
    'brief conversion by source, reject reasons, feedback by topic over 180 days',
    'marketing and sales owe approval within 5 business days',
  ]),
  test: block('Test', 'a test', [
    'as of 2026-11-20 16:50',
    'given lead',
    'given anna is absent 2026-11-16 to 2026-11-20',
    'given anna has 20 open',
    'when demo_requested',
    'at 2026-11-20 17:20 when owner accepts',
    'at 2026-11-20 17:20 when mail_opened is confirmed',
    'at 2026-11-20 17:20 when anna becomes absent',
    'at 2026-11-20 17:20 when lead changes',
    'expect stage is mql',
  ]),
  cases: block('Cases', 'a table of cases', [
    '| email | consent | expect refused |',
    '| "a@rival.example" | yes | rival |',
    'a_rival | "a@rival.example" | yes | rival |',
    'as of 2026-11-20 16:50',
    'given lead',
    'when demo_requested',
    'expect stage is mql',
  ]),
  table: block('Table', 'a table', ['| headcount | country | then segment |', '| >= 1_000 | DE, AT | enterprise |']),
  values: block('Assignment', 'the values given', ['email "k@firma.example"', 'employees 350']),
};

function block(name: string, called: string, samples: readonly string[]): BlockWords {
  return { rule: `${name}Clause`, inLine: `${name}InLine`, called, samples };
}

/** How each declaration starts that this version knows, by its word. */
export const declarationSamples: Readonly<Record<string, string>> = {
  language: 'language 1',
  company: 'company "Nordlicht Solar" {',
  lead: 'lead by email {',
  let: 'let headcount be larger of (employees, crm_employees)',
  event: 'event demo_requested { product text }',
  list: 'list dach { DE, AT, CH }',
  calendar: 'calendar berlin {',
  department: 'department sales { led by sven }',
  person: 'person anna "Anna Kurz" <anna@firma.example>',
  team: 'team dach_desk in sales {',
  queue: 'queue sdr_desk in sales watched by sven',
  qualification: 'qualification inbound {',
  handoff: 'handoff mql_to_sales from marketing to sales {',
  promise: 'promise follow_up by sales to marketing {',
  goal: 'goal pipeline of marketing and sales {',
  review: 'review monthly {',
  feedback: 'feedback market_voice from sales, service to marketing {',
  channel: 'channel newsletter',
  campaign: 'campaign roof_spring {',
  table: 'table segment picks first match {',
  use: 'use "../shared/people.smk"',
  test: 'test "a big company is an mql" {',
};

/** True for a word that starts a declaration. */
export function isDeclarationWord(word: string): boolean {
  return Object.hasOwn(declarationSamples, word);
}
