/** What the examples of all pages stand beside: a company that has one of everything that they need. */
export const littleCompany: readonly string[] = [
  `company "Nord" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  work
}
`,
  `calendar work { open mon to fri 09:00 to 17:00 }
`,
  `lead by email {
  email     email required
  name      text
  region    text
  country   country
  employees whole number
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  wants_by  date
  growth    %
  seen_at   moment
  contract  duration
  speaks    language
  ours      person
  interests list of one of (roof, wall)
}
`,
  `event demo_requested { product text }
`,
  `event call_logged    { reached yes/no }
`,
  `event deal_won       { deal_value money }
`,
  `department marketing { led by maria }
`,
  `department sales     { led by sven }
`,
  `person maria "Maria Lenz" <maria@nord.example>
`,
  `person sven  "Sven Beck"  <sven@nord.example>
`,
  `person anna  "Anna Kurz"  <anna@nord.example>
`,
  `team desk in sales { members anna, sven, led by anna }
`,
  `queue pile in sales watched by sven
`,
  `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +30 at_home when country is DE
  }
  score interest from 0 to 40 {
    +25 demo on demo_requested
  }
  refuse no_consent when consent is no
  stage mql when fit >= 30
}
`,
  `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on deal_won then close
  }
}
`,
];
