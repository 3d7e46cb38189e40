handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    to keeper                         when keeper is known
    to desk   in turn speaking tongue when tongue is known
    to big    in turn                 when employees >= 1_000
    to later  in turn                 when source is partner
    to desk   by open load            when source is referral
    otherwise to queue pile
  }

  sales owes accept within 1 business hour {
    after 1 business hour offer to the next, at most 3 times
  }
  sales may reject because {
    not_a_fit then recycle after 90 days
  }
  ends {
    won on signed then close
  }
}
