language 1

lead by email {
  email            email        required personal  also "Work Email", "E-Mail"
  name             text         personal           also "Full Name"
  company          text         required
  country          country
  employees        whole number                    also "Mitarbeiter"
  bikes            whole number                    means "How many they think they need"
  budget           money
  source           one of (website, fair, referral)
  starts_on        date
  rating           number
  talks            text                            means "The language, such as de"
  owner_of_account person                          means "Set where we know the company"
  consent          yes/no       required           means "May we contact this person?"
  growth           %                               means "How much their fleet grew last year"
  visited          moment
  contract         duration                        means "How long they want to lease"
  speaks           language
  known_by         person                          means "Who of us knows them"
  interests        list of one of (cargo, trailers, repair)
}

let size be larger of (employees, bikes)

table segment picks first match {
         | size               | country | then segment |
  key    | >= 500             | any     | enterprise   |
  home   | between 50 and 499 | in dach | medium       |
  abroad | between 50 and 499 | FR, NL  | medium       |
         | any                | any     | small        |
}

event demo_asked   { product text, seats whole number }
event price_viewed
event called       { reached yes/no }
event signed       { deal_value money }
event went_silent
event mail_opened  may be a bot, confirmed by (called, demo_asked) within 1 day
event catalogue_read
event film_seen
event shop_visited
event funds_raised { amount money }

event shop_left formerly cart_left
event leaflet_fetched "A leaflet was fetched" formerly (flyer_fetched, brochure_fetched)

list dach { DE, AT, CH }

list rivals {
  "rival.example",
  "otherbikes.example"
}
