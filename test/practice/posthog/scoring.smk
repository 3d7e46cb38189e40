lead by email {
  email         email        required personal
  company       text
  country       country
  employees     whole number
  revenue       money         means "Estimated, for a year"
  role          one of (engineering, product, leadership, marketing, other)
  sub_role      one of (data_science_engineer, project_engineer, software_engineer, web_engineer, founder, other)
  industry      one of (software, finance, media, other)
  request       one of (sales, support, spam)
  account_owner person
  products      whole number  means "How many of the three primary products they pay for"
  call_on       date          means "When they asked to talk again"
}

event signed_up
event contact_sales
event worked   { how text }
event deal_won { deal_value money }
event went_silent
event call_held

list pays_well { AT, CA, FR, DE, JP, NO, SE, GB, US }
list pays_less { AU, BE, EE, FI, GE, GG, NL, NZ, PL, PT, SG }

qualification inbound {
  score lead_score from 0 to 70 {
    +10 mid_size     when employees between 11 and 1_000
    +20 large        when employees > 1_000
    +5  millions     when revenue between USD 1_000_000 and USD 9_999_999.99
    +10 tens         when revenue between USD 10_000_000 and USD 99_999_999.99
    +20 hundreds     when revenue >= USD 100_000_000
    +10 builds       when role in (engineering, product, leadership)
    +5  markets      when role is marketing
    +10 hands_on     when sub_role in (
                       data_science_engineer,
                       project_engineer,
                       software_engineer,
                       web_engineer,
                       founder
                     )
    +10 good_country when country in pays_well
    +5  fair_country when country in pays_less
  }

  refuse spam when request is spam
  divert support_request to queue support_desk when request is support
  wait enrichment up to 14 days while signed_up
                    and none of (contact_sales)
                    and employees is unknown, asking again every 1 day, then go on

  stage scored  when lead_score >= 20
  stage asked   when contact_sales
  stage instant when contact_sales
                  and at least 2 of (
                    revenue >= USD 10_000_000,
                    role in (engineering, product, leadership),
                    industry in (software, finance)
                  )
}
