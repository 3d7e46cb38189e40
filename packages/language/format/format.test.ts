import { expect, test } from 'vitest';
import { format } from './format.ts';

const formatted = (text: string): string => format({ path: 'a.smk', text }).text;

test('blanks and indentation become canonical, columns stand below each other', () => {
  expect(
    formatted(`qualification  q{
   score fit from 0 to 60 {
 +20 big_enough when headcount>=200 means "big"
      +5 at_home    when country in(DE,AT)
      -100   gone "Gone away" when not( known_to_us )
 halves every 14 days
  }
  refuse no_consent when consent is no
  wait enrichment up to 2 hours while headcount is unknown, then go on

  stage a when fit >= 1
  stage engaged when fit >= 10
}`),
  ).toBe(`qualification q {
  score fit from 0 to 60 {
    +20  big_enough       when headcount >= 200  means "big"
    +5   at_home          when country in (DE, AT)
    -100 gone "Gone away" when not (known_to_us)
    halves every 14 days
  }
  refuse no_consent when consent is no
  wait   enrichment up to 2 hours while headcount is unknown, then go on

  stage a       when fit >= 1
  stage engaged when fit >= 10
}
`);
});

test('what is last in its line, or has brackets, does not move the columns of others', () => {
  expect(
    formatted(`lead by email {
  email email required personal also "Work Email"
  name text personal
  source one of (website, event, referral) means "Where from"
  consent yes/no means "May we?"
}`),
  ).toBe(`lead by email {
  email   email  required personal  also "Work Email"
  name    text   personal
  source  one of (website, event, referral) means "Where from"
  consent yes/no                    means "May we?"
}
`);
});

test('a handoff has its columns by kind of clause', () => {
  expect(
    formatted(`handoff h from marketing to sales {
  needs email
  passes on email, name
  route {
    to account_owner when account_owner is known # no turn
    to dach_desk in turn when country in dach # a turn
    otherwise to queue pile
  }
  sales owes accept within 1 hour {
    after 30 minutes remind owner
    15 business minutes before due remind owner
    after 1 business hour offer to the next in the team
  }
  sales may reject because {
    not_a_fit "Not for us" then close
    later then recycle after 3 months
  }
  ends {
    won on deal_won then close
    nothing then recycle after 30 days
  }
}`),
  ).toBe(`handoff h from marketing to sales {
  needs     email
  passes on email, name
  route {
    to account_owner         when account_owner is known  # no turn
    to dach_desk     in turn when country in dach         # a turn
    otherwise to queue pile
  }
  sales owes accept within 1 hour {
    after 30 minutes               remind owner
    15 business minutes before due remind owner
    after 1 business hour          offer to the next in the team
  }
  sales may reject because {
    not_a_fit "Not for us" then close
    later                  then recycle after 3 months
  }
  ends {
    won     on deal_won then close
    nothing             then recycle after 30 days
  }
}
`);
});

test('between declarations is one blank line; those of a kind on one line may stand together, in columns', () => {
  expect(
    formatted(`language 1
department marketing {led by maria}
department sales { led by sven }
person maria "Maria Lenz" <maria@nord.example>
# He is new.
person jo "Jo" <jo@nord.example> speaks de
event demo_requested { product text }
event mail_opened may be a bot


event deal_lost
team t in s {
  members a


  led by b
}`),
  ).toBe(`language 1

department marketing { led by maria }
department sales     { led by sven }

person maria "Maria Lenz" <maria@nord.example>
# He is new.
person jo    "Jo"         <jo@nord.example> speaks de

event demo_requested { product text }
event mail_opened    may be a bot

event deal_lost

team t in s {
  members a

  led by b
}
`);
});

test('comments stay where they are said: above, at the end, between clauses, inside brackets, before a brace, at the end of the file', () => {
  expect(
    formatted(`# The file.

# The score.
qualification q { # opens
    # first
  stage mql when any of ( # either
    fit >= 3, # enough
# or both
    fit >= 2
      and interest >= 2 # together
  ) # that is all
      # last
} # closed
  # The end.`),
  ).toBe(`# The file.

# The score.
qualification q {  # opens
  # first
  stage mql when any of (  # either
              fit >= 3,  # enough
              # or both
              fit >= 2
                and interest >= 2  # together
            )  # that is all
  # last
}  # closed
# The end.
`);
});

test('brackets that their author opened stay open, one line for each condition; one that is too long is opened', () => {
  const long =
    'at least 2 of (taste >= 60, kilos >= 100, at least 2 asked within 2 days, shop contains any of ("tea", "chiya"))';
  expect(
    formatted(`qualification q {
  stage a when any of (b >= 1,
     c >= 2, all of (d, e))
  stage mine when ${long}
}`),
  ).toBe(`qualification q {
  stage a    when any of (
               b >= 1,
               c >= 2,
               all of (d, e)
             )
  stage mine when at least 2 of (
               taste >= 60,
               kilos >= 100,
               at least 2 asked within 2 days,
               shop contains any of ("tea", "chiya")
             )
}
`);
});

