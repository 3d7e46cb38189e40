language 1

qualification inbound {
  score fit from 0 to 60 {
    +20 big_enough   when headcount >= 200  means "big enough to need us"
    +10 mid_size     when headcount between 50 and 199
    +15 home_market  when country in dach
    +10 decides      when job_title contains any of ("head", "vp", "leiter")
    +10 large_roof   when roof_area >= 800
    -25 private_mail when domain of email in free_mail
  }

  score interest from 0 to 40 {
    halves every 14 days
    +25 asked_for_demo  on demo_requested
    +5  looked_at_price on pricing_viewed, at most 3 within 7 days
    +8  attended        on webinar_attended where topic is "pricing"
    +2  opened_mail     on mail_opened, at most 2 within 7 days
  }

  refuse no_consent when consent is no
  refuse rival      when domain of email in competitors

  stage engaged when interest >= 10
  stage mql     when any of (
                  fit >= 30 and interest >= 20,
                  at least 2 of (headcount >= 1_000, budget >= EUR 50_000, demo_requested within 7 days)
                )
}
