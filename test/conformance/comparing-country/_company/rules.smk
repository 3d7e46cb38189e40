language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email   email required
  country country
}

list dach { DE, AT, CH }

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when country is DE
    +1 line_2 when country is not DE
    +1 line_3 when country in (DE, AT)
    +1 line_4 when country in dach
    +1 line_5 when not (country in dach)
  }
}
