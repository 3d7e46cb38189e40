language 1

qualification leasing {
  score fit from 0 to 60 {
    +30 fleet       when size >= 50  means "enough for a fleet"
    +10 some        when size between 10 and 49
    +15 home_market when country in dach
    -20 no_company  when company contains "privat"
  }

  score interest from 0 to 40 {
    halves every 14 days
    +25 asked      on demo_asked
    +10 asked_more on demo_asked where seats >= 5
    +5  looked     on price_viewed, at most 3 within 7 days
  }

  refuse no_consent when consent is no  means "we may not contact them"
  refuse rival      when domain of email in rivals

  stage engaged   when interest >= 10 until interest < 5
  stage qualified when any of (
                    fit >= 40 and interest >= 20,
                    budget >= EUR 50_000
                  )
}

qualification whose_it_is {
  divert repair_ask to queue bench when interests contains repair
}

qualification reading {
  score attention from 0 to 30 {
    fades over 30 days
    +5 opened on mail_opened
    group content at most 10 {
      +6 catalogue on catalogue_read
      +6 film      on film_seen
    }
  }

  score warmth from 0 to 100 {
    falls to 50 after 45 days without an event
    falls to 0  after 90 days without an event
    +60 visited     on shop_visited
    +20 asked_price on price_viewed, at most 1 within 1 day
  }

  wait data up to 2 hours while source is referral
              and size is unknown, asking again every 30 minutes, then go on
}

qualification while_it_is_built {
  score curiosity from 0 to 40 {
    pauses while to_workshop is open
    +10 read_on on catalogue_read
  }
}
