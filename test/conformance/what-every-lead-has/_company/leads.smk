language 1

lead by email {
  email   email required
  country country
}

event asked     { campaign text, channel one of (website, fair) }
event hot_asked { seats whole number }
event signed

channel website
channel fair

campaign roof_spring {
  runs    2027-03-01 to 2027-05-31
  content ebook on website
  goal    mql >= 10
  owners  maria of marketing
}

qualification inbound {
  score interest from 0 to 60 {
    +20 wants    on asked
    +40 wants_it on hot_asked
  }
  score origin from 0 to 10 {
    +5 by_campaign when campaign is roof_spring
    +3 at_a_fair   when channel is fair
  }

  stage mql when interest >= 20
  stage hot when interest >= 40
}
