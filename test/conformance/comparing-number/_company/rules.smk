language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email  email required
  rating number
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1  when rating >= 10
    +1 line_2  when rating > 10
    +1 line_3  when rating <= 10
    +1 line_4  when rating < 10
    +1 line_5  when rating is 10
    +1 line_6  when rating is not 10
    +1 line_7  when rating between 5 and 10
    +1 line_8  when rating in (5, 10)
    +1 line_9  when rating > -3
    +1 line_10 when rating is known
    +1 line_11 when rating is unknown
  }
}