test('a condition that is too long breaks before each `and`, but not in `between`', () => {
  const condition =
    'buyer_role is end_user and employees between 10 and 50 and employee_band is "200-499" and industry in ours';
  expect(formatted(`qualification q {\n  refuse no_say when ${condition}\n}`)).toBe(`qualification q {
  refuse no_say when buyer_role is end_user
                  and employees between 10 and 50
                  and employee_band is "200-499"
                  and industry in ours
}
`);
});

test('a list that is too long goes on after a comma, below its first value', () => {
  const fields = [
    'email',
    'company',
    'country',
    'headcount',
    'campaign',
    'content',
    'last_touch',
    'first_touch',
    'region',
  ];
  expect(formatted(`handoff h from a to b {\n  needs ${[...fields, 'job_title', 'seniority'].join(', ')}\n}`))
    .toBe(`handoff h from a to b {
  needs email, company, country, headcount, campaign, content, last_touch, first_touch, region, job_title,
        seniority
}
`);
});

test('a block on one line stays on one line if it fits, and is opened at the commas between its clauses if not', () => {
  const lead =
    'email "spaeter@firma.example", company "Spaeter & Partner GmbH", country DE, employees 350, consent yes';
  expect(
    formatted(`team a_a in s { members b, c, led by d }
test "it" {
  given lead { ${lead} } # long
}
event e_e { # why
  x text }
list x_x { DE, # Germany
  AT }`),
  ).toBe(`team a_a in s { members b, c, led by d }

test "it" {
  given lead {
    email     "spaeter@firma.example"
    company   "Spaeter & Partner GmbH"
    country   DE
    employees 350
    consent   yes
  }  # long
}

event e_e { # why
  x text }

list x_x {
  DE  # Germany
  AT
}
`);
});

test('cells of tables stand below each other by what a screen shows', () => {
  expect(
    formatted(`test "who is refused" cases {
  |email|consent|expect refused|
  | "渋谷@rival.example" |yes| rival |
  | "a|b" | no ||
}`),
  ).toBe(`test "who is refused" cases {
  | email                | consent | expect refused |
  | "渋谷@rival.example" | yes     | rival          |
  | "a|b"                | no      |                |
}
`);
});

test('clauses and declarations that nobody has heard of are laid out all the same', () => {
  expect(formatted('orbit x {\n      turns   around(sun,  moon)\n   with speed {\n slow when  heavy\n }\n}')).toBe(
    'orbit x {\n  turns around (sun, moon)\n  with speed {\n    slow when heavy\n  }\n}\n',
  );
});

test('a clause that cannot be cut into words is left as it stands, its neighbours are not', () => {
  const { text, left } = format({
    path: 'a.smk',
    text: 'team a in s {\n    led  by „anna  k“\n  members  x\n  calendar "x\n}\n\nlist b {\n   1,000 , 5\n}',
  });
  expect(text).toBe('team a in s {\n  led  by „anna  k“\n  members x\n  calendar "x\n}\n\nlist b {\n  1,000 , 5\n}\n');
  expect(left).toEqual([2, 4, 8]);
});

test('a declaration whose braces do not fit is left as it stands, its neighbours are not', () => {
  const { text, left } = format({
    path: 'a.smk',
    text: 'event  a\nhandoff h from b to c {\n   route {\n     otherwise  to queue q\n}\nevent   d',
  });
  expect(text).toBe('event a\n\nhandoff h from b to c {\n   route {\n     otherwise  to queue q\n}\n\nevent d\n');
  expect(left).toEqual([2]);
});

test('lines that may belong together are only taken apart if they can be read', () => {
  const torn = 'qualification q {\n  stage sql\n      when fit >= 4\n}\n';
  expect(format({ path: 'a.smk', text: torn })).toEqual({ text: torn, left: [1] });
  const beside = 'qualification q {\n    stag a\n    stag b\nrefuse c when d is no\n}\n';
  expect(format({ path: 'a.smk', text: beside })).toEqual({ text: beside, left: [1] });
  expect(formatted('team a_a in s {\n  members b\n      led by c\n}')).toBe(
    'team a_a in s {\n  members b\n  led by  c\n}\n',
  );
});

test('numbers and texts are not touched', () => {
  expect(formatted('list x_x { 1_000,  "a  \\"b\\"  # {" }')).toBe('list x_x { 1_000, "a  \\"b\\"  # {" }\n');
});

test('nothing is nothing, and a file of comments keeps them', () => {
  expect(formatted('\n  \n')).toBe('');
  expect(formatted('  # a\n\n\n\n# b')).toBe('# a\n\n# b\n');
});
