import { expect, test } from 'vitest';
import { problemsIn, smallCompany } from './test-material/small-company.ts';

// A month in which everything hangs together: slips in what others name are told once, where they are.
const month = `promise supply by marketing to sales {
  keep    answer in time >= 80%
  deliver lead value >= EUR 10_000 each month, evenly
  worth   EUR 800 for an mql where source is event
  worth   EUR 450 for an mql
}
promise follow_up by sales to marketing {
  keep accept of to_sales in time >= 95%
  keep accept in time >= 90% each quarter
}
goal pipeline of marketing and sales {
  measure sum of deal_value over handoffs that end won
  target  EUR 50_000 each month
}
goal talks of sales {
  measure count of call_logged where reached
  target  10% more than before each month
}
review monthly {
  on business day 1 of each month at 09:00
  covers    follow_up, supply, pipeline, talks
  measure   won count of to_sales that end won
  split by  source, channel
  leave out handoffs younger than 5 business days
  marketing and sales owe sign_off within 3 business days
  when a promise is missed, its giver owes action within 10 business days
}
feedback voice from sales to marketing {
  about need, objection
  marketing owes answer within 3 business days
}
channel newsletter
channel website
campaign spring {
  runs     2026-03-01 to 2026-05-31
  audience employees >= 50
  content  ebook on newsletter, website
  content  talk on website
  goal     mql >= 120
  owners   maria of marketing, anna of sales
  brief    conversion by source over 180 days
  marketing and sales owe approval within 5 business days
}
`;

type Part = keyof typeof smallCompany;
const of = (line: string, instead: string) => problemsIn(replaced(month, line, instead));
const beside = (part: Part, line: string, instead: string) =>
  problemsIn(month, { [part]: replaced(smallCompany[part], line, instead) });

function replaced(text: string, line: string, instead: string): string {
  if (!text.includes(line)) throw new Error(`There is no line "${line}".`);
  return text.replaceAll(line, instead);
}

test('the month itself is well', () => {
  expect(problemsIn(month)).toEqual([]);
});

test.each([
  ['promise supply', 'promis supply', 'SMK1022 text.smk 1: `promis` does not fit here; `promise` does.'],
  ['promise supply by', 'promise by', 'SMK1030 text.smk 1: A name is missing before `by`:'],
  ['goal pipeline of', 'goal pipeline for', 'SMK1022 text.smk 11: `for` does not fit here; `of` does.'],
  ['channel website', 'chanel website', 'SMK1022 text.smk 33: `chanel` does not fit here; `channel` does.'],
  ['\n  about need, objection', '', 'SMK4001 text.smk 28: The feedback `voice` needs what it is about.'],
  [
    'where source is event',
    'where sorce is event',
    'SMK2001 text.smk 4: There is no field, `let` or score called `sorce`.',
  ],
  ['of to_sales in time', 'of to_sale in time', 'SMK2001 text.smk 8: There is no handoff called `to_sale`.'],
  ['accept in time >= 90%', 'acept in time >= 90%', 'SMK2001 text.smk 9: There is no obligation called `acept`.'],
  ['target  EUR 50_000 each month', 'target  50_000', 'SMK1020 text.smk 13: `target 50_000` stops too early:'],
  ['covers    follow_up', 'covers    folow_up', 'SMK2001 text.smk 21: There is no goal or promise called `folow_up`.'],
  [
    'covers    follow_up, supply, pipeline, talks',
    'covers    promises',
    'SMK2001 text.smk 21: There is no goal or promise called `promises`. (Did you mean `all promises`?)',
  ],
  ['owes answer', 'owes anser', 'SMK4021 text.smk 30: In feedback nobody can owe `anser`'],
  [
    'over handoffs that',
    'over handofs that',
    'SMK2001 text.smk 12: There is no handoff called `handofs`. (Did you mean `handoffs`?)',
  ],
  ['channel\n', 'chanel\n', 'SMK2001 text.smk 23: There is no field of the lead called `chanel`.'],
  ['campaign spring {', 'campaign spring', 'SMK1002 text.smk 34: What follows belongs to this line'],
])('`%s` written as `%s` is one problem', (line, instead, says) => {
  expect(of(line, instead)).toEqual([expect.stringContaining(says)]);
});

test.each([
  ['qualification', 'stage mql', 'stgae mql', 'SMK1022 qualification.smk 10: `stgae` does not fit here'],
  ['handoff', 'handoff to_sales', 'handof to_sales', 'SMK1022 handoff.smk 1: `handof` does not fit here'],
  ['handoff', 'won on deal_won', 'won of deal_won', 'SMK1022 handoff.smk 12: `of` does not fit here'],
  ['handoff', 'owes accept', 'ows accept', 'SMK1022 handoff.smk 7: `ows` does not fit here'],
  ['events', 'event call_logged', 'evnt call_logged', 'SMK1022 events.smk 2: `evnt` does not fit here'],
  ['lead', '  source    one of', '  source    oneof', 'SMK1022 lead.smk 7: `oneof` does not fit here'],
] as const)('in %s, `%s` written as `%s` is one problem', (part, line, instead, says) => {
  expect(beside(part, line, instead)).toEqual([expect.stringContaining(says)]);
});
